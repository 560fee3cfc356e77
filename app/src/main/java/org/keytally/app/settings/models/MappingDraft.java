package org.keytally.app.settings.models;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.model.Hours;
import org.keytally.core.domain.model.MappingLimits;
import org.keytally.core.domain.model.OfferedModel;
import org.keytally.core.domain.model.PromptType;
import org.keytally.core.domain.model.Tier;
import org.keytally.core.usecase.models.MappingWish;

/// A rule for models while it is put together.
final class MappingDraft {

    private static final Pattern TOKENS = Pattern.compile("[1-9]\\d{0,8}");
    private static final Pattern TEMPERATURE = Pattern.compile("[01](\\.\\d{1,3})?|2(\\.0{1,3})?");

    final StringProperty type = new SimpleStringProperty("");
    final StringProperty model = new SimpleStringProperty("");
    /// In place of a model: the cheapest of a tier by the prices of the day.
    final ObjectProperty<@Nullable Tier> tier = new SimpleObjectProperty<>();
    final BooleanProperty orCheaper = new SimpleBooleanProperty();
    final StringProperty provider = new SimpleStringProperty("");
    final StringProperty key = new SimpleStringProperty("");
    final StringProperty maxTokens = new SimpleStringProperty("");
    final StringProperty temperature = new SimpleStringProperty("");
    final ObjectProperty<@Nullable Environment> environment = new SimpleObjectProperty<>();
    final StringProperty hours = new SimpleStringProperty("");

    /// What the draft comes to.
    sealed interface Reading {

        /// It can be laid down.
        record Wish(MappingWish wish) implements Reading {}

        /// Something of it cannot be.
        ///
        /// @param name of the sentence that says so
        record Wrong(String name) implements Reading {}
    }

    Reading read() {
        boolean hasModel = text(model).isPresent();
        if (!PromptType.isPossible(type.get())) {
            return new Reading.Wrong("settings.models.bad-type");
        }
        if (hasModel && tier.get() != null) {
            return new Reading.Wrong("settings.models.one-of-both");
        }
        if (hasModel && !OfferedModel.isPossible(model.get())) {
            return new Reading.Wrong("settings.prices.bad-model");
        }
        if (text(maxTokens).filter(typed -> !TOKENS.matcher(typed).matches()).isPresent()) {
            return new Reading.Wrong("settings.models.bad-tokens");
        }
        if (text(temperature).filter(typed -> !TEMPERATURE.matcher(typed).matches()).isPresent()) {
            return new Reading.Wrong("settings.models.bad-temperature");
        }
        if (text(hours).filter(typed -> Hours.find(typed).isEmpty()).isPresent()) {
            return new Reading.Wrong("settings.models.bad-hours");
        }
        return new Reading.Wish(wish());
    }

    /// Keeps the type, so that the next rule for it is at hand.
    void clear() {
        Stream.of(model, provider, key, maxTokens, temperature, hours).forEach(field -> field.set(""));
        tier.set(null);
        environment.set(null);
        orCheaper.set(false);
    }

    private MappingWish wish() {
        return new MappingWish(
                new MappingWish.Where(type.get(), Optional.empty(), Optional.ofNullable(environment.get()),
                        text(hours).flatMap(Hours::find)),
                text(provider),
                text(model),
                Optional.ofNullable(tier.get()),
                orCheaper.get() && tier.get() != null,
                text(key),
                new MappingLimits(
                        text(maxTokens).map(Integer::valueOf).map(OptionalInt::of).orElseGet(OptionalInt::empty),
                        text(temperature).map(BigDecimal::new)));
    }

    private static Optional<String> text(StringProperty field) {
        return Optional.of(field.get().strip()).filter(text -> !text.isEmpty());
    }
}
