package org.keytally.app.cli.money;

import java.util.Optional;
import java.util.stream.Collectors;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.Problem;
import org.keytally.app.words.Moments;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.Price;
import org.keytally.core.domain.catalog.PriceCorrection;
import org.keytally.core.domain.catalog.PriceFault;
import org.keytally.core.domain.catalog.PriceRow;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.catalog.TokenClass;
import org.keytally.core.usecase.prices.PriceAnswer;

/// The words for prices, and for questions about them that have no answer.
final class PriceWords {

    private final Words words;

    PriceWords(Desk desk) {
        this.words = desk.words();
    }

    /// The answer, or the end of the command.
    <T> T found(PriceAnswer<T> answer) {
        return switch (answer) {
            case PriceAnswer.Found<T>(T value) -> value;
            case PriceAnswer.UnknownProvider<T>(String name) ->
                throw Problem.usage(
                        words.of("refusal.unknown-provider", Given.shown(name)),
                        words.of("prices.unknown-provider.hint"))
                        .stop();
            case PriceAnswer.SeveralProviders<T> several ->
                throw Problem.usage(
                        words.of("prices.several-providers", Given.shown(several.model())),
                        words.of(
                                "prices.several-providers.hint",
                                several.providers().stream()
                                        .map(ProviderId::value)
                                        .collect(Collectors.joining(", "))))
                        .stop();
        };
    }

    Problem problem(PriceFault fault) {
        String sentence = words.of("price-fault", fault.kind());
        String place = fault.place().isEmpty() ? "" : words.of("price-fault.at", fault.place());
        String found = fault.found().isEmpty() ? "" : words.of("price-fault.found", fault.found());
        return Problem.usage(sentence + place + found + ".", words.of("prices.import.refused.hint"));
    }

    /// What a class costs by a row; a dash where the row does not state it.
    static String price(PriceRow row, TokenClass tokenClass) {
        return text(row.base().of(tokenClass));
    }

    static String text(Optional<Price> price) {
        return price.map(known -> known.perMillion().text()).orElse("–");
    }

    static String until(PriceRow row) {
        return row.period().to().map(Moments::exact).orElse("–");
    }

    /// What a correction changed of booked costs.
    String correction(PriceCorrection correction) {
        return words.of(
                "prices.corrected",
                correction.entries(),
                correction.row().provider() + " " + correction.row().model(),
                correction.before(),
                correction.after(),
                correction.unpriced());
    }
}
