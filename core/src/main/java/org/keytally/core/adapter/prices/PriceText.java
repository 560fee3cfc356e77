package org.keytally.core.adapter.prices;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.keytally.core.domain.catalog.Decimals;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.catalog.Price;
import org.keytally.core.domain.catalog.PriceFault.Kind;
import org.keytally.core.domain.catalog.PriceProviders;
import org.keytally.core.domain.catalog.ProviderId;

// The single values of a price list, each refused by name when it cannot be.
final class PriceText {

    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_MODEL = 256;

    private PriceText() {}

    static ProviderId provider(String text, String place) throws PriceFaultException {
        if (!ProviderId.isPossible(text)) {
            throw new PriceFaultException(Kind.BAD_PROVIDER, place, text);
        }
        return PriceProviders.seller(new ProviderId(text));
    }

    static String model(String text, String place) throws PriceFaultException {
        if (text.isBlank() || text.length() > LONGEST_MODEL || text.chars().anyMatch(Character::isISOControl)) {
            throw new PriceFaultException(Kind.BAD_MODEL, place, text);
        }
        return text;
    }

    // The shift turns a price for one token, or for a thousand requests, into one for a million.
    static Price price(String text, int shift, String place) throws PriceFaultException {
        BigDecimal number = number(text, place);
        Money perMillion = new Money(number.movePointRight(shift));
        if (perMillion.isNegative()) {
            throw new PriceFaultException(Kind.NEGATIVE_PRICE, place, text);
        }
        if (perMillion.dollars().scale() > Price.MOST_DECIMALS) {
            throw new PriceFaultException(Kind.TOO_MANY_DECIMALS, place, text);
        }
        try {
            return new Price(perMillion);
        } catch (IllegalArgumentException tooHigh) {
            throw new PriceFaultException(Kind.PRICE_TOO_HIGH, place, text);
        }
    }

    static long threshold(String text, String place) throws PriceFaultException {
        try {
            long tokens = number(text, place).longValueExact();
            if (tokens > 0) {
                return tokens;
            }
        } catch (ArithmeticException notWhole) {
            // Falls through to the refusal.
        }
        throw new PriceFaultException(Kind.BAD_NUMBER, place, text);
    }

    // A bare day means its start in UTC.
    static Instant moment(String text, String place) throws PriceFaultException {
        try {
            Instant moment = text.contains("T")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
            int year = moment.atOffset(ZoneOffset.UTC).getYear();
            if (year >= 1970 && year <= 9999) {
                return moment;
            }
        } catch (DateTimeException notADate) {
            // Falls through to the refusal.
        }
        throw new PriceFaultException(Kind.BAD_DATE, place, text);
    }

    private static BigDecimal number(String text, String place) throws PriceFaultException {
        try {
            return Decimals.scientific(text, LONGEST_NUMBER);
        } catch (NumberFormatException notANumber) {
            throw new PriceFaultException(Kind.BAD_NUMBER, place, text);
        }
    }
}
