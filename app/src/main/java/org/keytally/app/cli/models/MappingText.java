package org.keytally.app.cli.models;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keytally.app.cli.desk.Json;
import org.keytally.app.cli.desk.Table;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.KeyId;
import org.keytally.core.domain.model.Hours;
import org.keytally.core.domain.model.Mapping;
import org.keytally.core.domain.model.MappingPlace;
import org.keytally.core.domain.model.MappingTarget;
import org.keytally.core.usecase.models.ListMappings;

/// Mappings, for people and for programs.
final class MappingText {

    private static final String NONE = "–";

    private final Words words;
    private final List<Key> keys;

    /// @param keys whose labels are shown for their ids
    MappingText(Words words, List<Key> keys) {
        this.words = words;
        this.keys = List.copyOf(keys);
    }

    String table(List<ListMappings.Line> lines) {
        Table table =
                new Table("TYPE", "ONLY FOR", "MODEL", "PROVIDER", "KEY", ">MOST TOKENS", ">TEMPERATURE", "TODAY");
        for (ListMappings.Line line : lines) {
            Optional<Mapping> mapping = line.mapping();
            table.row(
                    line.type().name(),
                    mapping.map(this::narrowing).filter(text -> !text.isEmpty()).orElse(NONE),
                    mapping.map(this::model).orElseGet(() -> words.of("models.map.unmapped")),
                    mapping.flatMap(one -> one.target().provider()).map(ProviderId::value).orElse(NONE),
                    mapping.flatMap(Mapping::key).map(this::label).orElse(NONE),
                    mapping.map(one -> number(one)).orElse(NONE),
                    mapping.flatMap(one -> one.limits().temperature()).map(heat -> heat.toPlainString()).orElse(NONE),
                    today(line));
        }
        return table.toString();
    }

    /// For what it holds, in words.
    String place(Mapping mapping) {
        String narrowing = narrowing(mapping);
        return mapping.place().type().name() + (narrowing.isEmpty() ? "" : " (" + narrowing + ")");
    }

    /// What it comes to, in words.
    String target(Mapping mapping) {
        return model(mapping) + mapping.target().provider().map(provider -> " · " + provider).orElse("")
                + mapping.key().map(key -> " · " + label(key)).orElse("");
    }

    void write(Json json, ListMappings.Line line) {
        if (line.mapping().isEmpty()) {
            json.text("type", line.type().name()).text("model", Optional.empty());
            return;
        }
        write(json, line.mapping().get());
        line.today().ifPresent(today -> json.object("today", one -> one
                .text("provider", today.model().provider().value())
                .text("model", today.model().model())
                .text("usual_cost_usd", today.cost().map(Money::text))));
    }

    void write(Json json, Mapping mapping) {
        MappingTarget target = mapping.target();
        json.text("type", mapping.place().type().name())
                .text("for_key", mapping.place().key().map(this::label))
                .text("for_environment", mapping.place().environment().map(Words::code))
                .text("hours", mapping.place().hours().map(Hours::toString))
                .text("provider", target.provider().map(ProviderId::value))
                .text("model", target instanceof MappingTarget.Named named
                        ? Optional.of(named.model())
                        : Optional.empty())
                .text("tier", target instanceof MappingTarget.InTier in
                        ? Optional.of(Words.code(in.tier()))
                        : Optional.empty())
                .flag("or_cheaper", target instanceof MappingTarget.InTier in && in.orCheaper())
                .text("key", mapping.key().map(this::label))
                .number("max_tokens", most(mapping))
                .decimal("temperature", mapping.limits().temperature());
    }

    private String narrowing(Mapping mapping) {
        MappingPlace place = mapping.place();
        return Stream.of(
                place.key().map(this::label),
                place.environment().map(Words::code),
                place.hours().map(Hours::toString))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private String model(Mapping mapping) {
        return switch (mapping.target()) {
            case MappingTarget.Named named -> named.model();
            case MappingTarget.InTier in when in.orCheaper() ->
                words.of("models.map.tier-or-cheaper", Words.code(in.tier()));
            case MappingTarget.InTier in -> words.of("models.map.tier", Words.code(in.tier()));
            case MappingTarget.AsUsual _ -> words.of("models.map.as-usual");
        };
    }

    private String today(ListMappings.Line line) {
        boolean isTier = line.mapping().filter(one -> one.target() instanceof MappingTarget.InTier).isPresent();
        return line.today()
                .map(today -> today.model() + today.cost().map(cost -> " $" + cost.text()).orElse(""))
                .orElseGet(() -> isTier ? words.of("models.map.today-none") : "");
    }

    private static String number(Mapping mapping) {
        return most(mapping).map(String::valueOf).orElse(NONE);
    }

    private static Optional<Integer> most(Mapping mapping) {
        var most = mapping.limits().maxTokens();
        return most.isPresent() ? Optional.of(most.getAsInt()) : Optional.empty();
    }

    private String label(KeyId id) {
        return keys.stream()
                .filter(key -> key.id().equals(id))
                .map(Key::label)
                .findFirst()
                .orElse(id.value());
    }
}
