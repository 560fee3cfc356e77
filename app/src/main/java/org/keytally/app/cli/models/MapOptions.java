package org.keytally.app.cli.models;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.keytally.app.cli.desk.Problem;
import org.keytally.app.words.Words;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.model.Hours;
import org.keytally.core.domain.model.MappingLimits;
import org.keytally.core.domain.model.OfferedModel;
import org.keytally.core.domain.model.PromptType;
import org.keytally.core.domain.model.Tier;
import org.keytally.core.usecase.models.MappingWish;
import picocli.CommandLine.Option;

/// The options that describe a mapping, and their reading.
final class MapOptions {

    private static final BigDecimal HOTTEST = new BigDecimal(2);

    @Option(names = "--provider", paramLabel = "ID", description = "The provider such prompts go to.")
    private @Nullable String provider;

    @Option(names = "--tier", paramLabel = "TIER", description = "Instead of a model: the cheapest of a quality tier by today's prices: cheap, balanced or best.")
    private @Nullable String tier;

    @Option(names = "--or-cheaper", description = "Take a cheaper tier where this one has no model that can be used.")
    private boolean orCheaper;

    @Option(names = "--key", paramLabel = "KEY", description = "The id or label of the key they are sent with, unless another is named.")
    private @Nullable String key;

    @Option(names = "--max-tokens", paramLabel = "N", description = "The longest answer, in tokens.")
    private @Nullable Integer maxTokens;

    @Option(names = "--temperature", paramLabel = "NUMBER", description = "How freely it answers unless the prompt says, from 0 to 2.")
    private @Nullable BigDecimal temperature;

    @Option(names = "--for-key", paramLabel = "KEY", description = "Only for prompts sent with this key.")
    private @Nullable String forKey;

    @Option(names = "--for-env", paramLabel = "ENVIRONMENT", description = "Only in this environment.")
    private @Nullable Environment forEnvironment;

    @Option(names = "--hours", paramLabel = "FROM-TO", description = "Only at these hours of a day, such as 08:00-20:00 or 22:00-06:00, where you are (setting zone).")
    private @Nullable String hours;

    MappingWish.Where where(Words words, String type) {
        if (!PromptType.isPossible(type)) {
            throw refused(words, "models.map.bad-type");
        }
        return new MappingWish.Where(type, text(forKey), Optional.ofNullable(forEnvironment), text(hours).map(
                given -> Hours.find(given).orElseThrow(() -> refused(words, "models.map.bad-hours"))));
    }

    MappingWish wish(Words words, String type, Optional<String> model) {
        if (model.filter(name -> !OfferedModel.isPossible(name)).isPresent()) {
            throw refused(words, "models.map.bad-model");
        }
        Optional<Tier> wanted = text(tier).map(name -> tier(words, name));
        if (model.isPresent() && wanted.isPresent()) {
            throw refused(words, "models.map.model-and-tier");
        }
        if (orCheaper && wanted.isEmpty()) {
            throw refused(words, "models.map.cheaper-than-what");
        }
        return new MappingWish(
                where(words, type), text(provider), model, wanted, orCheaper, text(key), limits(words));
    }

    /// Whether anything was said beside the place.
    boolean saysAnything() {
        return provider != null || tier != null || key != null || maxTokens != null || temperature != null;
    }

    boolean isNarrowed() {
        return forKey != null || forEnvironment != null || hours != null;
    }

    static Tier tier(Words words, String name) {
        return Tier.find(name)
                .orElseThrow(() -> Problem.usage(
                        words.of("models.bad-tier", shown(name)), words.of("models.bad-tier.hint"))
                        .stop());
    }

    private MappingLimits limits(Words words) {
        if (maxTokens != null && maxTokens < 1) {
            throw refused(words, "prompt.bad-max-tokens");
        }
        if (temperature != null && (temperature.signum() < 0 || temperature.compareTo(HOTTEST) > 0)) {
            throw refused(words, "prompt.bad-temperature");
        }
        return new MappingLimits(
                maxTokens == null ? OptionalInt.empty() : OptionalInt.of(maxTokens),
                Optional.ofNullable(temperature));
    }

    private static Problem.Stop refused(Words words, String name) {
        return Problem.usage(words.of(name), words.of(name + ".hint")).stop();
    }

    private static Optional<String> text(@Nullable String given) {
        return Optional.ofNullable(given).map(String::strip).filter(text -> !text.isEmpty());
    }

    static String shown(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
