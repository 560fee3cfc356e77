package org.keytally.app.costs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.keytally.app.fx.Showing;
import org.keytally.core.domain.key.Payer;

final class MisroutesViewModelTest {

    private final TriedCosts tried = new TriedCosts();
    private final CostsViewModel costs = tried.costs();
    private final MisroutesViewModel model = costs.misroutes();

    @Test
    void listsThoseOfTheMonthWithWhatStoodFirst() {
        tried.paid.bookMisrouted("2026-02-28T10:00:00Z", true);
        tried.paid.bookMisrouted("2026-03-01T10:00:00Z", true);
        tried.paid.bookMisrouted("2026-03-02T10:00:00Z", false);

        costs.findMisroutes();

        assertThat(model.lines()).extracting(MisrouteLine::before)
                .containsExactly("who stood first, passed over", "– (You), which failed: quota");
        assertThat(model.lines()).extracting(line -> line.row().payer()).containsOnly(Payer.TEAM);
        assertThat(model.summaryProperty().get()).isEqualTo("2 since 1 Mar 2026");
        assertThat(model.facts(model.lines().getFirst())).extracting(EntryFacts.Fact::value)
                .contains("another payer stood first");
    }

    @Test
    void saysThatThereIsNone() {
        costs.findMisroutes();

        assertThat(model.showingProperty().get()).isInstanceOf(Showing.Empty.class);
    }

    @Test
    void offersToTryAgain() {
        tried.tasks.fail(true);
        costs.findMisroutes();

        assertThat(model.showingProperty().get()).isInstanceOf(Showing.Broken.class);
        assertThat(model.lines()).isEmpty();
    }
}
