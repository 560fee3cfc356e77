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

    Choice way(RouteWish wish, Optional<String> model) {
        return paths.way(models.narrowed(wish, model));
    }

    /// The next step of a route; each key may have an address, a model and a wire format of its own.
    Plan plan(Order order, Route route) {
        Optional<Step> step = route.next();
        Provider provider = route.provider();
        Optional<String> model = model(order.way(), order.model(), route);
        return model.isEmpty()
                ? new Plan.None(new Refusal.NoModel(provider))
                : withDestination(order, route, step, model.get());
    }

    /// The model for the next step of a route: the one named, the one laid down, the key's own, the recommended one.
    Optional<String> model(RouteWish wish, Optional<String> named, Route route) {
        Optional<Key> key = route.next().map(Step::key);
        return named.or(() -> models.model(wish, route.provider(), key))
                .or(() -> key.map(Key::connection).flatMap(own -> own.model()))
                .or(() -> route.provider().about().recommendedModel());
    }

    private Plan withDestination(Order order, Route route, Optional<Step> step, String model) {
        Provider provider = route.provider();
        boolean isResponsesOnly = tariff.isResponsesOnly(provider, model);
        return switch (new Addresses(plainHosts.get()).of(provider, step.map(Step::key), isResponsesOnly)) {
            case Refusal why -> new Plan.None(why);
            case Destination to ->
                switch (courier.pack(order.prompt(), to, model, order.pace())) {
                    case Inexpressible(var option) -> new Plan.None(new Refusal.Unspeakable(option, provider));
                    case Parcel parcel -> new Plan.Ready(route, step, to, model, parcel);
                };
        };
    }
}
