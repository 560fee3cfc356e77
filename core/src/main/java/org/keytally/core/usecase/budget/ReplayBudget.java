package org.keytally.core.usecase.budget;

import java.time.LocalDate;
import java.time.ZoneId;
import org.keytally.core.domain.budget.Replay;
import org.keytally.core.domain.budget.Target;
import org.keytally.core.domain.ledger.LedgerException;
import org.keytally.core.domain.ledger.LedgerReports;
import org.keytally.core.domain.ledger.UsageRange;
import org.keytally.core.usecase.LedgerFaults;

/// Tells what a budget would have done last month, before it is set.
public final class ReplayBudget {

    /// What came of it.
    public sealed interface Result {

        /// What it would have done.
        ///
        /// @param month the first day of the month that was looked at
        record Replayed(LocalDate month, Replay.Outcome outcome) implements Result {}

        /// There is no such target.
        record NoTarget(TargetNames.Reading why) implements Result {}
    }

    private final BudgetBook book;
    private final LedgerReports reports;

    public ReplayBudget(BudgetBook book, LedgerReports reports) {
        this.book = book;
        this.reports = reports;
    }

    /// Reads the entries of last month; an interrupt ends it early.
    public Result lastMonth(BudgetWish wish) {
        ZoneId zone = book.rules().zone();
        LocalDate month = LocalDate.ofInstant(book.now(), zone).withDayOfMonth(1).minusMonths(1);
        return switch (book.targets().read(wish.target())) {
            case TargetNames.Reading.Read(Target target) ->
                new Result.Replayed(month, replayed(new Replay(
                        target, wish.limit(), wish.period(), wish.isHard(), zone), month, zone));
            case TargetNames.Reading.Unknown unknown ->
                book.targets().isToCome(unknown)
                        ? new Result.Replayed(month, Replay.Outcome.NOTHING)
                        : new Result.NoTarget(unknown);
            case TargetNames.Reading.Unreadable none -> new Result.NoTarget(none);
        };
    }

    private Replay.Outcome replayed(Replay replay, LocalDate month, ZoneId zone) {
        try {
            reports.read(UsageRange.days(month, month.plusMonths(1).minusDays(1), zone), entry -> {
                replay.meet(entry);
                return !Thread.currentThread().isInterrupted();
            });
        } catch (LedgerException failed) {
            throw LedgerFaults.ofTheHome(failed);
        }
        return replay.outcome();
    }
}
