package org.keytally.core.adapter.scan;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.guard.Ascii;

/// Finds likely keys without a shape of their own by the name they are given: `MISTRAL_API_KEY=…`, `"apiKey": "…"`.
final class AssignmentDetector implements Detector {

    // the value stands alone, so that calls, paths and interpolations are none
    private static final Pattern ASSIGNMENT = Pattern.compile(
            "(?<name>[A-Za-z0-9_.-]{0,60}?(?:api[_-]?key|secret[_-]?key|secret[_-]?access[_-]?key|access[_-]?key|client[_-]?secret"
                    + "|access[_-]?token|auth[_-]?token|api[_-]?token|password|passwd)(?:[_-][A-Za-z0-9]{1,12})?)"
                    + "[\"']?\\s{0,4}(?::=|=>|[:=])\\s{0,4}(?<quote>[\"'`]?)(?<value>[A-Za-z0-9+/_.~=-]{20,200})\\k<quote>(?![A-Za-z0-9(\\[{$])",
            Pattern.CASE_INSENSITIVE);
    private static final String[] HINTS = {"key", "secret", "token", "passw"};
    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(?:\\.[A-Za-z_][A-Za-z0-9_]*)+");
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final double LEAST_BITS = 3.2;
    private static final Map<String, String> PROVIDERS = Map.ofEntries(
            Map.entry("openai", "openai"),
            Map.entry("azure", "azure"),
            Map.entry("anthropic", "anthropic"),
            Map.entry("gemini", "gemini"),
            Map.entry("groq", "groq"),
            Map.entry("openrouter", "openrouter"),
            Map.entry("mistral", "mistral"),
            Map.entry("deepseek", "deepseek"),
            Map.entry("perplexity", "perplexity"),
            Map.entry("together", "together"),
            Map.entry("fireworks", "fireworks"),
            Map.entry("cerebras", "cerebras"),
            Map.entry("cohere", "cohere"),
            Map.entry("huggingface", "huggingface"),
            Map.entry("zai", "zai"),
            Map.entry("clickup", "clickup"),
            Map.entry("neo4j", "neo4j"));
    // how far around a hint an assignment is looked for
    private static final int BEFORE = 80;
    private static final int AFTER = 320;

    private final LikelyMatches likely;

    AssignmentDetector(LikelyMatches likely) {
        this.likely = likely;
    }

    @Override
    public void detect(Window window, Consumer<Match> found) {
        String text = window.text();
        String lower = text.toLowerCase(Locale.ROOT);
        for (String hint : HINTS) {
            detect(text, lower, hint, found);
        }
    }

    private void detect(String text, String lower, String hint, Consumer<Match> found) {
        int done = 0;
        for (int at = lower.indexOf(hint); at >= 0; at = lower.indexOf(hint, Math.max(at + 1, done))) {
            if (!isAssigned(text, at)) {
                continue;
            }
            Matcher matcher = ASSIGNMENT.matcher(text);
            matcher.region(nameStart(text, at, done), Math.min(text.length(), at + AFTER));
            if (matcher.lookingAt() && isLikely(matcher.group("value"))) {
                found.accept(likely.of(text, matcher.start("value"), matcher.end("value"), "assigned-key",
                        provider(matcher.group("name"))));
                done = matcher.end();
            }
        }
    }

    // most words with a hint in them are assigned nothing; to see it so is faster than by the pattern
    private static boolean isAssigned(String text, int at) {
        int end = at;
        while (end < text.length() && isOfName(text.charAt(end))) {
            end++;
        }
        int last = Math.min(text.length(), end + 6);
        for (int i = end; i < last; i++) {
            char character = text.charAt(i);
            if (character == ':' || character == '=') {
                return true;
            }
            if ("\"' \t\r\n".indexOf(character) < 0) {
                return false;
            }
        }
        return false;
    }

    private static int nameStart(String text, int at, int done) {
        int start = at;
        int least = Math.max(done, at - BEFORE);
        while (start > least && isOfName(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean isOfName(char character) {
        return character == '_'
                || character == '-'
                || character == '.'
                || Ascii.isLetterOrDigit(character);
    }

    private static boolean isLikely(String value) {
        return Plausible.isPlausible(value)
                && Plausible.bits(value) >= LEAST_BITS
                && !REFERENCE.matcher(value).matches()
                && !UUID.matcher(value).matches();
    }

    private static Optional<ProviderId> provider(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return PROVIDERS.entrySet().stream()
                .filter(entry -> lower.contains(entry.getKey()))
                .map(entry -> new ProviderId(entry.getValue()))
                .sorted()
                .findFirst();
    }
}
