package org.keytally.app.costs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;
import org.keytally.app.fx.DirectTasks;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.Running;
import org.keytally.app.fx.Showing;
import org.keytally.app.fx.Tasks;
import org.keytally.core.domain.ledger.EntryFilter;
import org.keytally.core.domain.ledger.UsageBy;
import org.keytally.core.domain.ledger.UsageRange;
import org.keytally.core.usecase.usage.SteadyEntries;

final class ActivityViewModelTest {

    private static final Notice.Next NOTHING = new Notice.Next("", () -> {});

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
        costs.trail().narrow(costs.lines().getFirst());
        costs.trail().partProperty().set(CostPart.ENTRIES);

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
    void looksOnceAtATimeHoweverOftenItIsTimeTo() {
        HeldTasks held = new HeldTasks();
        tried.book = SteadyEntries.of(250);
        ActivityViewModel slow = new ActivityViewModel(tried.cases(), held, tried.words, tried.formats, () -> NOTHING);
        slow.show(ALL);
        slow.look();
        slow.look();
        assertThat(held.waiting).hasSize(1);

        held.waiting.removeFirst().run();
        slow.look();
        assertThat(held.waiting).hasSize(1);
    }

    @Test
    void whatIsBrokenIsNotLookedAtAgainBeforeThePersonWantsIt() {
        AtomicInteger looks = new AtomicInteger();
        CostCases whole = tried.cases();
        CostCases broken = new CostCases(whole.daily(), new CostCases.Entries(() -> {
            if (looks.incrementAndGet() == 1) {
                throw new IllegalStateException("as the test wants it");
            }
            return 1;
        }, whole.entries().outline(), whole.entries().lines()), whole.walks(), whole.export(), whole.budgets(),
                whole.providers(), whole.clock());
        ActivityViewModel once = new ActivityViewModel(broken, tried.tasks, tried.words, tried.formats, () -> NOTHING);
        once.show(ALL);
        once.look();
        assertThat(looks).hasValue(1);

        assertThat(once.showingProperty().get()).isInstanceOfSatisfying(
                Showing.Broken.class, seen -> seen.next().orElseThrow().run().run());
        assertThat(looks).hasValue(2);
        assertThat(once.showingProperty().get()).isInstanceOf(Showing.Empty.class);
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
        costs.trail().partProperty().set(CostPart.ENTRIES);

        assertThat(model.showingProperty().get()).isInstanceOf(Showing.Empty.class);
    }

    @Test
    void leadsBackWhereAFilterLeavesNone() {
        tried.book("2026-03-02", "team", TriedCosts.cost("1"));
        tried.book = SteadyEntries.of(60 * 24 * 60);
        costs.read();
        costs.trail().narrow(costs.lines().getFirst());
        costs.trail().partProperty().set(CostPart.ENTRIES);

        assertThat(model.showingProperty().get()).isInstanceOfSatisfying(
                Showing.Empty.class, empty -> empty.next().orElseThrow().run().run());
        assertThat(costs.trail().questionProperty().get().filters()).isEmpty();
        assertThat(model.showingProperty().get()).isEqualTo(Showing.READY);
    }

    /// Work that waits until a test does it.
    private static final class HeldTasks implements Tasks {

        private final List<Runnable> waiting = new ArrayList<>();
        private final DirectTasks direct = new DirectTasks();

        @Override
        public <T> Running run(Callable<T> work, Consumer<? super T> then, Runnable broken) {
            waiting.add(() -> direct.run(work, then, broken));
            return () -> {};
        }

        @Override
        public <T> Running runLasting(Callable<T> work, Consumer<? super T> then, Runnable broken) {
            return run(work, then, broken);
        }

        @Override
        public void show(Runnable change) {
            direct.show(change);
        }

        @Override
        public Running showLater(Duration wait, Runnable change) {
            return direct.showLater(wait, change);
        }
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
