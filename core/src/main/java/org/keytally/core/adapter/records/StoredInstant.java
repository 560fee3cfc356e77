package org.keytally.core.adapter.records;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/// An instant as it stands in the records.
///
/// The one form we write is read digit by digit: the JDK's reader of every form takes longer for a thousand keys than
/// all else that is done with them.
final class StoredInstant {

    private static final int SECONDS_END = "2026-01-01T00:00:00".length();
    private static final int MOST_DECIMALS = 9;

    private StoredInstant() {}

    static Instant parse(String text) {
        return isOurs(text) ? read(text) : Instant.parse(text);
    }

    /// Whether it has the form `2026-01-01T00:00:00.123Z`, its decimals left out or not.
    private static boolean isOurs(String text) {
        int end = text.length() - 1;
        int decimals = end - SECONDS_END - 1;
        if (decimals < -1 || decimals == 0 || decimals > MOST_DECIMALS || text.charAt(end) != 'Z') {
            return false;
        }
        for (int i = 0; i < end; i++) {
            if (!isInPlace(text.charAt(i), i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isInPlace(char character, int index) {
        return switch (index) {
            case 4, 7 -> character == '-';
            case 10 -> character == 'T';
            case 13, 16 -> character == ':';
            case 19 -> character == '.';
            default -> character >= '0' && character <= '9';
        };
    }

    private static Instant read(String text) {
        int hour = number(text, 11, 13);
        int second = number(text, 17, SECONDS_END);
        if (hour > 23 || second > 59) {
            return Instant.parse(text);
        }
        return LocalDateTime.of(
                number(text, 0, 4),
                number(text, 5, 7),
                number(text, 8, 10),
                hour,
                number(text, 14, 16),
                second,
                nanos(text)).toInstant(ZoneOffset.UTC);
    }

    private static int nanos(String text) {
        int from = SECONDS_END + 1;
        int to = text.length() - 1;
        int nanos = number(text, from, to);
        for (int decimal = Math.max(0, to - from); decimal < MOST_DECIMALS; decimal++) {
            nanos *= 10;
        }
        return nanos;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }
}
