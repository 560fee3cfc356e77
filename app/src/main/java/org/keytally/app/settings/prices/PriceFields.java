package org.keytally.app.settings.prices;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.keytally.app.words.Moments;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.catalog.Price;
import org.keytally.core.domain.catalog.PriceMatch;
import org.keytally.core.domain.catalog.PriceProviders;
import org.keytally.core.domain.catalog.PriceRates;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.catalog.TokenClass;
import org.keytally.core.domain.model.OfferedModel;
import org.keytally.core.usecase.prices.PriceWish;

/// What a person types about a price, and what is wrong in it.
final class PriceFields {

    /// Something that was typed and cannot be.
    private static final class Wrong extends Exception {

        private static final long serialVersionUID = 1L;
        private final transient PriceField field;
        private final transient String why;

        private Wrong(PriceField field, String why) {
            super(null, null, false, false);
            this.field = field;
            this.why = why;
        }
    }

    private final Words words;
    private final InstantSource clock;
    private final Map<PriceField, StringProperty> texts = new EnumMap<>(PriceField.class);
    private final Map<PriceField, ReadOnlyStringWrapper> problems = new EnumMap<>(PriceField.class);

    /// @param line the price to begin with, where there is one
    PriceFields(Words words, InstantSource clock, @Nullable PriceLine line) {
        this.words = words;
        this.clock = clock;
        for (PriceField field : PriceField.values()) {
            texts.put(field, new SimpleStringProperty(line == null ? "" : text(field, line)));
            problems.put(field, new ReadOnlyStringWrapper(""));
        }
    }

    StringProperty textProperty(PriceField field) {
        return texts.computeIfAbsent(field, _ -> new SimpleStringProperty(""));
    }

    /// What is wrong in a field.
    ReadOnlyStringProperty problemProperty(PriceField field) {
        return problem(field).getReadOnlyProperty();
    }

    /// Tells of each change of what is typed.
    void whenTyped(Runnable told) {
        texts.values().forEach(text -> text.subscribe((_, _) -> told.run()));
    }

    /// Says what is wrong in a field.
    void refuse(PriceField field, String why) {
        problem(field).set(why);
    }

    /// The price that stands there; empty where something is wrong, which is then told beside its field.
    ///
    /// @param from when it begins, in place of what is typed
    Optional<PriceWish> wish(Optional<Instant> from) {
        problems.values().forEach(problem -> problem.set(""));
        try {
            String model = model();
            PriceRates rates = PriceRates.NONE
                    .with(TokenClass.INPUT, price(PriceField.INPUT))
                    .with(TokenClass.OUTPUT, price(PriceField.OUTPUT));
            if (!text(PriceField.CACHE_READ).isEmpty()) {
                rates = rates.with(TokenClass.CACHE_READ, price(PriceField.CACHE_READ));
            }
            if (!text(PriceField.CACHE_WRITE).isEmpty()) {
                rates = rates.with(TokenClass.CACHE_WRITE, price(PriceField.CACHE_WRITE));
            }
            Optional<Instant> begins = from.isPresent() ? from : moment();
            return Optional.of(new PriceWish(
                    provider(), model, new PriceMatch.Exact(model), rates, begins, Optional.empty()));
        } catch (Wrong wrong) {
            problem(wrong.field).set(wrong.why);
            return Optional.empty();
        }
    }

    private ProviderId provider() throws Wrong {
        if (!ProviderId.isPossible(text(PriceField.PROVIDER))) {
            throw new Wrong(PriceField.PROVIDER, words.of("settings.prices.bad-provider"));
        }
        return PriceProviders.seller(new ProviderId(text(PriceField.PROVIDER)));
    }

    private String model() throws Wrong {
        if (!OfferedModel.isPossible(text(PriceField.MODEL))) {
            throw new Wrong(PriceField.MODEL, words.of("settings.prices.bad-model"));
        }
        return text(PriceField.MODEL);
    }

    private Price price(PriceField field) throws Wrong {
        try {
            return new Price(Money.of(text(field)));
        } catch (IllegalArgumentException none) {
            throw new Wrong(field, words.of("settings.prices.bad-price", Price.MOST_DECIMALS));
        }
    }

    private Optional<Instant> moment() throws Wrong {
        if (text(PriceField.FROM).isEmpty()) {
            return Optional.empty();
        }
        Optional<Instant> moment = Moments.parse(text(PriceField.FROM));
        if (moment.isEmpty()) {
            throw new Wrong(PriceField.FROM, words.of("settings.prices.bad-day",
                    LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));
        }
        return moment;
    }

    private String text(PriceField field) {
        return textProperty(field).get().strip();
    }

    private ReadOnlyStringWrapper problem(PriceField field) {
        return problems.computeIfAbsent(field, _ -> new ReadOnlyStringWrapper(""));
    }

    private static String text(PriceField field, PriceLine line) {
        return switch (field) {
            case PROVIDER -> line.provider();
            case MODEL -> line.model();
            case INPUT -> text(line, TokenClass.INPUT);
            case OUTPUT -> text(line, TokenClass.OUTPUT);
            case CACHE_READ -> text(line, TokenClass.CACHE_READ);
            case CACHE_WRITE -> text(line, TokenClass.CACHE_WRITE);
            case FROM -> "";
        };
    }

    private static String text(PriceLine line, TokenClass of) {
        return line.price(of).map(price -> price.perMillion().text()).orElse("");
    }
}
