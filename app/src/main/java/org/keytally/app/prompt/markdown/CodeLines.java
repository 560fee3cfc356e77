package org.keytally.app.prompt.markdown;

import java.util.ArrayList;
import java.util.List;

/// The lines of a program, some at a time, so that where it grows only the last of them are laid out again.
final class CodeLines {

    /// A line that is longer goes on below.
    static final int LONGEST = 1_000;

    private static final int MOST_LINES = 40;
    private static final int MOST_CHARACTERS = 4_000;

    private CodeLines() {}

    static List<String> parts(String code) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int lines = 0;
        for (String line : lines(code)) {
            if (lines == MOST_LINES || part.length() + line.length() > MOST_CHARACTERS) {
                parts.add(part.toString());
                part.setLength(0);
                lines = 0;
            }
            part.append(lines == 0 ? "" : "\n").append(line);
            lines++;
        }
        parts.add(part.toString());
        return parts;
    }

    private static List<String> lines(String code) {
        List<String> lines = new ArrayList<>();
        for (String line : code.split("\n", -1)) {
            int from = 0;
            while (line.length() - from > LONGEST) {
                String near = line.substring(from, from + LONGEST + 1);
                int end = from + LineEnds.betweenCharacters(near, LONGEST);
                lines.add(line.substring(from, end));
                from = end;
            }
            lines.add(line.substring(from));
        }
        return lines;
    }
}
