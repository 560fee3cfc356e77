package org.keytally.app.cli.money;

import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import org.keytally.app.cli.desk.Problem;
import org.keytally.app.words.Moments;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.catalog.Price;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.catalog.TableFormat;

/// The values that were typed, each refused by the name of its option where it cannot be.
final class Given {

    private static final int LONGEST_MODEL = 256;
    private static final int LONGEST_SHOWN = 40;

    private final Words words;

    Given(Words words) {
        this.words = words;
    }

    Price price(String option, String text) {
        Money money;
        try {
            money = Money.of(text.strip());
        } catch (NumberFormatException none) {
            throw refused("money.no-number", "money.no-number.hint", option, shown(text));
        }
        if (money.isNegative()) {
            throw refused("money.negative", "money.negative.hint", option, shown(text));
        }
        if (money.dollars().scale() > Price.MOST_DECIMALS) {
            throw refused("money.decimals", "money.decimals.hint", option, Price.MOST_DECIMALS);
        }
        try {
            return new Price(money);
        } catch (IllegalArgumentException tooHigh) {
            throw refused("money.too-high", "money.too-high.hint", option, shown(text));
        }
    }

    /// A whole number, or what stands for none.
    long count(String option, String text) {
        OptionalLong number = whole(text.strip());
        if (number.isEmpty()) {
            throw refused("money.no-count", "money.no-count.hint", option, shown(text));
        }
        return number.getAsLong();
    }

    Instant moment(String option, String text) {
        return Moments.parse(text)
                .orElseThrow(() -> refused("money.no-date", "money.no-date.hint", option, shown(text)));
    }

    String model(String text) {
        boolean isPossible = !text.isBlank()
                && text.length() <= LONGEST_MODEL
                && text.chars().noneMatch(Character::isISOControl);
        if (!isPossible) {
            throw refused("money.no-model", "money.no-model.hint", LONGEST_MODEL);
        }
        return text;
    }

    ProviderId provider(String text) {
        if (!ProviderId.isPossible(text)) {
            throw refused("money.no-provider", "money.no-provider.hint", shown(text));
        }
        return new ProviderId(text);
    }

    TableFormat format(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "csv" -> TableFormat.CSV;
            case "json" -> TableFormat.JSON;
            default -> throw refused("money.no-format", "money.no-format.hint", shown(text));
        };
    }

    /// The refusal in the words of these names.
    Problem.Stop refused(String sentence, String hint, Object... parts) {
        return Problem.usage(words.of(sentence, parts), words.of(hint)).stop();
    }

    static String shown(String text) {
        return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
    }

    // Fifteen digits times the highest price is still an exact amount that can be booked.
    private static OptionalLong whole(String text) {
        return text.matches("\\d{1,15}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }
}
