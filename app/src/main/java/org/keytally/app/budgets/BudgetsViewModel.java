package org.keytally.app.budgets;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.Notices;
import org.keytally.app.fx.Running;
import org.keytally.app.fx.Showing;
import org.keytally.app.fx.Tasks;
import org.keytally.app.words.Formats;
import org.keytally.app.words.Words;
import org.keytally.core.domain.budget.Budget;
import org.keytally.core.domain.budget.Level;
import org.keytally.core.usecase.budget.BudgetWish;
import org.keytally.core.usecase.budget.RemoveBudget;
import org.keytally.core.usecase.budget.SetBudget;

/// Where budgets stand, and what can be done with each.
final class BudgetsViewModel {

    /// Everything that is seen at once.
    record Seen(List<BudgetCard> cards, List<TierRow> tiers) {

        static final Seen NOTHING = new Seen(List.of(), List.of());
    }

    private final BudgetCases cases;
    private final Tasks tasks;
    private final Words words;
    private final Notices notices;
    private final Runnable add;
    private final BudgetWords budgetWords;
    private final ReadOnlyObjectWrapper<Showing> showing = new ReadOnlyObjectWrapper<>(Showing.LOADING);
    private final ReadOnlyObjectWrapper<Seen> seen = new ReadOnlyObjectWrapper<>(Seen.NOTHING);
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private Running reading = () -> {};

    /// @param add opens the dialogue in which a budget is set
    BudgetsViewModel(
            BudgetCases cases, Tasks tasks, Words words, Formats formats, Notices notices, Runnable add) {
        this.cases = cases;
        this.tasks = tasks;
        this.words = words;
        this.notices = notices;
        this.add = add;
        this.budgetWords = new BudgetWords(words, formats, cases);
    }

    ReadOnlyObjectProperty<Showing> showingProperty() {
        return showing.getReadOnlyProperty();
    }

    /// Replaced only where something changed, so that what is shown keeps still.
    ReadOnlyObjectProperty<Seen> seenProperty() {
        return seen.getReadOnlyProperty();
    }

    /// "3 budgets, 1 near its limit or over it".
    ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /// Reads again where budgets stand.
    void read() {
        Instant now = cases.clock().instant();
        reading.cancel();
        reading = tasks.run(
                () -> new Seen(
                        cases.list().get().stream().map(budgetWords::card).sorted(worstFirst()).toList(),
                        cases.tiers().get().stream().map(line -> budgetWords.row(line, now)).toList()),
                this::show,
                this::broken);
    }

    /// Removes a budget that was set; the notice's undo sets it again.
    void remove(BudgetCard card) {
        tasks.run(() -> cases.remove().apply(card.id()), result -> removed(card, result));
    }

    private void removed(BudgetCard card, RemoveBudget.Result result) {
        switch (result) {
            case RemoveBudget.Result.Removed(Budget budget) -> notices.tell(
                    Notice.plain(words.of("budgets.removed", card.title()))
                            .with(words.of("keys.screen.undo"), () -> restore(card, budget)));
            case RemoveBudget.Result.Unknown _ -> notices.tell(Notice.plain(words.of("budgets.gone")));
            case RemoveBudget.Result.Several _ -> notices.tell(Notice.plain(words.of("budgets.gone")));
            case RemoveBudget.Result.Implied _ -> notices.tell(Notice.plain(card.origin().orElse("")));
        }
        read();
    }

    private void restore(BudgetCard card, Budget budget) {
        BudgetWish wish = new BudgetWish(
                card.line().target(), budget.limit(), budget.period(), budget.marks(), budget.isHard(),
                budget.reason(), budget.validity().to());
        tasks.run(() -> cases.set().apply(wish), result -> restored(card, result));
    }

    private void restored(BudgetCard card, SetBudget.Result result) {
        notices.tell(budgetWords.problem(result)
                .map(Notice::bad)
                .orElseGet(() -> Notice.good(words.of("budgets.restored", card.title()))));
        read();
    }

    private static Comparator<BudgetCard> worstFirst() {
        return Comparator.comparing(BudgetCard::level)
                .thenComparing(BudgetCard::used)
                .reversed()
                .thenComparing(BudgetCard::title);
    }

    private void show(Seen fresh) {
        seen.set(fresh);
        long care = fresh.cards().stream().filter(card -> card.level().compareTo(Level.WARNED) >= 0).count();
        String count = fresh.cards().size() == 1
                ? words.of("budgets.one")
                : words.of("budgets.count", fresh.cards().size());
        summary.set(care == 0 ? count : count + " · " + words.of("budgets.care", care));
        showing.set(fresh.cards().isEmpty() && fresh.tiers().isEmpty() ? empty() : Showing.READY);
    }

    private Showing empty() {
        return new Showing.Empty(
                words.of("budgets.empty.title"),
                words.of("budgets.empty.text"),
                Optional.of(new Notice.Next(words.of("budgets.add"), add)));
    }

    private void broken() {
        showing.set(new Showing.Broken(
                words.of("budgets.broken.title"),
                words.of("costs.broken.text"),
                Optional.of(new Notice.Next(words.of("unlock.retry"), this::read))));
    }
}
