package org.keytally.core.usecase.policy;

import java.util.Optional;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.domain.policy.Bounds;
import org.keytally.core.domain.policy.KeptPolicy;
import org.keytally.core.domain.policy.PolicyRegister;
import org.keytally.core.domain.prompt.Obstacles;
import org.keytally.core.domain.prompt.RouteWish;
import org.keytally.core.domain.prompt.Unfit;
import org.keytally.core.usecase.prompt.Gate;
import org.keytally.core.usecase.prompt.Lookout;

/// Sees which keys and models the policy forbids, when a way is looked for and once more before anything is booked.
public record PolicyLookout(PolicyRegister policies) implements Lookout, Gate {

    @Override
    public Obstacles over(RouteWish wish) {
        Optional<Bounds> bounds = bounds();
        return bounds.isEmpty()
                ? Obstacles.NONE
                : (key, provider) -> isAllowed(bounds.get(), Optional.of(key), provider)
                        ? Optional.empty()
                        : Optional.of(Unfit.Plain.FORBIDDEN);
    }

    @Override
    public Admission enter(Bid bid) {
        boolean isAllowed = bounds()
                .filter(one -> !isAllowed(one, bid.key(), bid.provider())
                        || !one.allowsModel(bid.intent().to().model()))
                .isEmpty();
        return isAllowed ? new Admitted(Pass.CARELESS) : new Turned(Unfit.Plain.FORBIDDEN);
    }

    /// Whether a key may be used at all, for prompts or by another program.
    public boolean allows(Key key, Provider provider) {
        return bounds().filter(one -> !isAllowed(one, Optional.of(key), provider)).isEmpty();
    }

    /// Whether a model may be asked at all.
    public boolean allowsModel(String model) {
        return bounds().filter(one -> !one.allowsModel(model)).isEmpty();
    }

    private Optional<Bounds> bounds() {
        return policies.kept().map(KeptPolicy::policy).map(policy -> policy.bounds());
    }

    // What a local model is told stays on this machine, so that no region is asked of it.
    private static boolean isAllowed(Bounds bounds, Optional<Key> key, Provider provider) {
        boolean isPlaceAllowed = provider.isLocal()
                || key.isEmpty()
                || bounds.allowsRegion(key.get().notes().region());
        boolean isKeyAllowed = key.isEmpty()
                || key.get().scope() != Scope.PERSONAL
                || bounds.personalKeys() != Bounds.PersonalKeys.FORBIDDEN;
        return bounds.allowsProvider(provider.id()) && isPlaceAllowed && isKeyAllowed;
    }
}
