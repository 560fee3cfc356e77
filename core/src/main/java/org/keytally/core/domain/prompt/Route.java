package org.keytally.core.domain.prompt;

import java.util.List;
import java.util.Optional;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Payer;
import org.keytally.core.domain.policy.Rules;

/// The ordered plan for one prompt: every key that was looked at, and what becomes of it.
///
/// Without a step to try, the prompt goes to a local provider that wants no key.
///
/// @param rules under which it was planned
public record Route(Provider provider, List<Step> steps, Rules rules) implements Choice {

    public Route {
        steps = List.copyOf(steps);
    }

    /// The step that was used, else the one to try first or next, else the last that failed.
    public Optional<Step> step() {
        return steps.stream()
                .filter(step -> step.decision() == Decision.USED)
                .findFirst()
                .or(this::next)
                .or(() -> steps.reversed().stream()
                        .filter(step -> step.decision() == Decision.FAILED)
                        .findFirst());
    }

    /// The step to try next.
    public Optional<Step> next() {
        return steps.stream().filter(Step::isOpen).findFirst();
    }

    public Optional<Key> key() {
        return step().map(Step::key);
    }

    public Payer payer() {
        return payerOf(step());
    }

    /// Who pays for a step; a local provider charges nobody.
    public Payer payerOf(Optional<Step> step) {
        return provider.isLocal()
                ? Payer.FREE
                : step.map(one -> Payer.of(one.key().scope())).orElse(Payer.FREE);
    }

    /// The route with the record of a key as it is now.
    public Route renewed(Step step) {
        return new Route(
                provider,
                steps.stream()
                        .map(one -> one.key().id().equals(step.key().id()) ? step : one)
                        .toList(),
                rules);
    }

    public Route used(Step step) {
        return with(step, Decision.USED, Optional.empty());
    }

    /// The route after a step failed or was turned away: what may not be tried in its place is held back.
    public Route after(Step step, Decision decision, Reason why) {
        return new Route(
                provider,
                with(step, decision, Optional.of(why)).steps.stream()
                        .map(next -> next.isOpen() ? held(next, step, why) : next)
                        .toList(),
                rules);
    }

    private Step held(Step next, Step ended, Reason why) {
        if (provider.isLocal() || ended.hasPayerOf(next.key())) {
            return mayTryNext(why) ? next : next.became(Decision.UNUSED, Optional.empty());
        }
        if (!rules.fallsBackOnFailure()) {
            return next.became(Decision.SKIPPED, Optional.of(Unfit.Plain.FALLBACK_OFF));
        }
        return why.crossesAs().filter(rules::mayCross).isPresent()
                ? next
                : next.became(Decision.SKIPPED, Optional.of(Unfit.Plain.NOT_ALLOWED));
    }

    /// Another key of the same payer is tried freely, unless the prompt may have been charged already.
    private boolean mayTryNext(Reason why) {
        return switch (why) {
            case Unfit _ -> true;
            case FailureKind kind when kind.mayHaveBeenCharged() ->
                kind.crossesAs().filter(rules.reasons()::contains).isPresent();
            case FailureKind kind -> kind.crossesAs().isPresent();
        };
    }

    private Route with(Step step, Decision decision, Optional<Reason> reason) {
        return new Route(
                provider,
                steps.stream()
                        .map(one -> one.key().equals(step.key()) ? one.became(decision, reason) : one)
                        .toList(),
                rules);
    }

    /// The route once nothing more is tried.
    public Route ended() {
        return new Route(
                provider,
                steps.stream()
                        .map(step -> step.isOpen() ? step.became(Decision.UNUSED, Optional.empty()) : step)
                        .toList(),
                rules);
    }
}
