package org.keytally.app.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.keytally.app.fx.LateTasks;
import org.keytally.app.fx.Showing;
import org.keytally.app.fx.Tasks;
import org.keytally.core.domain.budget.Budget;
import org.keytally.core.domain.budget.Level;
import org.keytally.core.domain.budget.Limit;
import org.keytally.core.domain.budget.Target;

final class BudgetsViewModelTest {

    private static final Target OF_A_KEY = new Target(Target.Kind.KEY, "k-12345678");

    private final TriedBudgets tried = new TriedBudgets();
    private int added;
    private final BudgetsViewModel model = opened(tried.tasks);

    @Test
    void saysWhatBelongsHereAndOffersTheFirstStep() {
        model.read();

        assertThat(model.showingProperty().get()).isInstanceOfSatisfying(Showing.Empty.class,
                empty -> empty.next().orElseThrow().run().run());
        assertThat(added).isEqualTo(1);
    }

    @Test
    void tellsWhereEachStandsTheWorstFirst() {
        add("b-00000001", Target.ALL, "30", "20", "1.5", Budget.Origin.SET);
        add("b-00000002", OF_A_KEY, "10", "10", "0", Budget.Origin.KEY);
        model.read();

        assertThat(model.summaryProperty().get()).isEqualTo("2 budgets · 1 near the limit or over it");
        BudgetCard worst = model.seenProperty().get().cards().getFirst();
        assertThat(worst.title()).isEqualTo("Budget of the key Work, by month");
        assertThat(worst.level()).isEqualTo(Level.OVER);
        assertThat(worst.isSet()).isFalse();
        BudgetCard other = model.seenProperty().get().cards().getLast();
        assertThat(other.amounts()).isEqualTo("$20.00 of $30.00");
        assertThat(other.pace()).isEqualTo("Lasts until 24 Mar at this pace");
        assertThat(other.forecast()).contains("≈ $40.00 by 1 Apr");
        assertThat(other.reserved()).contains("$1.50 kept free for prompts under way");
    }

    @Test
    void showsWhatWasReadLastWhateverAnswerComesLast() {
        LateTasks late = new LateTasks();
        BudgetsViewModel slow = opened(late);
        slow.read();
        add("b-00000001", Target.ALL, "30", "20", "0", Budget.Origin.SET);
        slow.read();
        late.comeBackwards();

        assertThat(slow.seenProperty().get().cards()).hasSize(1);
    }

    @Test
    void removesABudgetAndSetsItAgainWhereThePersonWantsItBack() {
        add("b-00000001", Target.ALL, "30", "20", "0", Budget.Origin.SET);
        model.read();

        model.remove(model.seenProperty().get().cards().getFirst());
        assertThat(model.seenProperty().get().cards()).isEmpty();

        tried.notices.getLast().next().orElseThrow().run().run();
        assertThat(tried.wishes.getLast().limit()).isEqualTo(Limit.dollars("30"));
        assertThat(tried.wishes.getLast().target()).isEqualTo("all");
        assertThat(model.seenProperty().get().cards()).hasSize(1);
        assertThat(tried.notices.getLast().text()).isEqualTo("Set again: Budget over everything, by month.");
    }

    private BudgetsViewModel opened(Tasks tasks) {
        return new BudgetsViewModel(
                tried.cases(), tasks, tried.words, tried.formats, tried.notices::add, () -> added++);
    }

    private void add(String id, Target target, String limit, String spent, String reserved, Budget.Origin origin) {
        Budget budget = TriedBudgets.budget(id, target, Limit.dollars(limit), true, origin);
        boolean isOfAll = target.equals(Target.ALL);
        tried.lines.add(new BudgetCases.Line(
                TriedBudgets.standing(budget, spent, reserved), isOfAll ? "all" : "key:Work", isOfAll ? "" : "Work"));
    }
}
