package org.keytally.app.budgets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.Notices;
import org.keytally.app.fx.Tasks;
import org.keytally.app.words.Amounts;
import org.keytally.app.words.Formats;
import org.keytally.app.words.Words;
import org.keytally.core.domain.budget.Budget;
import org.keytally.core.domain.budget.Limit;
import org.keytally.core.domain.budget.LimitReading;
import org.keytally.core.domain.budget.Tier;
import org.keytally.core.domain.budget.Unit;
import org.keytally.core.usecase.budget.SetTier;

/// A person who is put into a tier, or is granted a limit of their own with a reason.
final class EditTierViewModel {

    private final BudgetCases cases;
    private final Tasks tasks;
    private final Words words;
    private final Formats formats;
    private final Notices notices;
    private final Runnable saved;
    private final BudgetWords budgetWords;
    private final StringProperty person = new SimpleStringProperty("");
    private final ObjectProperty<Optional<Tier>> tier = new SimpleObjectProperty<>(Optional.of(Tier.STANDARD));
    private final StringProperty limit = new SimpleStringProperty("");
    private final StringProperty reason = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    EditTierViewModel(BudgetCases cases, EditBudgetViewModel.Stage stage, Runnable saved) {
        this.cases = cases;
        this.tasks = stage.tasks();
        this.words = stage.words();
        this.formats = stage.formats();
        this.notices = stage.notices();
        this.saved = saved;
        this.budgetWords = new BudgetWords(stage.words(), stage.formats(), cases);
    }

    /// Who; empty for the person at work.
    StringProperty personProperty() {
        return person;
    }

    /// The tier; none for a limit of their own.
    ObjectProperty<Optional<Tier>> tierProperty() {
        return tier;
    }

    StringProperty limitProperty() {
        return limit;
    }

    StringProperty reasonProperty() {
        return reason;
    }

    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// The tiers, and at last a limit of one's own.
    static List<Optional<Tier>> tiers() {
        List<Optional<Tier>> all = new ArrayList<>(Arrays.stream(Tier.values()).map(Optional::of).toList());
        all.add(Optional.empty());
        return all;
    }

    String text(Optional<Tier> choice) {
        return choice.map(one -> one.word() + " · " + cases.tierLimits().get().of(one)
                .map(most -> new Amounts(words, formats).of(most))
                .orElseGet(() -> words.of("budgets.tier.unlimited")))
                .orElseGet(() -> words.of("budgets.tier.own"));
    }

    void save() {
        String who = person.get().strip();
        if (tier.get().isPresent()) {
            Tier wanted = tier.get().get();
            tasks.run(() -> cases.setTier().get().tier(who, wanted), this::saved);
            return;
        }
        String why = reason.get().strip();
        if (why.isEmpty() || why.length() > Budget.LONGEST_REASON || why.chars().anyMatch(Character::isISOControl)) {
            problem.set(words.of("budgets.tier.why", Budget.LONGEST_REASON));
            return;
        }
        switch (LimitReading.of(limit.get())) {
            case LimitReading.Read(Limit most) when most.unit() == Unit.MONEY ->
                tasks.run(() -> cases.setTier().get().custom(who, most, why, Optional.empty()), this::saved);
            case LimitReading.Read _ -> problem.set(words.of("budgets.tier.money"));
            case LimitReading.Unreadable(var no) ->
                problem.set(words.of("budget.limit." + Words.code(no), limit.get().strip()));
        }
    }

    private void saved(SetTier.Result result) {
        switch (result) {
            case SetTier.Result.Done _ -> {
                notices.tell(Notice.good(words.of("budgets.tier.saved")));
                saved.run();
            }
            case SetTier.Result.NoPerson(var why) -> problem.set(budgetWords.noTarget(why));
            case SetTier.Result.Ended() -> problem.set(words.of("budget.ended"));
        }
    }
}
