package org.keytally.app.costs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keytally.app.fx.LateTasks;
import org.keytally.app.fx.Showing;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.ledger.EntryFilter;
import org.keytally.core.domain.ledger.UsageBy;

final class ReconciliationViewModelTest {

    private static final EntryFilter DAYS = new EntryFilter(
            new Days(LocalDate.parse("2026-02-01"), LocalDate.parse("2026-03-02")).range(ZoneOffset.UTC), Map.of());

    private final TriedCosts tried = new TriedCosts();
    private final CostsViewModel costs = tried.costs();
    private final ReconciliationViewModel model = costs.reconciliation();

    @Test
    void setsOurFiguresBesideTheBillsOfEachProvider() {
        tried.paid.book("2026-03-01T10:00:00Z", "openrouter", "0.10", "0.11");
        tried.paid.book("2026-03-01T10:00:01Z", "openai", "0.50", "");
        costs.trail().partProperty().set(CostPart.RECONCILIATION);

        assertThat(tried.reconciled).containsExactly(DAYS);
        assertThat(model.showingProperty().get()).isEqualTo(Showing.READY);
        assertThat(model.lines()).extracting(ReconciledLine::name).containsExactly("OpenAI", "OpenRouter");
        assertThat(model.lines().getLast().found().bills().difference()).isEqualTo(Money.of("0.01"));
        assertThat(model.summaryProperty().get()).isEqualTo(
                "Figures worked out here are off by 9.1 % from the bills of providers, measured on 1 of all requests (2).");
        assertThat(model.readingProperty().get()).isFalse();
    }

    @Test
    void readsNothingBeforeItIsAskedForAndNothingTwice() {
        tried.paid.book("2026-03-01T10:00:00Z", "openrouter", "0.10", "0.11");
        costs.read();
        assertThat(tried.reconciled).isEmpty();

        costs.trail().partProperty().set(CostPart.RECONCILIATION);
        costs.read();
        assertThat(tried.reconciled).hasSize(1);
    }

    @Test
    void leadsToTheEntriesOfAProvider() {
        tried.paid.book("2026-03-01T10:00:00Z", "openrouter", "0.10", "0.11");
        costs.trail().partProperty().set(CostPart.RECONCILIATION);

        costs.trail().showEntries(model.lines().getFirst());

        assertThat(costs.trail().partProperty().get()).isEqualTo(CostPart.ENTRIES);
        assertThat(tried.browsed.getLast().only()).isEqualTo(Map.of(UsageBy.PROVIDER, "openrouter"));
        assertThat(costs.trail().questionProperty().get().filters()).extracting(CostFilter::text)
                .containsExactly("Provider: OpenRouter");
    }

    @Test
    void saysThatNothingWasPaidFor() {
        tried.paid.bookFree("2026-03-01T10:00:00Z", "ollama");
        costs.trail().partProperty().set(CostPart.RECONCILIATION);

        assertThat(model.showingProperty().get()).isInstanceOf(Showing.Empty.class);
        assertThat(model.summaryProperty().get()).isEmpty();
    }

    @Test
    void offersToTryAgainWhereTheEntriesCannotBeRead() {
        tried.tasks.fail(true);
        model.show(DAYS);

        assertThat(model.showingProperty().get()).isInstanceOfSatisfying(
                Showing.Broken.class, broken -> assertThat(broken.next().orElseThrow().verb()).isEqualTo("Try again"));
        assertThat(model.readingProperty().get()).isFalse();
    }

    @Test
    void isStoppedWhereSomebodyDoesNotWantToWait() {
        LateTasks late = new LateTasks();
        ReconciliationViewModel slow = new ReconciliationViewModel(tried.cases(), late, tried.words, tried.formats);
        slow.show(DAYS);
        assertThat(slow.readingProperty().get()).isTrue();
        assertThat(slow.showingProperty().get()).isEqualTo(Showing.LOADING);

        slow.stop();

        assertThat(slow.readingProperty().get()).isFalse();
        assertThat(slow.showingProperty().get()).isInstanceOfSatisfying(
                Showing.Empty.class, stopped -> assertThat(stopped.title()).isEqualTo("Stopped"));
    }

    @Test
    void measuresHowFarTheFiguresBesideItAreOff() {
        tried.book("2026-03-01", "you", TriedCosts.cost("0.6"));
        tried.paid.book("2026-03-01T10:00:00Z", "openrouter", "0.10", "0.10");
        tried.paid.book("2026-03-01T10:00:01Z", "openai", "0.50", "");
        costs.read();

        assertThat(costs.measuredProperty().get()).isEqualTo(
                "Figures worked out here may vary: off by 0 % from the bills of providers, measured on 1 of the newest"
                        + " requests (2)");
    }

    @Test
    void saysThatNothingMeasuresTheFiguresWhereNobodyBilled() {
        tried.paid.book("2026-03-01T10:00:01Z", "openai", "0.50", "");
        costs.read();

        assertThat(costs.measuredProperty().get()).isEqualTo(
                "Figures worked out here may vary. Not measured: among the newest requests (1) is no bill to compare"
                        + " with");
    }
}
