package org.keytally.core.adapter.journal;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How the files of a journal are called.
final class SegmentNames {

    static final String HEAD = "head";

    private static final Pattern SEGMENT = Pattern.compile("journal-(\\d{6,9})");

    private SegmentNames() {}

    static String of(int segment) {
        return String.format(Locale.ROOT, "journal-%06d", segment);
    }

    /// A file still being made; it counts for nothing until it is renamed.
    static String unfinished(String name) {
        return name + ".new";
    }

    static OptionalInt number(String name) {
        Matcher matcher = SEGMENT.matcher(name);
        if (!matcher.matches()) {
            return OptionalInt.empty();
        }
        int number = Integer.parseInt(matcher.group(1));
        return of(number).equals(name) && number > 0 ? OptionalInt.of(number) : OptionalInt.empty();
    }
}
