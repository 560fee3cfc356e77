package org.keytally.app.words;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.keytally.core.domain.home.Check;

/// The words for what one check of `doctor` found, and for its mend.
public final class CheckText {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final long MEGABYTE = 1_000_000;
    private static final List<String> SAID_ELSEWHERE = List.of("label", "jump", "kind");

    private final Words words;

    public CheckText(Words words) {
        this.words = words;
    }

    public String detail(Check check) {
        return switch (check.kind()) {
            case FINE -> fine(check);
            case HOME_CLOSED -> closed(check);
            default -> {
                String facts = facts(check);
                yield words.of("check", check.kind()) + (facts.isEmpty() ? "" : " (" + facts + ")");
            }
        };
    }

    public String mend(Check check) {
        return switch (check.kind()) {
            case FINE -> "";
            case HOME_CLOSED -> words.of("home." + fact(check, "kind") + ".hint");
            default -> words.of(
                    "check." + Words.code(check.kind()) + ".mend",
                    check.facts().getOrDefault("label", fact(check, "path")));
        };
    }

    // The sentence of a command may leave the technical cause out; here it is looked for.
    private String closed(Check check) {
        String cause = fact(check, "detail");
        String sentence = words.of("home." + fact(check, "kind") + ".message", cause);
        return sentence.contains(cause) ? sentence : sentence + " (" + cause + ")";
    }

    private String fine(Check check) {
        return switch (check.name()) {
            case "java" -> fact(check, "version");
            case "native-access" -> words.of("check.fine.native-access");
            case "memory" -> words.of(
                    fact(check, "memory").equals("YES") ? "check.fine.memory.yes" : "check.fine.memory.not-here");
            case "clock" -> value("time", fact(check, "time"));
            case "disk-space" -> words.of("check.fine.disk-space", value("free-bytes", fact(check, "free-bytes")));
            case "permissions" -> words.of("check.fine.permissions", fact(check, "path"));
            case "temporary-folder" -> words.of("check.fine.temporary-folder", fact(check, "folder"));
            case "proxies" -> words.of("check.fine.proxies");
            case "keychain" -> value("kind", fact(check, "kind"));
            case "records", "secrets" -> words.of("check.fine.whole");
            case "journal" -> words.of("check.fine.journal", fact(check, "records"));
            case "history" -> words.of("check.fine.history", fact(check, "kept"));
            case "index" -> words.of("check.fine.index", fact(check, "records"));
            case String name when name.startsWith("hook ") -> hook(fact(check, "last"));
            default -> value("kind", fact(check, "rests-in"));
        };
    }

    private String hook(String last) {
        return last.isEmpty() ? words.of("check.fine.hook.never") : words.of("check.fine.hook", value("time", last));
    }

    private String facts(Check check) {
        return check.facts()
                .entrySet()
                .stream()
                .filter(fact -> !SAID_ELSEWHERE.contains(fact.getKey()))
                .map(this::fact)
                .collect(Collectors.joining(", "));
    }

    private String fact(Map.Entry<String, String> fact) {
        String value = value(fact.getKey(), fact.getValue());
        return switch (fact.getKey()) {
            case "path", "folder", "cause", "detail", "time", "version", "place" -> value;
            default -> fact.getKey().replace("-bytes", "") + " " + value;
        };
    }

    private String value(String name, String value) {
        return switch (name) {
            case "kind" -> words.of("resting." + value.toLowerCase(Locale.ROOT).replace('_', '-'));
            case "cause", "memory", "core-files" -> value.toLowerCase(Locale.ROOT).replace('_', ' ');
            case "time" -> MINUTE.format(Instant.parse(value));
            case "free-bytes" -> value.equals("unknown") ? value : size(Long.parseLong(value));
            default -> value;
        };
    }

    private static String size(long bytes) {
        return bytes >= 10_000 * MEGABYTE
                ? bytes / (1000 * MEGABYTE) + " GB"
                : bytes / MEGABYTE + " MB";
    }

    private static String fact(Check check, String name) {
        return check.facts().getOrDefault(name, "");
    }
}
