package org.keytally.app.budgets;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keytally.app.fx.DirectTasks;
import org.keytally.app.fx.Notice;
import org.keytally.app.words.Formats;
import org.keytally.app.words.Words;
import org.keytally.core.domain.budget.Budget;
import org.keytally.core.domain.budget.BudgetId;
import org.keytally.core.domain.budget.BudgetPeriod;
import org.keytally.core.domain.budget.Limit;
import org.keytally.core.domain.budget.Marks;
import org.keytally.core.domain.budget.Replay;
import org.keytally.core.domain.budget.Standing;
import org.keytally.core.domain.budget.Target;
import org.keytally.core.domain.budget.TierLimits;
import org.keytally.core.domain.key.Validity;
import org.keytally.core.usecase.FakeHome;
import org.keytally.core.usecase.budget.BudgetWish;
import org.keytally.core.usecase.budget.RemoveBudget;
import org.keytally.core.usecase.budget.ReplayBudget;
import org.keytally.core.usecase.budget.SetBudget;

/// What the view-models of this screen want, over a list of budgets that a test lays down.
final class TriedBudgets {

    static final Instant NOW = Instant.parse("2026-03-16T12:00:00Z");

    final FakeHome home = new FakeHome();
    final DirectTasks tasks = new DirectTasks();
    final Words words = Words.english();
    final Formats formats = new Formats(words, ZoneOffset.UTC);
    final List<Notice> notices = new ArrayList<>();
    final List<BudgetCases.Line> lines = new ArrayList<>();
    final List<BudgetWish> wishes = new ArrayList<>();
    final List<String> removed = new ArrayList<>();
    Replay.Outcome lastMonth = Replay.Outcome.NOTHING;

    BudgetCases cases() {
        return new BudgetCases(
                () -> List.copyOf(lines),
                this::set,
                this::remove,
                _ -> new ReplayBudget.Result.Replayed(LocalDate.parse("2026-02-01"), lastMonth),
                List::of,
                () -> {
                    throw new UnsupportedOperationException();
                },
                () -> TierLimits.SHIPPED,
                () -> List.of("Work"),
                home::providers,
                () -> NOW);
    }

    EditBudgetViewModel.Stage stage() {
        return new EditBudgetViewModel.Stage(tasks, words, formats, notices::add);
    }

    static Budget budget(String id, Target target, Limit limit, boolean isHard, Budget.Origin origin) {
        return new Budget(new BudgetId(id), target, limit, BudgetPeriod.MONTH, Marks.USUAL, isHard, origin,
                Optional.empty(), Validity.ALWAYS);
    }

    static Standing standing(Budget budget, String spent, String reserved) {
        return new Standing(budget, budget.period().at(NOW, ZoneOffset.UTC), new BigDecimal(spent),
                new BigDecimal(reserved), BigDecimal.ZERO, NOW);
    }

    private SetBudget.Result set(BudgetWish wish) {
        wishes.add(wish);
        Budget budget = new Budget(new BudgetId("b-00000009"), Target.ALL, wish.limit(), wish.period(), wish.marks(),
                wish.isHard(), Budget.Origin.SET, wish.reason(), Validity.ALWAYS);
        lines.add(new BudgetCases.Line(standing(budget, "1", "0"), wish.target(), ""));
        return new SetBudget.Result.Done(lines.getLast().standing(), Optional.empty());
    }

    private RemoveBudget.Result remove(String id) {
        removed.add(id);
        Optional<BudgetCases.Line> gone = lines.stream()
                .filter(line -> line.standing().budget().id().value().equals(id))
                .findFirst();
        gone.ifPresent(lines::remove);
        return gone.<RemoveBudget.Result>map(line -> new RemoveBudget.Result.Removed(line.standing().budget()))
                .orElseGet(() -> new RemoveBudget.Result.Unknown(id));
    }
}
