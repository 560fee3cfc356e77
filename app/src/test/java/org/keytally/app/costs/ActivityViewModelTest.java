package org.keytally.app.costs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;
import org.keytally.app.fx.Showing;
import org.keytally.core.domain.ledger.EntryFilter;
import org.keytally.core.domain.ledger.UsageBy;
import org.keytally.core.domain.ledger.UsageRange;
import org.keytally.core.usecase.usage.SteadyEntries;

final class ActivityViewModelTest {

    private static final UsageRange ALWAYS =
            new UsageRange(Instant.EPOCH, Instant.parse("2030-01-01T00:00:00Z"), ZoneOffset.UTC);
    private static final EntryFilter ALL = new EntryFilter(ALWAYS, Map.of());

    private final TriedCosts tried = new TriedCosts();
    private final CostsViewModel costs = tried.costs();
    private final ActivityViewModel model = costs.activity();

    @Test
    void showsTheEntriesBehindTheSumsThatWereShown() {
        tried.book("2026-03-02", "free", TriedCosts.cost("1"));
        tried.book = SteadyEntries.of(60 * 24 * 60 + 1);
        costs.read();
        costs.narrow(costs.lines().getFirst());
        costs.sumsProperty().set(false);

        assertThat(tried.browsed.getLast().only()).isEqualTo(Map.of(UsageBy.PAYER, "free"));
        EntryRow row = list().getFirst().row().orElseThrow();
        assertThat(row.asked()).isEqualTo("OpenAI · m");
        assertThat(row.outcome()).isEqualTo("failed");
        assertThat(row.cost()).isEqualTo("– not charged");
    }

    @Test
    void knowsHowManyThereAreAndReadsOnlyWhatIsLookedAt() {
        tried.book = SteadyEntries.of(20_000);
        model.show(ALL);

        assertThat(list()).hasSize(20_000);
        assertThat(model.summaryProperty().get()).isEqualTo("20,000 entries");
        assertThat(tried.pagesRead).isEmpty();
        assertThat(numbers(0, 19_999, 12_345)).containsExactly(20_000L, 1L, 7_655L);
        assertThat(tried.pagesRead).containsExactly(199L, 0L, 76L);
    }

    @Test
    void keepsFewPagesHoweverManyAreLookedAt() {
        tried.book = SteadyEntries.of(20_000);
        model.show(ALL);
        for (int index = 0; index < 20_000; index += 100) {
            list().get(index);
        }
        tried.pagesRead.clear();

        list().get(19_900);
        assertThat(tried.pagesRead).isEmpty();
        list().get(0);
        assertThat(tried.pagesRead).containsExactly(199L);
    }

    @Test
    void newOnesComeOnTopAndMoveNothingElse() {
        tried.book = SteadyEntries.of(250);
        model.show(ALL);
        EntryList list = list();
        EntrySlot read = list.get(120);
        List<String> added = new ArrayList<>();
        list.addListener((ListChangeListener<EntrySlot>) change -> {
            while (change.next()) {
                added.add(change.getFrom() + " to " + change.getTo());
            }
        });
        tried.book = SteadyEntries.of(253);
        model.look();

        assertThat(list()).isSameAs(list).hasSize(253);
        assertThat(added).containsExactly("0 to 3");
        assertThat(list.get(123)).isSameAs(read);
        assertThat(numbers(0, 3, 123)).containsExactly(253L, 250L, 130L);
    }

    @Test
    void asksNothingWhereNothingWasBooked() {
        tried.book = SteadyEntries.of(250);
        model.show(ALL);
        model.look();

        assertThat(tried.browsed).hasSize(1);
    }

    @Test
    void beginsAnewWhereTheClockWasPutBack() {
        tried.book = new SteadyEntries(List.of(100L, 101L));
        model.show(ALL);
        EntryList before = list();
        tried.book = new SteadyEntries(List.of(100L, 101L, 40L));
        model.look();

        assertThat(list()).isNotSameAs(before);
        assertThat(numbers(0, 1, 2)).containsExactly(101L, 100L, 40L);
    }

    @Test
    void tellsEverythingOfAnEntry() {
        tried.book = SteadyEntries.of(1);
        model.show(ALL);

        assertThat(model.facts(list().getFirst().row().orElseThrow())).contains(
                new EntryFacts.Fact("Payer", "Free"),
                new EntryFacts.Fact("Cost", "– not charged"),
                new EntryFacts.Fact("Ended with", "error"));
    }

    @Test
    void saysThatNoneMatches() {
        costs.sumsProperty().set(false);

        assertThat(model.showingProperty().get()).isInstanceOf(Showing.Empty.class);
    }

    @Test
    void leadsBackWhereAFilterLeavesNone() {
        tried.book("2026-03-02", "team", TriedCosts.cost("1"));
        tried.book = SteadyEntries.of(60 * 24 * 60);
        costs.read();
        costs.narrow(costs.lines().getFirst());
        costs.sumsProperty().set(false);

        assertThat(model.showingProperty().get()).isInstanceOfSatisfying(
                Showing.Empty.class, empty -> empty.next().orElseThrow().run().run());
        assertThat(costs.questionProperty().get().filters()).isEmpty();
        assertThat(model.showingProperty().get()).isEqualTo(Showing.READY);
    }

    private EntryList list() {
        return model.entriesProperty().get().orElseThrow();
    }

    private List<Long> numbers(Integer... indices) {
        return List.of(indices).stream()
                .map(index -> list().get(index).row().orElseThrow().line().entry().sequence())
                .toList();
    }
}
