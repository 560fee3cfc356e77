package org.keytally.core.usecase.prompt;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.prompt.Addresses;
import org.keytally.core.domain.prompt.Choice;
import org.keytally.core.domain.prompt.Courier;
import org.keytally.core.domain.prompt.Destination;
import org.keytally.core.domain.prompt.Inexpressible;
import org.keytally.core.domain.prompt.Parcel;
import org.keytally.core.domain.prompt.Prompt;
import org.keytally.core.domain.prompt.Refusal;
import org.keytally.core.domain.prompt.Route;
import org.keytally.core.domain.prompt.RouteWish;
import org.keytally.core.domain.prompt.Step;

/// Decides how a prompt is sent, without sending it.
///
/// @param plainHosts hosts other than this machine for which plain http is allowed by name
public record Planner(
        Pathfinder paths, Supplier<Set<String>> plainHosts, ModelChoice models, Tariff tariff, Courier courier) {

    Supplier<Providers> providers() {
        return paths.providers();
    }

    /// @param prompt what is to be sent, where it is known already
    Choice way(RouteWish wish, Optional<String> model, Optional<Prompt> prompt) {
        return paths.way(models.narrowed(wish, model, prompt));
    }

    /// The next step of a route; each key may have an address, a model and a wire format of its own.
    Plan plan(Order order, Route route) {
        Prompt prompt = limited(order.way(), route, order.prompt());
        return switch (pick(order.way(), order.model(), route, Optional.of(prompt))) {
            case ModelChoice.Pick.Impossible(var why) -> new Plan.None(why);
            case ModelChoice.Pick.Named(String model) -> withDestination(order, route, prompt, model);
            case ModelChoice.Pick.Open() -> new Plan.None(new Refusal.NoModel(route.provider()));
        };
    }

    /// The prompt within the limits that hold for the next step of a route.
    Prompt limited(RouteWish wish, Route route, Prompt prompt) {
        return models.limited(wish, route.provider(), route.next().map(Step::key), prompt);
    }

    /// The model for the next step of a route: the one named, the one laid down, the key's own, the environment's, the
    /// recommended one.
    ModelChoice.Pick pick(RouteWish wish, Optional<String> named, Route route, Optional<Prompt> prompt) {
        if (named.isPresent()) {
            return new ModelChoice.Pick.Named(named.get());
        }
        Optional<Key> key = route.next().map(Step::key);
        ModelChoice.Pick mapped = models.model(wish, route.provider(), key, prompt);
        return mapped instanceof ModelChoice.Pick.Open
                ? key.map(Key::connection)
                        .flatMap(own -> own.model())
                        .or(() -> models.usual(wish, route.provider()))
                        .or(() -> route.provider().about().recommendedModel()).<ModelChoice.Pick>map(
                                ModelChoice.Pick.Named::new)
                        .orElse(mapped)
                : mapped;
    }

    private Plan withDestination(Order order, Route route, Prompt prompt, String model) {
        Optional<Step> step = route.next();
        Provider provider = models.placed(order.way(), route.provider());
        boolean isResponsesOnly = tariff.isResponsesOnly(provider, model);
        return switch (new Addresses(plainHosts.get()).of(provider, step.map(Step::key), isResponsesOnly)) {
            case Refusal why -> new Plan.None(why);
            case Destination to ->
                switch (courier.pack(prompt, to, model, order.pace())) {
                    case Inexpressible(var option) -> new Plan.None(new Refusal.Unspeakable(option, provider));
                    case Parcel parcel -> new Plan.Ready(route, step, to, model, prompt, parcel);
                };
        };
    }
}
