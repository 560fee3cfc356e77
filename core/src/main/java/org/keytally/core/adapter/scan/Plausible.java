package org.keytally.core.adapter.scan;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The judgement whether characters in the shape of a key look random enough to be one.
final class Plausible {

    // words of four letters and more hardly ever stand in random characters by chance
    private static final List<String> PLACEHOLDERS = List.of(
            "your", "example", "placeholder", "changeme", "change-me", "change_me", "dummy", "sample", "insert",
            "replace", "redacted", "xxxx", "00000", "11111", "abcdef", "123456", "fake", "secret", "token", "apikey",
            "api-key", "api_key", "todo", "none", "null", "test-", "test_", "-test", "foobar", "lorem");
    private static final Pattern WORDS =
            Pattern.compile("(?:[A-Za-z]+|[0-9]{1,2})(?:[-_./][A-Za-z]+|[-_./][0-9]{1,2})*");
    private static final double LEAST_BITS = 3.0;
    private static final int LEAST_DIGITS = 2;
    private static final int LEAST_LETTERS = 2;

    private Plausible() {}

    static boolean isPlausible(CharSequence body) {
        int digits = 0;
        int letters = 0;
        for (int i = 0; i < body.length(); i++) {
            char character = body.charAt(i);
            digits += character >= '0' && character <= '9' ? 1 : 0;
            letters += Character.isLetter(character) ? 1 : 0;
        }
        return digits >= LEAST_DIGITS
                && letters >= LEAST_LETTERS
                && !WORDS.matcher(body).matches()
                && bits(body) >= LEAST_BITS
                && !isPlaceholder(body);
    }

    private static boolean isPlaceholder(CharSequence body) {
        String lower = body.toString().toLowerCase(Locale.ROOT);
        return PLACEHOLDERS.stream().anyMatch(lower::contains);
    }

    /// The entropy of the characters used, in bits for each.
    static double bits(CharSequence text) {
        int[] counts = new int[256];
        for (int i = 0; i < text.length(); i++) {
            counts[text.charAt(i) & 0xff]++;
        }
        double bits = 0;
        for (int count : counts) {
            if (count > 0) {
                double share = (double) count / text.length();
                bits -= share * Math.log(share) / Math.log(2);
            }
        }
        return bits;
    }
}
