package org.keytally.app.budgets;

import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.Notices;
import org.keytally.app.fx.Running;
import org.keytally.app.fx.Tasks;
import org.keytally.app.words.Formats;
import org.keytally.app.words.Words;
import org.keytally.core.usecase.budget.BudgetWish;
import org.keytally.core.usecase.budget.RemoveBudget;
import org.keytally.core.usecase.budget.SetBudget;

/// A budget that is being set or changed, and what it would have done last month.
final class EditBudgetViewModel {

    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final BudgetCases cases;
    private final Optional<BudgetCard> former;
    private final Tasks tasks;
    private final Words words;
    private final Notices notices;
    private final BudgetWords budgetWords;
    private final Runnable saved;
    private final BudgetDraft draft;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper preview = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper savable = new ReadOnlyBooleanWrapper();
    private Running waiting = () -> {};
    private Running looking = () -> {};

    /// What of the window it needs.
    record Stage(Tasks tasks, Words words, Formats formats, Notices notices) {}

    /// @param former the budget that is changed; empty for a new one
    EditBudgetViewModel(BudgetCases cases, Optional<BudgetCard> former, Stage stage, Runnable saved) {
        this.cases = cases;
        this.former = former;
        this.tasks = stage.tasks();
        this.words = stage.words();
        this.notices = stage.notices();
        this.budgetWords = new BudgetWords(stage.words(), stage.formats(), cases);
        this.saved = saved;
        this.draft = new BudgetDraft(cases, former, stage.words());
        draft.all().forEach(one -> one.addListener(_ -> changed()));
        changed();
    }

    /// What is typed and chosen.
    BudgetDraft draft() {
        return draft;
    }

    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// What it would have done last month.
    ReadOnlyStringProperty previewProperty() {
        return preview.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty savableProperty() {
        return savable.getReadOnlyProperty();
    }

    void save() {
        BudgetInput.Reading reading = draft.read();
        if (reading instanceof BudgetInput.Reading.Read(BudgetWish wish)) {
            savable.set(false);
            tasks.run(() -> set(wish), this::saved, this::changed);
        }
    }

    private SetBudget.Result set(BudgetWish wish) {
        SetBudget.Result result = cases.set().apply(wish);
        if (result instanceof SetBudget.Result.Done done) {
            former.map(BudgetCard::id)
                    .filter(id -> !id.equals(done.standing().budget().id().value()))
                    .ifPresent(this::remove);
        }
        return result;
    }

    // One that is gone already need not be removed.
    private void remove(String id) {
        RemoveBudget.Result _ = cases.remove().apply(id);
    }

    private void saved(SetBudget.Result result) {
        Optional<String> why = budgetWords.problem(result);
        problem.set(why.orElse(""));
        savable.set(true);
        if (why.isEmpty()) {
            notices.tell(Notice.good(words.of("budgets.saved")));
            saved.run();
        }
    }

    private void changed() {
        waiting.cancel();
        looking.cancel();
        switch (draft.read()) {
            case BudgetInput.Reading.Read(BudgetWish wish) -> {
                problem.set("");
                savable.set(true);
                waiting = tasks.showLater(PATIENCE, () -> look(wish));
            }
            case BudgetInput.Reading.Wrong(String why) -> {
                problem.set(draft.amountProperty().get().isBlank() ? "" : why);
                savable.set(false);
                preview.set("");
            }
        }
    }

    private void look(BudgetWish wish) {
        looking = tasks.run(
                () -> budgetWords.preview(cases.lastMonth().apply(wish), wish), preview::set, () -> preview.set(""));
    }
}
