package org.keytally.core.domain.prompt;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.KeyState;

/// Decides which key a prompt is sent with, and so who pays for it.
public final class Router {

    private static final Comparator<Key> ORDER = Comparator.comparing(Key::scope)
            .thenComparing(key -> !key.marks().primary())
            .thenComparing(Key::label, String.CASE_INSENSITIVE_ORDER);

    private Router() {}

    public static Choice choose(RouteWish wish, List<Key> keys, Providers providers, Instant now) {
        Optional<Provider> named = wish.provider().flatMap(providers::find);
        if (wish.provider().isPresent() && named.isEmpty()) {
            return new Refusal.UnknownProvider(
                    wish.provider().get(),
                    providers.all().stream().map(provider -> provider.id().value()).toList());
        }
        List<Key> present =
                keys.stream().filter(key -> !key.isRemoved()).sorted(ORDER).toList();
        return wish.key().isPresent()
                ? byKey(wish, present, named, providers, now)
                : byProvider(wish, present, named, providers, now);
    }

    private static Choice byKey(
            RouteWish wish, List<Key> keys, Optional<Provider> named, Providers providers, Instant now) {
        String name = wish.key().orElseThrow();
        Optional<Key> found = keys.stream().filter(key -> key.isNamed(name)).findFirst();
        if (found.isEmpty()) {
            return new Refusal.UnknownKey(name, keys.stream().map(Key::label).toList());
        }
        Key key = found.get();
        if (named.filter(provider -> !provider.id().equals(key.provider())).isPresent()) {
            return new Refusal.OtherProvider(key, named.get());
        }
        Optional<Provider> provider = providers.find(key.provider());
        return provider.isEmpty()
                ? new Refusal.UnknownProvider(key.provider().value(), List.of())
                : among(List.of(key), provider.get(), wish, now);
    }

    private static Choice byProvider(
            RouteWish wish, List<Key> keys, Optional<Provider> named, Providers providers, Instant now) {
        Optional<Provider> provider = named.or(() -> likeliest(wish, keys, providers, now));
        if (provider.isEmpty()) {
            return new Refusal.NoKey(Optional.empty(), steps(keys, wish, now));
        }
        List<Key> ofProvider = keys.stream()
                .filter(key -> key.provider().equals(provider.get().id()))
                .toList();
        return among(ofProvider, provider.get(), wish, now);
    }

    /// The provider of all usable primary keys, else that of the first usable key.
    private static Optional<Provider> likeliest(RouteWish wish, List<Key> keys, Providers providers, Instant now) {
        List<Key> usable = keys.stream()
                .filter(key -> unfit(key, wish, now).isEmpty())
                .filter(key -> providers.find(key.provider()).filter(Provider::answersPrompts).isPresent())
                .toList();
        List<ProviderId> primary = usable.stream()
                .filter(key -> key.marks().primary())
                .map(Key::provider)
                .distinct()
                .toList();
        Optional<ProviderId> first = usable.stream().map(Key::provider).findFirst();
        return (primary.size() == 1 ? Optional.of(primary.getFirst()) : first).flatMap(providers::find);
    }

    private static Choice among(List<Key> keys, Provider provider, RouteWish wish, Instant now) {
        if (!provider.answersPrompts()) {
            return new Refusal.AnswersNone(provider);
        }
        List<Step> steps = steps(keys, wish, now);
        boolean isAnyUsable = steps.stream().anyMatch(step -> step.decision() != Decision.SKIPPED);
        boolean wantsNone = provider.isLocal() && wish.key().isEmpty();
        return isAnyUsable || wantsNone
                ? new Route(provider, steps)
                : new Refusal.NoKey(Optional.of(provider), steps);
    }

    private static List<Step> steps(List<Key> keys, RouteWish wish, Instant now) {
        Optional<Key> first =
                keys.stream().filter(key -> unfit(key, wish, now).isEmpty()).findFirst();
        return keys.stream()
                .map(key -> unfit(key, wish, now)
                        .map(why -> Step.skipped(key, why))
                        .orElseGet(() -> new Step(
                                key,
                                first.filter(key::equals).isPresent() ? Decision.CHOSEN : Decision.UNUSED,
                                Optional.empty())))
                .toList();
    }

    private static Optional<Unfit> unfit(Key key, RouteWish wish, Instant now) {
        KeyState state = key.state(now);
        return switch (state) {
            case REMOVED -> Optional.of(Unfit.REMOVED);
            case DISABLED -> Optional.of(Unfit.DISABLED);
            case NOT_YET_VALID -> Optional.of(Unfit.NOT_YET_VALID);
            case EXPIRED -> Optional.of(Unfit.EXPIRED);
            case ACTIVE ->
                key.serves(wish.environment()) ? Optional.empty() : Optional.of(Unfit.OTHER_ENVIRONMENT);
        };
    }
}
