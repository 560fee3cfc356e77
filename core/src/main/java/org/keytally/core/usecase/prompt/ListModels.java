package org.keytally.core.usecase.prompt;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.keytally.core.domain.catalog.ModelBadge;
import org.keytally.core.domain.catalog.ModelBook;
import org.keytally.core.domain.catalog.ModelFacts;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.prompt.Addresses;
import org.keytally.core.domain.prompt.Destination;
import org.keytally.core.domain.prompt.Failure;
import org.keytally.core.domain.prompt.Listing;
import org.keytally.core.domain.prompt.ModelList;
import org.keytally.core.domain.prompt.Question;
import org.keytally.core.domain.prompt.Refusal;
import org.keytally.core.domain.prompt.Route;
import org.keytally.core.domain.prompt.RouteWish;
import org.keytally.core.usecase.keys.KeyRing;

/// Lists the models of a provider: as it lists them for the key in use, else as far as we know them.
public final class ListModels {

    /// One model, with what is known of it.
    public record Line(String model, Optional<ModelFacts> facts) {}

    /// What came of it.
    public sealed interface Result {

        /// The models, in the order of whoever listed them.
        ///
        /// @param failure why the provider itself did not list them, where it was asked
        record Listed(Provider provider, boolean isAsked, List<Line> models,
                Optional<Failure> failure) implements Result {}

        /// No way to the provider.
        record Refused(Refusal why) implements Result {}
    }

    private final Planner planner;
    private final KeyRing ring;
    private final Supplier<ModelBook> book;

    public ListModels(Planner planner, KeyRing ring, Supplier<ModelBook> book) {
        this.planner = planner;
        this.ring = ring;
        this.book = book;
    }

    /// What helps to choose among them, for those of whom it is known.
    public static Map<String, Set<ModelBadge>> badges(List<Line> lines) {
        Map<String, Set<ModelBadge>> badges = new HashMap<>();
        lines.forEach(line -> line.facts().ifPresent(facts -> badges.put(line.model(), facts.badges())));
        return badges;
    }

    public Result list(RouteWish wish) {
        return switch (planner.way(wish, Optional.empty(), Optional.empty())) {
            case Refusal.NoKey none when none.provider().isPresent() ->
                known(none.provider().get(), Optional.empty());
            case Refusal why -> new Result.Refused(why);
            case Route route -> along(route);
            case Question question -> along(question.personal());
        };
    }

    private Result along(Route route) {
        Addresses addresses = new Addresses(planner.plainHosts().get());
        return switch (addresses.of(route.provider(), route.key(), false)) {
            case Refusal why -> new Result.Refused(why);
            case Destination to -> ask(route, to);
        };
    }

    private Result ask(Route route, Destination to) {
        return switch (Opening.of(ring, route.key())) {
            case Opening.Shut(var why) -> new Result.Refused(why);
            case Opening.Open open -> {
                try (open) {
                    yield listed(route.provider(), planner.courier().models(to, open.secret()));
                }
            }
        };
    }

    private Result listed(Provider provider, Listing listing) {
        return switch (listing) {
            case ModelList list ->
                new Result.Listed(
                        provider,
                        true,
                        list.ids().stream()
                                .map(id -> new Line(id, book.get().find(provider.id(), id)))
                                .toList(),
                        Optional.empty());
            case Failure failure -> known(provider, Optional.of(failure));
        };
    }

    private Result known(Provider provider, Optional<Failure> failure) {
        List<Line> lines = book.get().of(provider.id()).stream()
                .map(facts -> new Line(facts.model(), Optional.of(facts)))
                .toList();
        return new Result.Listed(provider, false, lines, failure);
    }
}
