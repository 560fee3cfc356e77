package org.keytally.core.usecase.keys;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keytally.core.domain.key.Secret;

/// Reads the lines of a `.env` file; values are kept as secrets from the first moment.
final class DotEnv {

    /// One `NAME=value`.
    ///
    /// @param plain the value as text, of names that hold no secret
    record Line(String name, Secret value, Optional<String> plain) {}

    /// Names of addresses and users that go with a secret and are none.
    static final Set<String> PLAIN = Set.of("NEO4J_URI", "NEO4J_USER", "NEO4J_USERNAME");

    /// More than this is no `.env` file.
    static final int LARGEST = 1 << 20;

    private final byte[] bytes;
    private final Map<String, byte[]> seen = new HashMap<>();

    private DotEnv(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Reads a whole file; lines that are no assignment are passed over, a later line wins over an earlier one.
    static List<Line> read(byte[] bytes) {
        DotEnv reader = new DotEnv(bytes);
        List<String> order = reader.collect();
        List<Line> lines = new ArrayList<>();
        for (String name : order) {
            byte[] value = reader.seen.getOrDefault(name, new byte[0]);
            Optional<String> plain =
                    PLAIN.contains(name) ? Optional.of(new String(value, StandardCharsets.UTF_8)) : Optional.empty();
            lines.add(new Line(name, Secret.ofUtf8(value), plain));
        }
        reader.seen.values().forEach(value -> Arrays.fill(value, (byte) 0));
        return lines;
    }

    private List<String> collect() {
        List<String> order = new ArrayList<>();
        int start = startsWithMark() ? 3 : 0;
        while (start < bytes.length) {
            int end = start;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            int next = assignment(start, end, order);
            start = Math.max(next, end) + 1;
        }
        return order;
    }

    private boolean startsWithMark() {
        return bytes.length >= 3 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb && bytes[2] == (byte) 0xbf;
    }

    /// Takes one assignment and gives where it ended; a quoted value may go over several lines.
    private int assignment(int start, int end, List<String> order) {
        int from = skipSpace(start, end);
        if (startsWith(from, end, "export ")) {
            from = skipSpace(from + 7, end);
        }
        int equals = from;
        while (equals < end && isNameByte(bytes[equals])) {
            equals++;
        }
        int sign = skipSpace(equals, end);
        if (equals == from || sign >= end || bytes[sign] != '=') {
            return end;
        }
        String name = new String(bytes, from, equals - from, StandardCharsets.US_ASCII);
        int value = skipSpace(sign + 1, end);
        boolean isQuoted = value < end && (bytes[value] == '"' || bytes[value] == '\'');
        int close = isQuoted ? closing(value) : -1;
        if (close >= 0) {
            keep(name, unquoted(value + 1, close, bytes[value]), order);
            return endOfLine(close);
        }
        keep(name, plain(value, end), order);
        return end;
    }

    private void keep(String name, byte[] value, List<String> order) {
        byte[] former = seen.put(name, value);
        if (former == null) {
            order.add(name);
        } else {
            Arrays.fill(former, (byte) 0);
        }
    }

    private byte[] plain(int from, int end) {
        int to = from;
        while (to < end && !(bytes[to] == '#' && to > from && isSpace(bytes[to - 1]))) {
            to++;
        }
        while (to > from && isSpace(bytes[to - 1])) {
            to--;
        }
        return resolved(Arrays.copyOfRange(bytes, from, to));
    }

    private byte[] unquoted(int from, int to, byte quote) {
        byte[] raw = Arrays.copyOfRange(bytes, from, to);
        if (quote == '\'') {
            return raw;
        }
        byte[] whole = new byte[raw.length];
        int length = 0;
        for (int i = 0; i < raw.length; i++) {
            boolean isEscape = raw[i] == '\\' && i + 1 < raw.length;
            whole[length++] = isEscape ? escaped(raw[++i]) : raw[i];
        }
        byte[] value = Arrays.copyOf(whole, length);
        Arrays.fill(raw, (byte) 0);
        Arrays.fill(whole, (byte) 0);
        return resolved(value);
    }

    private static byte escaped(byte character) {
        return switch (character) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> character;
        };
    }

    /// Replaces a whole value of the form `${NAME}` by the value of that name above it.
    private byte[] resolved(byte[] value) {
        boolean isReference =
                value.length > 3 && value[0] == '$' && value[1] == '{' && value[value.length - 1] == '}';
        if (!isReference) {
            return value;
        }
        String name = new String(value, 2, value.length - 3, StandardCharsets.US_ASCII);
        byte[] known = seen.get(name);
        return known == null ? value : known.clone();
    }

    private int closing(int open) {
        for (int i = open + 1; i < bytes.length; i++) {
            if (bytes[i] == '\\' && bytes[open] == '"') {
                i++;
            } else if (bytes[i] == bytes[open]) {
                return i;
            }
        }
        return -1;
    }

    private int endOfLine(int from) {
        int end = from;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        return end;
    }

    private int skipSpace(int from, int end) {
        int at = from;
        while (at < end && isSpace(bytes[at])) {
            at++;
        }
        return at;
    }

    private boolean startsWith(int from, int end, String word) {
        if (end - from < word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (bytes[from + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNameByte(byte value) {
        return (value >= 'A' && value <= 'Z')
                || (value >= 'a' && value <= 'z')
                || (value >= '0' && value <= '9')
                || value == '_';
    }

    private static boolean isSpace(byte value) {
        return value == ' ' || value == '\t' || value == '\r';
    }
}
