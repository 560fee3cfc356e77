package org.keytally.core.domain.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.KeyState;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.domain.policy.Preference;
import org.keytally.core.domain.policy.Rules;

/// The keys of one provider, taken in the order in which they are tried, and what the rules make of each.
final class Ranking {

    private final Circumstances at;
    private final Provider provider;
    private final Rules rules;
    private final boolean isNamed;
    private final List<Step> steps = new ArrayList<>();
    private boolean isChosen;

    Ranking(Circumstances at, Provider provider, Rules rules) {
        this.at = at;
        this.provider = provider;
        this.rules = rules;
        this.isNamed = at.wish().key().isPresent();
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    void add(Key key) {
        boolean isCrossing = isCrossing(key);
        Optional<Unfit> why = unfit(key).or(() -> isCrossing ? barrier(key) : Optional.empty());
        if (why.isPresent()) {
            steps.add(new Step(key, Decision.SKIPPED, Optional.of(why.get()), isCrossing));
            return;
        }
        steps.add(new Step(key, isChosen ? Decision.FALLBACK : Decision.CHOSEN, Optional.empty(), isCrossing));
        isChosen = true;
    }

    private Optional<Unfit> unfit(Key key) {
        return preferred(key).or(() -> recorded(key)).or(() -> at.obstacles().of(key, provider).filter(this::counts));
    }

    private Optional<Unfit> recorded(Key key) {
        KeyState state = key.state(at.now());
        return switch (state) {
            case REMOVED -> Optional.of(Unfit.Plain.REMOVED);
            case DISABLED -> Optional.of(Unfit.Plain.DISABLED);
            case NOT_YET_VALID -> Optional.of(Unfit.Plain.NOT_YET_VALID);
            case EXPIRED -> Optional.of(Unfit.Plain.EXPIRED);
            case LEASE_ENDED -> Optional.of(Unfit.Plain.LEASE_ENDED);
            case ACTIVE ->
                key.serves(at.wish().environment())
                        ? Optional.empty()
                        : Optional.of(Unfit.Plain.OTHER_ENVIRONMENT);
        };
    }

    private Optional<Unfit> preferred(Key key) {
        boolean isLeftOut = rules.preference() == Preference.SHARED
                && key.scope() == Scope.PERSONAL
                && !isNamed
                && !provider.isLocal();
        return isLeftOut ? Optional.of(Unfit.Plain.NOT_PREFERRED) : Optional.empty();
    }

    /// Whoever names a key wants it tried whatever the breaker says.
    private boolean counts(Unfit why) {
        return !(isNamed && why instanceof Unfit.BreakerOpen);
    }

    private boolean isCrossing(Key key) {
        if (isNamed || provider.isLocal()) {
            return false;
        }
        boolean isPersonalFirst = rules.preference() != Preference.SHARED;
        return (isPersonalFirst && key.scope() != Scope.PERSONAL)
                || steps.stream()
                        .filter(Ranking::isSet)
                        .findFirst()
                        .filter(first -> !first.hasPayerOf(key))
                        .isPresent();
    }

    /// Why another payer's key may not step in here; what stands behind the first key of that payer does not matter.
    private Optional<Unfit> barrier(Key key) {
        List<Step> before = steps.stream()
                .filter(Ranking::isSet)
                .takeWhile(step -> !step.hasPayerOf(key))
                .toList();
        boolean isSwitchedOn = before.isEmpty() ? rules.fallsBackUnset() : rules.fallsBackOnFailure();
        if (!isSwitchedOn) {
            return Optional.of(Unfit.Plain.FALLBACK_OFF);
        }
        boolean isReason = before.stream().allMatch(step -> step.reason().isEmpty() || mayCross(step.reason().get()));
        return isReason ? Optional.empty() : Optional.of(Unfit.Plain.NOT_ALLOWED);
    }

    /// A key that was itself held back is no reason to hold back the next.
    private boolean mayCross(Reason reason) {
        return reason == Unfit.Plain.NOT_ALLOWED
                || reason == Unfit.Plain.FALLBACK_OFF
                || reason.crossesAs().filter(rules::mayCross).isPresent();
    }

    private static boolean isSet(Step step) {
        return step.reason()
                .filter(reason -> reason instanceof Unfit why && why.isAsIfUnset())
                .isEmpty();
    }
}
