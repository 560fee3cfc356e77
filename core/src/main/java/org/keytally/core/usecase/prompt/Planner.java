package org.keytally.core.usecase.prompt;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.KeyRegister;
import org.keytally.core.domain.prompt.Addresses;
import org.keytally.core.domain.prompt.Choice;
import org.keytally.core.domain.prompt.Courier;
import org.keytally.core.domain.prompt.Destination;
import org.keytally.core.domain.prompt.Inexpressible;
import org.keytally.core.domain.prompt.Parcel;
import org.keytally.core.domain.prompt.Refusal;
import org.keytally.core.domain.prompt.Route;
import org.keytally.core.domain.prompt.RouteWish;
import org.keytally.core.domain.prompt.Router;

/// Decides how a prompt is sent, without sending it.
///
/// @param plainHosts hosts other than this machine for which plain http is allowed by name
/// @param mapped the model a person wants for a prompt type
public record Planner(
        KeyRegister keys,
        Supplier<Providers> providers,
        Supplier<Set<String>> plainHosts,
        Function<String, Optional<String>> mapped,
        Tariff tariff,
        Courier courier,
        InstantSource clock) {

    Choice way(RouteWish wish) {
        return Router.choose(wish, keys.all(), providers.get(), clock.instant());
    }

    Plan plan(Order order) {
        return switch (way(order.way())) {
            case Refusal why -> new Plan.None(why);
            case Route route -> withModel(order, route);
        };
    }

    private Plan withModel(Order order, Route route) {
        Provider provider = route.provider();
        Optional<String> model = order.model()
                .or(() -> mapped.apply(order.purpose().type()))
                .or(() -> route.key().map(Key::connection).flatMap(own -> own.model()))
                .or(() -> provider.about().recommendedModel());
        return model.isEmpty()
                ? new Plan.None(new Refusal.NoModel(provider))
                : withDestination(order, route, model.get());
    }

    private Plan withDestination(Order order, Route route, String model) {
        boolean isResponsesOnly = tariff.isResponsesOnly(route.provider(), model);
        return switch (new Addresses(plainHosts.get()).of(route.provider(), route.key(), isResponsesOnly)) {
            case Refusal why -> new Plan.None(why);
            case Destination to -> packed(order, route, model, to);
        };
    }

    private Plan packed(Order order, Route route, String model, Destination to) {
        return switch (courier.pack(order.prompt(), to, model, order.pace())) {
            case Inexpressible(var option) -> new Plan.None(new Refusal.Unspeakable(option, route.provider()));
            case Parcel parcel -> new Plan.Ready(route, model, parcel);
        };
    }
}
