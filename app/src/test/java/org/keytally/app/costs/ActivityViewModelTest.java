package org.keytally.app.costs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.keytally.app.fx.Showing;
import org.keytally.core.domain.ledger.UsageBy;
import org.keytally.core.usecase.usage.BrowseEntries;
import org.keytally.core.usecase.usage.NewestEntries;

final class ActivityViewModelTest {

    private final TriedCosts tried = new TriedCosts();
    private final CostsViewModel costs = tried.costs();
    private final ActivityViewModel model = costs.activity();

    @Test
    void showsTheEntriesBehindTheSumsThatWereShown() {
        tried.book("2026-03-02", "you", TriedCosts.cost("1"));
        costs.read();
        costs.narrow(costs.lines().getFirst());
        tried.pages.add(page(5, 1, Optional.empty()));
        costs.sumsProperty().set(false);

        assertThat(tried.browsed.getLast().only()).isEqualTo(Map.of(UsageBy.PAYER, "you"));
        assertThat(model.rows()).hasSize(5);
        assertThat(model.summaryProperty().get()).isEqualTo("5 entries");
        EntryRow row = model.rows().getFirst();
        assertThat(row.asked()).isEqualTo("OpenAI · m");
        assertThat(row.outcome()).isEqualTo("failed");
        assertThat(row.cost()).isEqualTo("– not charged");
    }

    @Test
    void readsOnWhereTheEndComesIntoSight() {
        tried.pages.add(page(400, 201, Optional.of(201L)));
        tried.pages.add(page(200, 1, Optional.empty()));
        costs.sumsProperty().set(false);

        model.seen(50);
        assertThat(model.rows()).hasSize(200);
        model.seen(150);
        assertThat(model.rows()).hasSize(400);
    }

    @Test
    void looksFurtherWhereAPageHeldNothing() {
        tried.pages.add(new BrowseEntries.Page(List.of(), Optional.of(100L)));
        tried.pages.add(page(3, 1, Optional.empty()));
        costs.sumsProperty().set(false);

        assertThat(model.rows()).hasSize(3);
    }

    @Test
    void tellsEverythingOfAnEntry() {
        tried.pages.add(page(1, 1, Optional.empty()));
        costs.sumsProperty().set(false);

        assertThat(model.facts(model.rows().getFirst())).contains(
                new EntryFacts.Fact("Payer", "Free"),
                new EntryFacts.Fact("Cost", "– not charged"),
                new EntryFacts.Fact("Ended with", "error"));
    }

    @Test
    void saysThatNoneMatches() {
        costs.sumsProperty().set(false);

        assertThat(model.showingProperty().get()).isInstanceOf(Showing.Empty.class);
    }

    private static BrowseEntries.Page page(long from, long to, Optional<Long> next) {
        return new BrowseEntries.Page(
                LongStream.rangeClosed(to, from)
                        .mapToObj(place -> new BrowseEntries.Line(NewestEntries.entry(from + to - place),
                                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()))
                        .toList(),
                next);
    }
}
