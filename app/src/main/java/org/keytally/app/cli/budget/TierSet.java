package org.keytally.app.cli.budget;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.Problem;
import org.keytally.app.cli.desk.Refusals;
import org.keytally.core.Keytally;
import org.keytally.core.domain.budget.Allotment;
import org.keytally.core.domain.budget.Limit;
import org.keytally.core.domain.budget.Tier;
import org.keytally.core.domain.budget.Unit;
import org.keytally.core.usecase.budget.SetTier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `team tier set`
@Command(description = "Put a person into a tier, or grant them a limit of their own with a reason.")
final class TierSet implements Callable<Integer> {

    private final Desk desk;

    @Parameters(index = "0", paramLabel = "PERSON", description = "Somebody known to this home.")
    private String person = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "TIER", description = "free, standard, micro, operator, enterprise, beta, admin or future4200.")
    private @Nullable String tier;

    @Option(names = "--limit", paramLabel = "USD", description = "A limit of their own for a month, in place of the tier's.")
    private @Nullable String limit;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why they get it.")
    private @Nullable String reason;

    @Option(names = "--until", paramLabel = "WHEN", description = "The day or instant from which the tier holds again.")
    private @Nullable String until;

    TierSet(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        BudgetInput input = new BudgetInput(desk.words());
        if ((tier == null) == (limit == null)) {
            throw Problem.usage(desk.words().of("tier.one-of"), desk.words().of("tier.one-of.hint")).stop();
        }
        return tier == null ? custom(input, String.valueOf(limit)) : tier(input, tier);
    }

    private int tier(BudgetInput input, String word) {
        if (reason != null || until != null) {
            throw Problem.usage(desk.words().of("tier.no-reason"), desk.words().of("tier.one-of.hint")).stop();
        }
        Tier wanted = Tier.find(word).orElseThrow(() -> Problem.usage(
                desk.words().of("tier.unknown", Refusals.shown(word)),
                desk.words().of(
                        "tier.unknown.hint",
                        Arrays.stream(Tier.values()).map(Tier::word).collect(Collectors.joining(", "))))
                .stop());
        return show(input, desk.home().budgets().setTier().tier(person, wanted));
    }

    private int custom(BudgetInput input, String text) {
        Limit wanted = input.limit(text);
        if (wanted.unit() != Unit.MONEY) {
            throw Problem.usage(desk.words().of("tier.money-only"), desk.words().of("tier.money-only.hint")).stop();
        }
        Optional<String> why = input.reason(Optional.ofNullable(reason));
        if (why.isEmpty()) {
            throw Problem.usage(desk.words().of("tier.why"), desk.words().of("tier.why.hint")).stop();
        }
        Optional<Instant> end = Optional.ofNullable(until).map(input::until);
        return show(input, desk.home().budgets().setTier().custom(person, wanted, why.get(), end));
    }

    private int show(BudgetInput input, SetTier.Result result) {
        return switch (result) {
            case SetTier.Result.NoPerson(var why) -> desk.show(input.noTarget(why));
            case SetTier.Result.Ended() -> desk.show(input.ended());
            case SetTier.Result.Done(Allotment now, Optional<Allotment> _) -> done(now);
        };
    }

    private int done(Allotment now) {
        Keytally home = desk.home();
        BudgetWords words = new BudgetWords(desk.words(), home.zone());
        String line = now.custom()
                .map(own -> desk.words().of(
                        "tier.custom.done",
                        person,
                        words.amount(Unit.MONEY, own.limit().amount()),
                        own.until().map(end -> desk.words().of("tier.until", words.moment(end)))
                                .orElse(desk.words().of("tier.for-good"))))
                .orElseGet(() -> desk.words().of(
                        "tier.done",
                        person,
                        now.tier().map(Tier::word).orElse(""),
                        now.tier()
                                .flatMap(home.budgets().tierLimits()::of)
                                .map(most -> words.amount(Unit.MONEY, most.amount()))
                                .orElse(desk.words().of("tier.unlimited"))));
        desk.result(
                json -> home.budgets().showTiers().show().stream()
                        .filter(one -> one.allotment().equals(now))
                        .findFirst()
                        .ifPresent(one -> TierList.write(json, one)),
                line);
        new AlertNotices(desk).tell(home);
        return ExitCode.DONE;
    }
}
