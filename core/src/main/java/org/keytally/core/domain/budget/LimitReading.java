package org.keytally.core.domain.budget;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A limit as a person typed it: `50`, `$50`, `1000000tokens`, `500requests`.
public sealed interface LimitReading {

    /// It is a limit.
    record Read(Limit limit) implements LimitReading {}

    /// It is none.
    record Unreadable(Why why) implements LimitReading {}

    /// Why a text is no limit.
    enum Why {
        NO_NUMBER,
        ZERO,
        NEGATIVE,
        OTHER_CURRENCY,
        NOT_WHOLE,
        TOO_FINE,
        TOO_LARGE
    }

    /// Reads a text.
    static LimitReading of(String text) {
        Matcher parts = Shape.LIMIT.matcher(text.strip());
        if (!parts.matches()) {
            return new Unreadable(Why.NO_NUMBER);
        }
        String sign = parts.group(1);
        String word = parts.group(3).strip().toLowerCase(Locale.ROOT);
        if (!(sign.isEmpty() || sign.equals("$")) || Shape.isOtherCurrency(word)) {
            return new Unreadable(Why.OTHER_CURRENCY);
        }
        return switch (word) {
            case "", "usd", "dollars" -> of(Unit.MONEY, parts.group(2));
            case "token", "tokens" -> sign.isEmpty() ? of(Unit.TOKENS, parts.group(2)) : new Unreadable(Why.NO_NUMBER);
            case "request", "requests" ->
                sign.isEmpty() ? of(Unit.REQUESTS, parts.group(2)) : new Unreadable(Why.NO_NUMBER);
            default -> new Unreadable(Why.NO_NUMBER);
        };
    }

    private static LimitReading of(Unit unit, String number) {
        BigDecimal amount = new BigDecimal(number.replace("_", "")).stripTrailingZeros();
        if (amount.signum() == 0) {
            return new Unreadable(Why.ZERO);
        }
        if (amount.signum() < 0) {
            return new Unreadable(Why.NEGATIVE);
        }
        if (unit != Unit.MONEY && amount.scale() > 0) {
            return new Unreadable(Why.NOT_WHOLE);
        }
        if (amount.scale() > Limit.MOST_DECIMALS) {
            return new Unreadable(Why.TOO_FINE);
        }
        return amount.compareTo(Limit.HIGHEST) > 0
                ? new Unreadable(Why.TOO_LARGE)
                : new Read(new Limit(unit, amount));
    }

    /// What a limit looks like.
    final class Shape {

        private static final Pattern LIMIT =
                Pattern.compile(
                        "([A-Za-z]{0,3}\\p{Sc}|)\\s*(-?[0-9][0-9_]{0,30}(?:\\.[0-9]{1,30})?)\\s*([\\p{L}\\p{Sc}]{0,12})");

        private Shape() {}

        private static boolean isOtherCurrency(String word) {
            return word.codePoints().anyMatch(one -> Character.getType(one) == Character.CURRENCY_SYMBOL)
                    || (word.length() == 3 && !word.equals("usd"));
        }
    }
}
