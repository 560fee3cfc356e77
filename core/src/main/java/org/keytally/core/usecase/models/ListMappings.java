package org.keytally.core.usecase.models;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.KeyId;
import org.keytally.core.domain.key.KeyRegister;
import org.keytally.core.domain.key.KeyState;
import org.keytally.core.domain.model.Cheapest;
import org.keytally.core.domain.model.Hours;
import org.keytally.core.domain.model.Mapping;
import org.keytally.core.domain.model.MappingTarget;
import org.keytally.core.domain.model.ModelRegister;
import org.keytally.core.domain.model.OfferedModel;
import org.keytally.core.domain.model.PromptType;

/// Lists the prompt types with what is laid down for them.
public final class ListMappings {

    /// One line: a type, and a mapping of it where there is one.
    ///
    /// @param today what a tier comes to at the prices of the day
    public record Line(PromptType type, Optional<Mapping> mapping, Optional<Today> today) {}

    /// The model that is the cheapest of its tier today, and what a usual prompt of the type costs with it.
    public record Today(OfferedModel model, Optional<Money> cost) {}

    private static final Comparator<Mapping> ORDER = Comparator.comparing(
            (Mapping mapping) -> mapping.place().type().name())
            .thenComparing(mapping -> mapping.place().key().map(KeyId::value).orElse(""))
            .thenComparing(mapping -> mapping.place().environment().map(Enum::ordinal).orElse(-1))
            .thenComparing(mapping -> mapping.place().hours().map(Hours::toString).orElse(""));

    private final ModelRegister models;
    private final KeyRegister keys;
    private final TierPrices prices;
    private final InstantSource clock;

    public ListMappings(ModelRegister models, KeyRegister keys, TierPrices prices, InstantSource clock) {
        this.models = models;
        this.keys = keys;
        this.prices = prices;
        this.clock = clock;
    }

    /// The types that come with the program, where there is no home to map them in.
    public static List<Line> usual() {
        return PromptType.SHIPPED.stream().map(ListMappings::unmapped).toList();
    }

    public List<Line> list() {
        List<Mapping> mappings = models.rules().mappings().stream().sorted(ORDER).toList();
        Set<String> shipped = PromptType.SHIPPED.stream().map(PromptType::name).collect(Collectors.toSet());
        Stream<Line> first = PromptType.SHIPPED.stream().flatMap(type -> {
            List<Line> own = mappings.stream()
                    .filter(mapping -> mapping.place().type().name().equals(type.name()))
                    .map(this::line)
                    .toList();
            return own.isEmpty() ? Stream.of(unmapped(type)) : own.stream();
        });
        return Stream.concat(
                first,
                mappings.stream()
                        .filter(mapping -> !shipped.contains(mapping.place().type().name()))
                        .map(this::line))
                .toList();
    }

    private static Line unmapped(PromptType type) {
        return new Line(type, Optional.empty(), Optional.empty());
    }

    private Line line(Mapping mapping) {
        Optional<Today> today = mapping.target() instanceof MappingTarget.InTier in
                ? today(in, mapping.place().type())
                : Optional.empty();
        return new Line(mapping.place().type(), Optional.of(mapping), today);
    }

    private Optional<Today> today(MappingTarget.InTier in, PromptType type) {
        Cheapest cheapest = prices.cheapest(in, usable(), type.usual(), clock.instant());
        return cheapest instanceof Cheapest.Found(var candidate, var _)
                ? Optional.of(new Today(candidate.model(), candidate.cost()))
                : Optional.empty();
    }

    private Set<ProviderId> usable() {
        return keys.all().stream()
                .filter(key -> key.state(clock.instant()) == KeyState.ACTIVE)
                .map(Key::provider)
                .collect(Collectors.toSet());
    }
}
