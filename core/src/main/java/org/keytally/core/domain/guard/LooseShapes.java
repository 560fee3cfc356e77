package org.keytally.core.domain.guard;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What may be a key by its shape, judged loosely: here a word too many hidden is better than a key shown.
final class LooseShapes {

    private static final List<Pattern> PLACES = List.of(
            Pattern.compile(
                    "(?i)(?:authorization|proxy-authorization|x-api-key|api-key|x-goog-api-key)[\"']?\\s{0,4}[:=]\\s{0,4}"
                            + "[\"']?(?:(?:bearer|basic)\\s{1,4})?(?<secret>[^\\s\"',;]{4,})"),
            Pattern.compile(
                    "(?i)[?&](?:key|api[_-]?key|token|access[_-]?token|secret|password)=(?<secret>[^&\\s\"'#]{4,})"),
            Pattern.compile("://[^/\\s:@]{0,200}:(?<secret>[^\\s@]{1,400})@"));
    // what may follow the fixed beginning of a key, cut short or not
    private static final Pattern REST = Pattern.compile("[A-Za-z0-9_-]{10,}");

    // what every match needs at least, so that most text is told without reading the table of shapes
    private static final List<String> SIGNS = List.of("uthorization", "-key", "://", "?", "-----");
    private static final int SHORTEST_RUN = 10;
    private static final int LONG_RUN = 16;

    private final Supplier<LeakShapes> shipped;
    private Optional<LeakShapes> shapes = Optional.empty();

    LooseShapes(Supplier<LeakShapes> shipped) {
        this.shipped = shipped;
    }

    /// Whether it is worth looking closer: quick, and never wrong when it says no but for a key cut to a few letters.
    static boolean mayBeIn(String text) {
        return hasRun(text) || SIGNS.stream().anyMatch(text.toLowerCase(Locale.ROOT)::contains);
    }

    private static boolean hasRun(String text) {
        int run = 0;
        boolean hasDigit = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean isDigit = character >= '0' && character <= '9';
            if (!Ascii.isLetterOrDigit(character) && character != '_' && character != '-') {
                run = 0;
                hasDigit = false;
                continue;
            }
            run++;
            hasDigit |= isDigit;
            if (run >= LONG_RUN || (run >= SHORTEST_RUN && hasDigit)) {
                return true;
            }
        }
        return false;
    }

    void mark(String text, BitSet hidden) {
        for (Pattern place : PLACES) {
            Matcher matcher = place.matcher(text);
            while (matcher.find()) {
                hidden.set(matcher.start("secret"), matcher.end("secret"));
            }
        }
        known().all().forEach(shape -> mark(text, shape, hidden));
    }

    private synchronized LeakShapes known() {
        LeakShapes all = shapes.orElseGet(shipped);
        shapes = Optional.of(all);
        return all;
    }

    private static void mark(String text, LeakShape shape, BitSet hidden) {
        int next;
        for (int at = text.indexOf(shape.anchor()); at >= 0; at = text.indexOf(shape.anchor(), next)) {
            int end = Math.max(shape.endAt(text, at), looseEnd(text, at, shape.anchor()));
            if (end > 0) {
                hidden.set(at, end);
            }
            next = Math.max(at + 1, end);
        }
    }

    private static int looseEnd(String text, int at, String anchor) {
        boolean isInsideAWord = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
        Matcher rest = REST.matcher(text).region(at + anchor.length(), text.length());
        return !isInsideAWord && anchor.length() < 20 && rest.lookingAt() ? rest.end() : -1;
    }
}
