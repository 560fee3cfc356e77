package org.keytally.app.words;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Supplier;
import org.keytally.core.domain.catalog.Money;

/// The way numbers, money and moments are written in the window.
///
/// What is written is rounded for the eye; the exact value belongs into the tooltip, the table and the export.
public final class Formats {

    /// What stands where a number is not known, beside a word that says why.
    public static final String UNKNOWN = "–";

    private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_UP);
    private static final BigDecimal TENTH = new BigDecimal("0.1");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);

    private final Words words;
    private final Supplier<ZoneId> zone;

    public Formats(Words words, ZoneId zone) {
        this(words, () -> zone);
    }

    /// @param zone whose days are meant, which may become another one
    public Formats(Words words, Supplier<ZoneId> zone) {
        this.words = words;
        this.zone = zone;
    }

    public ZoneId zone() {
        return zone.get();
    }

    /// `$12.40`, and below one dollar enough digits to be useful: `$0.0081`.
    public String money(Money money) {
        BigDecimal amount = money.dollars().abs();
        String digits = amount.compareTo(BigDecimal.ONE) >= 0 || amount.signum() == 0
                ? number(amount, 2, 2)
                : belowOne(amount);
        return (money.isNegative() ? "−$" : "$") + digits;
    }

    /// Money that may be unknown; never `$0.00` for what is not known.
    public String money(Optional<Money> money) {
        return money.map(this::money).orElse(UNKNOWN);
    }

    /// Every digit there is, for a tooltip.
    public String exact(Money money) {
        BigDecimal amount = money.dollars().abs();
        return (money.isNegative() ? "−$" : "$") + number(amount, 2, 18);
    }

    public String estimate(Money money) {
        return "≈ " + money(money);
    }

    /// `1,240`.
    public String count(long number) {
        return number(BigDecimal.valueOf(number), 0, 0);
    }

    /// `1.2 M` where a tile has no room for every digit.
    public String shortCount(long number) {
        BigDecimal value = BigDecimal.valueOf(number);
        if (value.abs().compareTo(BILLION) >= 0) {
            return number(value.divide(BILLION), 0, 1) + " G";
        }
        return value.abs().compareTo(MILLION) >= 0 ? number(value.divide(MILLION), 0, 1) + " M" : count(number);
    }

    /// `63 %` of a share between 0 and 1.
    public String percent(BigDecimal share) {
        return number(share.movePointRight(2), 0, 0) + " %";
    }

    /// `98.7 %` of a share between 0 and 1; what is not nothing or not all is never written so.
    public String finePercent(BigDecimal share) {
        BigDecimal rounded = share.movePointRight(2).setScale(1, RoundingMode.HALF_UP);
        if (rounded.signum() == 0 && share.signum() > 0) {
            return "< " + number(TENTH, 1, 1) + " %";
        }
        if (rounded.compareTo(HUNDRED) == 0 && share.compareTo(BigDecimal.ONE) < 0) {
            return "> " + number(HUNDRED.subtract(TENTH), 1, 1) + " %";
        }
        return number(rounded, 0, 1) + " %";
    }

    /// "3 min ago", for lists.
    public String relative(Instant moment, Instant now) {
        Duration past = Duration.between(moment, now);
        if (past.isNegative()) {
            return words.of("moment.in", span(past.negated()));
        }
        return past.toSeconds() < 60 ? words.of("moment.now") : words.of("moment.ago", span(past));
    }

    /// The moment to the second in the zone whose days are meant, for tooltips.
    public String exact(Instant moment) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", words.language()).format(moment.atZone(zone()));
    }

    /// `14:30`, where the day is plain.
    public String time(Instant moment) {
        return DateTimeFormatter.ofPattern("HH:mm", words.language()).format(moment.atZone(zone()));
    }

    /// The moment to the minute, for rows in the order of time.
    public String minute(Instant moment) {
        return DateTimeFormatter.ofPattern(words.of("moment.minute-pattern"), words.language())
                .format(moment.atZone(zone()));
    }

    /// `29 Nov 2026`.
    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(words.of("moment.day-pattern"), words.language()).format(day);
    }

    public String day(Instant moment) {
        return day(moment.atZone(zone()).toLocalDate());
    }

    /// `29 Nov`, at an axis and where the year is plain.
    public String shortDay(LocalDate day) {
        return DateTimeFormatter.ofPattern(words.of("moment.short-day-pattern"), words.language()).format(day);
    }

    public String shortDay(Instant moment) {
        return shortDay(moment.atZone(zone()).toLocalDate());
    }

    /// `Nov 2026`.
    public String month(LocalDate day) {
        return DateTimeFormatter.ofPattern("MMM yyyy", words.language()).format(day);
    }

    private String span(Duration length) {
        if (length.toDays() >= 1) {
            return length.toDays() == 1 ? words.of("moment.one-day") : words.of("moment.days", length.toDays());
        }
        if (length.toHours() >= 1) {
            return length.toHours() == 1 ? words.of("moment.one-hour") : words.of("moment.hours", length.toHours());
        }
        return length.toMinutes() >= 1
                ? words.of("moment.minutes", length.toMinutes())
                : words.of("moment.seconds", length.toSeconds());
    }

    private String belowOne(BigDecimal amount) {
        BigDecimal rounded = amount.round(TWO_DIGITS);
        return number(rounded, 2, Math.max(2, rounded.scale()));
    }

    private String number(BigDecimal value, int leastDecimals, int mostDecimals) {
        NumberFormat format = NumberFormat.getNumberInstance(words.language());
        format.setMinimumFractionDigits(leastDecimals);
        format.setMaximumFractionDigits(mostDecimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }
}
