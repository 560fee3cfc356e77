package org.keytally.app.bus;

import java.util.ArrayList;
import java.util.List;

/// The types of some values, one after the other.
record Signature(String text) {

    private static final int DEEPEST = 32;
    private static final String SIMPLE = "ybnqiuxtdsoghv";

    /// One text for each value; fails where it is none that the bus allows.
    List<String> types() {
        List<String> types = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = end(start, 0);
            types.add(text.substring(start, end));
            start = end;
        }
        return types;
    }

    /// The types inside a struct or an entry.
    static List<String> inside(String type) {
        return new Signature(type.substring(1, type.length() - 1)).types();
    }

    /// To which multiple of bytes a value of the type is moved.
    static int alignment(String type) {
        return switch (type.charAt(0)) {
            case 'y', 'g', 'v' -> 1;
            case 'n', 'q' -> Short.BYTES;
            case 'x', 't', 'd', '(', '{' -> Long.BYTES;
            default -> Integer.BYTES;
        };
    }

    private int end(int start, int depth) {
        if (start >= text.length() || depth > DEEPEST) {
            throw new IllegalArgumentException("no signature");
        }
        char first = text.charAt(start);
        return switch (first) {
            case 'a' -> end(start + 1, depth + 1);
            case '(' -> close(start, ')', depth);
            case '{' -> close(start, '}', depth);
            default -> {
                if (SIMPLE.indexOf(first) < 0) {
                    throw new IllegalArgumentException("no signature");
                }
                yield start + 1;
            }
        };
    }

    // Something of no length inside would never come to its end in a list.
    private int close(int start, char closing, int depth) {
        int next = end(start + 1, depth + 1);
        while (next < text.length() && text.charAt(next) != closing) {
            next = end(next, depth + 1);
        }
        if (next >= text.length()) {
            throw new IllegalArgumentException("no signature");
        }
        return next + 1;
    }
}
