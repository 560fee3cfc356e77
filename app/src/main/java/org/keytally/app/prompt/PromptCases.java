package org.keytally.app.prompt;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keytally.core.Keytally;
import org.keytally.core.domain.catalog.ModelFacts;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.home.HomeException;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.policy.Bounds;
import org.keytally.core.domain.prompt.Failure;
import org.keytally.core.domain.prompt.Prompt;
import org.keytally.core.domain.watch.Unusual;
import org.keytally.core.usecase.budget.Budgets;
import org.keytally.core.usecase.budget.RaiseAlerts;
import org.keytally.core.usecase.prompt.Answer;
import org.keytally.core.usecase.prompt.EstimateCost;
import org.keytally.core.usecase.prompt.ListModels;
import org.keytally.core.usecase.prompt.Meter;
import org.keytally.core.usecase.prompt.Offer;
import org.keytally.core.usecase.prompt.PlanRoute;
import org.keytally.core.usecase.prompt.Receipt;
import org.keytally.core.usecase.prompt.SendPrompt;
import org.keytally.core.usecase.usage.MeasureFreeTier;
import org.keytally.core.usecase.watch.Watch;

/// What a person can do with prompts, as this screen needs it.
///
/// @param keyed the providers of which there is a key
/// @param patience how long to wait in all before asking again
/// @param untold the alerts nobody was told of yet
/// @param bounds of the organisation's policy
/// @param larger models that take a longer prompt than the one that could not
/// @param free how much of a provider's free requests was used
record PromptCases(
        PlanRoute plan,
        SendPrompt send,
        EstimateCost estimate,
        ListModels models,
        Supplier<Providers> providers,
        Supplier<Set<ProviderId>> keyed,
        Supplier<Duration> patience,
        Supplier<List<Alarm>> untold,
        Supplier<Bounds> bounds,
        BiFunction<Failure, Receipt, List<ModelFacts>> larger,
        Function<Provider, Optional<MeasureFreeTier.Measured>> free) {

    /// What nobody was told of yet, with the own name of what it is about.
    sealed interface Alarm {

        /// A budget passed a mark.
        record OfBudget(String called, RaiseAlerts.Raised raised) implements Alarm {}

        /// Far more was used than is usual.
        record OfUse(String called, Unusual unusual) implements Alarm {}
    }

    static PromptCases of(Keytally home) {
        return new PromptCases(
                home.prompts().planRoute(),
                home.prompts().sendPrompt(),
                home.prompts().estimateCost(),
                home.prompts().listModels(),
                home::providers,
                () -> home.keys().listKeys().list().stream()
                        .filter(line -> !line.key().isRemoved())
                        .map(line -> line.key().provider())
                        .collect(Collectors.toUnmodifiableSet()),
                () -> Duration.ofSeconds(Long.parseLong(home.settings().value(Setting.WAIT))),
                () -> untold(home.budgets(), home.watch()),
                () -> home.policy().map(kept -> kept.policy().bounds()).orElse(Bounds.NONE),
                (failure, receipt) -> home.prompts().offerLargerModels().offer(failure, receipt),
                provider -> measured(home, provider));
    }

    private static List<Alarm> untold(Budgets budgets, Watch watch) {
        Stream<Alarm> ofBudgets = budgets.untold().stream().map(raised -> new Alarm.OfBudget(
                budgets.showBudgets().called(raised.standing().budget().target()), raised));
        Stream<Alarm> ofUse = watch.untold().stream().map(one -> new Alarm.OfUse(watch.called(one), one));
        return Stream.concat(ofBudgets, ofUse).toList();
    }

    /// What came of a question, with what belongs beside it.
    Told told(Answer answer) {
        return switch (answer) {
            case Answer.Given(var _, Receipt receipt) -> new Told(answer, List.of(), measured(receipt));
            case Answer.Failed(Failure failure, Receipt receipt) ->
                new Told(answer, larger.apply(failure, receipt), measured(receipt));
            case Answer.Refused _,Answer.Unbooked _,Answer.Pending _,Answer.Left _ -> Told.plain(answer);
        };
    }

    // The prompt is answered and paid; that nothing beside it can be read must not take the answer away.
    private static Optional<MeasureFreeTier.Measured> measured(Keytally home, Provider provider) {
        try {
            return home.usages().measureFreeTier().measure(provider);
        } catch (HomeException unreadable) {
            return Optional.empty();
        }
    }

    private Optional<MeasureFreeTier.Measured> measured(Receipt receipt) {
        return free.apply(receipt.route().provider());
    }

    /// The way an inquiry would go, with about what it costs.
    Outlook outlook(Inquiry inquiry) {
        return switch (plan.plan(inquiry.wish(), inquiry.model(), inquiry.prompt())) {
            case PlanRoute.Result.Refused(var why) -> new Outlook.Shut(why);
            case PlanRoute.Result.Planned(var offers) ->
                new Outlook.Open(offers.stream()
                        .map(offer -> new Outlook.Seen(offer, meter(offer, inquiry.prompt())
                                .flatMap(meter -> meter.cost(inquiry.usualOutput()))))
                        .toList());
        };
    }

    /// What counts along with an answer; none where no model is known yet.
    Optional<Meter> meter(Offer offer, Optional<Prompt> prompt) {
        return prompt
                .flatMap(text -> offer.model().map(model -> estimate.estimate(offer.route().provider(), model, text)));
    }
}
