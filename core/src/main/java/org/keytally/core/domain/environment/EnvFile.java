package org.keytally.core.domain.environment;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The lines of a `.env` file: names with plain values, and references; what may be a secret is never kept.
public record EnvFile(List<Line> lines) {

    /// One assignment.
    ///
    /// @param value the text, where the name is one of those that hold no secret
    /// @param reference the name in `${NAME}`, where the whole value is one
    public record Line(int number, String name, Optional<String> value, Optional<String> reference) {}

    /// A file that is none, and where.
    public record Fault(int line, Why why) {}

    /// Why a text is no `.env` file.
    public enum Why {
        TOO_LARGE,
        BINARY,
        NO_ASSIGNMENT,
        OPEN_QUOTE,
        TOO_MANY_LINES
    }

    /// A file, or the first fault in it.
    public record Reading(Optional<EnvFile> file, Optional<Fault> fault) {}

    /// More than this is no `.env` file.
    public static final int LARGEST = 1 << 20;

    private static final int MOST_LINES = 10_000;
    private static final Pattern ASSIGNMENT =
            Pattern.compile("\\s*(?:export\\s+)?([A-Za-z_][A-Za-z0-9_]{0,127})\\s*=\\s*(.*)", Pattern.DOTALL);
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]{0,127})}");

    public EnvFile {
        lines = List.copyOf(lines);
    }

    /// Reads a file; nothing in it is run.
    ///
    /// @param plainNames the names whose values are no secrets
    public static Reading read(byte[] bytes, Set<String> plainNames) {
        if (bytes.length > LARGEST) {
            return fault(0, Why.TOO_LARGE);
        }
        for (byte one : bytes) {
            if (one == 0) {
                return fault(0, Why.BINARY);
            }
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        String[] raw = (text.startsWith("\ufeff") ? text.substring(1) : text).split("\r?\n|\r", -1);
        return raw.length > MOST_LINES ? fault(MOST_LINES, Why.TOO_MANY_LINES) : read(raw, plainNames);
    }

    private static Reading read(String[] raw, Set<String> plainNames) {
        List<Line> lines = new ArrayList<>();
        for (int at = 0; at < raw.length; at++) {
            if (raw[at].isBlank() || raw[at].stripLeading().startsWith("#")) {
                continue;
            }
            Matcher assignment = ASSIGNMENT.matcher(raw[at]);
            if (!assignment.matches()) {
                return fault(at + 1, Why.NO_ASSIGNMENT);
            }
            int number = at + 1;
            StringBuilder value = new StringBuilder(assignment.group(2));
            while (isOpen(value) && at + 1 < raw.length) {
                at++;
                value.append('\n').append(raw[at]);
            }
            if (isOpen(value)) {
                return fault(number, Why.OPEN_QUOTE);
            }
            lines.add(line(number, assignment.group(1), unquoted(value.toString()), plainNames));
        }
        return new Reading(Optional.of(new EnvFile(lines)), Optional.empty());
    }

    private static Line line(int number, String name, String value, Set<String> plainNames) {
        Matcher reference = REFERENCE.matcher(value);
        if (reference.matches()) {
            return new Line(number, name, Optional.empty(), Optional.of(reference.group(1)));
        }
        Optional<String> plain = plainNames.contains(name) ? Optional.of(value) : Optional.empty();
        return new Line(number, name, plain, Optional.empty());
    }

    /// The names that values refer to.
    public Set<String> references() {
        return lines.stream()
                .flatMap(line -> line.reference().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The text behind a line, a reference followed through the file and what surrounds it, never in a circle.
    public Optional<String> text(Line line, Map<String, String> surroundings) {
        Optional<String> value = line.value();
        Optional<String> next = line.reference();
        // Each step leads to another line above or out of the file; more steps than lines is a circle.
        for (int step = 0; value.isEmpty() && next.isPresent() && step <= lines.size(); step++) {
            String name = next.get();
            Optional<Line> inner = lines.stream()
                    .filter(one -> one.name().equals(name) && one.number() != line.number())
                    .reduce((_, last) -> last);
            value = inner.flatMap(Line::value).or(() -> Optional.ofNullable(surroundings.get(name)));
            next = inner.flatMap(Line::reference);
        }
        return value;
    }

    private static boolean isOpen(CharSequence value) {
        if (value.isEmpty() || (value.charAt(0) != '"' && value.charAt(0) != '\'')) {
            return false;
        }
        char quote = value.charAt(0);
        for (int i = 1; i < value.length(); i++) {
            if (value.charAt(i) == '\\' && quote == '"') {
                i++;
            } else if (value.charAt(i) == quote) {
                return false;
            }
        }
        return true;
    }

    private static String unquoted(String value) {
        if (value.isEmpty() || (value.charAt(0) != '"' && value.charAt(0) != '\'')) {
            int comment = value.indexOf(" #");
            return (comment < 0 ? value : value.substring(0, comment)).strip();
        }
        int end = value.lastIndexOf(value.charAt(0));
        String inner = value.substring(1, Math.max(1, end));
        return value.charAt(0) == '"' ? inner.replace("\\\"", "\"").replace("\\\\", "\\") : inner;
    }

    private static Reading fault(int line, Why why) {
        return new Reading(Optional.empty(), Optional.of(new Fault(line, why)));
    }
}
