package org.keytally.core.adapter.keychain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The text form of GLib's variants, as far as the Secret Service needs it.
final class VariantText {

    private VariantText() {}

    /// A text between quotes, all but plain characters escaped.
    static String quote(String text) {
        StringBuilder quoted = new StringBuilder("'");
        text.codePoints().forEach(character -> {
            if (isPlain(character)) {
                quoted.appendCodePoint(character);
            } else {
                quoted.append("\\U%08x".formatted(character));
            }
        });
        return quoted.append('\'').toString();
    }

    /// A dictionary from texts to texts.
    static String dictionary(Map<String, String> entries) {
        return new TreeMap<>(entries)
                .entrySet()
                .stream()
                .map(entry -> quote(entry.getKey()) + ": " + quote(entry.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /// The object paths in an answer; such a path has no character that is escaped.
    static List<String> paths(String answer) {
        List<String> paths = new ArrayList<>();
        int from = answer.indexOf("'/");
        while (from >= 0) {
            int to = answer.indexOf('\'', from + 1);
            paths.add(answer.substring(from + 1, to));
            from = answer.indexOf("'/", to + 1);
        }
        return paths;
    }

    private static boolean isPlain(int character) {
        return isBetween('a', character, 'z')
                || isBetween('A', character, 'Z')
                || isBetween('0', character, '9')
                || " -_.:/()".indexOf(character) >= 0;
    }

    private static boolean isBetween(char first, int character, char last) {
        return first <= character && character <= last;
    }
}
