package org.keytally.core.domain.guard;

import java.util.BitSet;
import java.util.List;
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

    private final LeakShapes shapes;

    LooseShapes(LeakShapes shapes) {
        this.shapes = shapes;
    }

    void mark(String text, BitSet hidden) {
        for (Pattern place : PLACES) {
            Matcher matcher = place.matcher(text);
            while (matcher.find()) {
                hidden.set(matcher.start("secret"), matcher.end("secret"));
            }
        }
        shapes.all().forEach(shape -> mark(text, shape, hidden));
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
