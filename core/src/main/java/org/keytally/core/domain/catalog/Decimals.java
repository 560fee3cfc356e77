package org.keytally.core.domain.catalog;

import java.math.BigDecimal;

/// Decimal numbers read from text that others wrote.
public final class Decimals {

    private static final int LARGEST_EXPONENT = 40;

    private Decimals() {}

    /// Reads digits with at most one sign and one point, nothing else.
    public static BigDecimal plain(String text, int longest) {
        if (text.isEmpty() || text.length() > longest) {
            throw new NumberFormatException("length " + text.length());
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // BigDecimal takes digits of every script and exponents; a price file may hold neither.
            if ((c < '0' || c > '9') && c != '.' && !(i == 0 && c == '-')) {
                throw new NumberFormatException("character " + (int) c);
            }
        }
        // Where the digits after the point were lost, what is left is another number.
        if (text.endsWith(".")) {
            throw new NumberFormatException("ends with a point");
        }
        return new BigDecimal(text);
    }

    /// Reads a JSON number exactly, exponent included, as long as its plain form stays short.
    public static BigDecimal scientific(String text, int longest) {
        int mark = Math.max(text.indexOf('e'), text.indexOf('E'));
        if (mark < 0) {
            return plain(text, longest);
        }
        int exponent = Integer.parseInt(text.substring(mark + 1));
        if (Math.abs((long) exponent) > LARGEST_EXPONENT) {
            throw new NumberFormatException("exponent " + exponent);
        }
        return plain(text.substring(0, mark), longest).scaleByPowerOfTen(exponent);
    }
}
