package org.keytally.core.adapter.provider.dialect.answer;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keytally.core.adapter.provider.dialect.event.Decimals;

/// Reads the many ways in which hosts write how long to wait; what makes no sense is none.
final class Spans {

    /// Longer than a month no quota lasts.
    private static final Duration LONGEST = Duration.ofDays(32);

    private static final Pattern STEP = Pattern
            .compile("(\\d{1,12}(?:\\.\\d{1,12})?)\\s*(ms|milliseconds?|s|seconds?|m|minutes?|h|hours?|d|days?)");
    private static final Pattern SPAN = Pattern.compile("(?:" + STEP.pattern() + "\\s*){1,6}");
    private static final Pattern ADVICE =
            Pattern.compile("(?:try again|retry|wait)(?: again)?(?: in| after| for)?:? (" + SPAN.pattern() + ")");
    private static final BigDecimal LEAST_EPOCH_MILLIS = new BigDecimal("1000000000000");
    private static final BigDecimal LEAST_EPOCH_SECONDS = new BigDecimal("1000000000");

    private Spans() {}

    /// Seconds, a date as HTTP writes it, an instant, an epoch, or a span with units.
    static Optional<Duration> of(String text, Instant now) {
        String word = text.strip();
        Optional<BigDecimal> number = Decimals.of(word);
        if (number.isPresent()) {
            return sensible(fromNumber(number.get(), now));
        }
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.length() <= 60 && SPAN.matcher(lower).matches()) {
            return sensible(sum(lower));
        }
        return instant(word).map(then -> Duration.between(now, then)).flatMap(Spans::sensible);
    }

    /// A span named in a sentence, such as "Please try again in 1.5s."
    static Optional<Duration> inSentence(String text) {
        Matcher advice = ADVICE.matcher(text.substring(0, Math.min(text.length(), 4_000)).toLowerCase(Locale.ROOT));
        return advice.find() ? sensible(sum(advice.group(1))) : Optional.empty();
    }

    static Optional<Duration> ofMillis(String text) {
        return Decimals.of(text.strip()).flatMap(number -> sensible(seconds(number.movePointLeft(3))));
    }

    private static Duration fromNumber(BigDecimal number, Instant now) {
        if (number.compareTo(LEAST_EPOCH_MILLIS) >= 0) {
            return Duration.between(now,
                    Instant.ofEpochMilli(number.min(LEAST_EPOCH_MILLIS.scaleByPowerOfTen(2)).longValue()));
        }
        if (number.compareTo(LEAST_EPOCH_SECONDS) > 0) {
            return Duration.between(now, Instant.ofEpochSecond(number.longValue()));
        }
        return seconds(number);
    }

    private static Duration seconds(BigDecimal number) {
        BigDecimal nanos = number.movePointRight(9).max(BigDecimal.valueOf(-1)).min(BigDecimal.valueOf(Long.MAX_VALUE));
        return Duration.ofNanos(nanos.longValue());
    }

    private static Duration sum(String text) {
        Matcher step = STEP.matcher(text);
        Duration sum = Duration.ZERO;
        while (step.find()) {
            sum = sum.plus(seconds(new BigDecimal(step.group(1)).multiply(unit(step.group(2)))));
        }
        return sum;
    }

    private static BigDecimal unit(String word) {
        if (word.startsWith("ms") || word.startsWith("mil")) {
            return new BigDecimal("0.001");
        }
        return switch (word.charAt(0)) {
            case 'm' -> BigDecimal.valueOf(60);
            case 'h' -> BigDecimal.valueOf(3_600);
            case 'd' -> BigDecimal.valueOf(86_400);
            default -> BigDecimal.ONE;
        };
    }

    private static Optional<Instant> instant(String word) {
        return parse(DateTimeFormatter.RFC_1123_DATE_TIME, word)
                .or(() -> parse(DateTimeFormatter.ISO_OFFSET_DATE_TIME, word));
    }

    static Optional<Instant> parse(DateTimeFormatter format, String word) {
        try {
            return Optional.of(format.parse(word, Instant::from));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> sensible(Duration span) {
        return span.isNegative() || span.compareTo(LONGEST) > 0 ? Optional.empty() : Optional.of(span);
    }
}
