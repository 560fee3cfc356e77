package org.keytally.app.budgets;

import java.time.Instant;
import java.util.Optional;
import org.keytally.app.words.Amounts;
import org.keytally.app.words.Formats;
import org.keytally.app.words.StandingWords;
import org.keytally.app.words.Words;
import org.keytally.core.domain.budget.Budget;
import org.keytally.core.domain.budget.Replay;
import org.keytally.core.domain.budget.Standing;
import org.keytally.core.domain.budget.Tier;
import org.keytally.core.usecase.budget.BudgetWish;
import org.keytally.core.usecase.budget.ReplayBudget;
import org.keytally.core.usecase.budget.SetBudget;
import org.keytally.core.usecase.budget.ShowTiers;
import org.keytally.core.usecase.budget.TargetNames;

/// Brings budgets into the words of their screen.
final class BudgetWords {

    private final Words words;
    private final Formats formats;
    private final StandingWords standings;
    private final Amounts amounts;

    BudgetWords(Words words, Formats formats, BudgetCases cases) {
        this.words = words;
        this.formats = formats;
        this.standings = new StandingWords(words, formats, cases.providers());
        this.amounts = new Amounts(words, formats);
    }

    BudgetCard card(BudgetCases.Line line) {
        Standing standing = line.standing();
        Budget budget = standing.budget();
        return new BudgetCard(
                line,
                standings.title(standing, line.called()),
                standings.amounts(standing),
                standings.pace(standing),
                standing.forecast().filter(amount -> amount.signum() > 0).map(amount -> words.of(
                        "budgets.forecast", standings.amount(standing, amount), formats.shortDay(standing.renews()))),
                standing.reserved().signum() > 0
                        ? Optional.of(words.of("budgets.reserved", standings.amount(standing, standing.reserved())))
                        : Optional.empty(),
                words.of(budget.isHard() ? "budgets.hard" : "budgets.soft"),
                origin(budget),
                StandingWords.used(standing),
                StandingWords.even(standing),
                StandingWords.warnsFrom(standing));
    }

    private Optional<String> origin(Budget budget) {
        return switch (budget.origin()) {
            case SET -> Optional.empty();
            case KEY -> Optional.of(words.of("budgets.origin.key"));
            case ALLOWANCE -> Optional.of(words.of("budgets.origin.allowance"));
            case TIER -> Optional.of(words.of("budgets.origin.tier"));
            case POLICY -> Optional.of(words.of("settings.by-admin.mark"));
        };
    }

    TierRow row(ShowTiers.Line line, Instant now) {
        String tier = line.isCustom(now)
                ? words.of("budgets.tier.own")
                : line.allotment().tier().map(Tier::word).orElse("");
        return new TierRow(
                line.name().orElseGet(() -> words.of("group.erased")),
                tier,
                line.standing().map(standings::amounts).orElseGet(() -> words.of("budgets.tier.unlimited")),
                line.standing().map(standings::pace).orElse(""));
    }

    /// What a draft would have done last month.
    String preview(ReplayBudget.Result result, BudgetWish wish) {
        return switch (result) {
            case ReplayBudget.Result.NoTarget(var why) -> noTarget(why);
            case ReplayBudget.Result.Replayed(var month, var outcome) ->
                words.of("budgets.preview", formats.month(month)) + " " + preview(outcome, wish);
        };
    }

    private String preview(Replay.Outcome outcome, BudgetWish wish) {
        if (outcome.attempts() == 0) {
            return words.of("budgets.preview.none");
        }
        String used = words.of("budgets.preview.used", amounts.of(wish.limit().unit(), outcome.used()),
                formats.count(outcome.attempts()));
        if (outcome.reached().isEmpty()) {
            return used + " " + words.of("budgets.preview.never", amounts.of(wish.limit().unit(), outcome.most()));
        }
        String day = formats.day(outcome.reached().orElseThrow());
        return used + " " + (outcome.refused() == 0
                ? words.of("budgets.preview.reached", day)
                : words.of("budgets.preview.refused", formats.count(outcome.refused()), day,
                        amounts.of(wish.limit().unit(), outcome.spared())));
    }

    /// Why a budget was not set; empty where it was.
    Optional<String> problem(SetBudget.Result result) {
        return switch (result) {
            case SetBudget.Result.Done _ -> Optional.empty();
            case SetBudget.Result.NoTarget(var why) -> Optional.of(noTarget(why));
            case SetBudget.Result.NeverBinds(var provider) ->
                Optional.of(words.of("budgets.never-binds", provider.name()));
            case SetBudget.Result.Ended() -> Optional.of(words.of("budget.ended"));
        };
    }

    String noTarget(TargetNames.Reading why) {
        return switch (why) {
            case TargetNames.Reading.Unknown unknown -> words.of("budgets.unknown", unknown.name());
            case TargetNames.Reading.Unreadable _,TargetNames.Reading.Read _ -> words.of("budgets.unreadable");
        };
    }
}
