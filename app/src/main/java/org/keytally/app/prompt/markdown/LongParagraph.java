package org.keytally.app.prompt.markdown;

import java.util.ArrayList;
import java.util.List;

/// Cuts a very long paragraph where a line may end, so that where it grows only its last part is laid out again.
final class LongParagraph {

    /// Some twenty lines.
    static final int LONGEST = 2_000;

    private final List<List<Run>> parts = new ArrayList<>();
    private List<Run> part = new ArrayList<>();
    private int room = LONGEST;

    private LongParagraph() {}

    static List<List<Run>> parts(List<Run> runs) {
        LongParagraph paragraph = new LongParagraph();
        runs.forEach(paragraph::add);
        paragraph.end();
        return paragraph.parts;
    }

    private void add(Run run) {
        Run rest = run;
        while (rest.text().length() > room) {
            int end = run.link().isPresent() ? 0 : LineEnds.before(rest.text(), room, part.isEmpty());
            if (end == 0 && part.isEmpty()) {
                break;
            }
            if (end > 0) {
                part.add(rest.with(withoutLineFeed(rest.text().substring(0, end))));
                rest = rest.with(rest.text().substring(end));
            }
            end();
        }
        part.add(rest);
        room = Math.max(0, room - rest.text().length());
    }

    private void end() {
        parts.add(part);
        part = new ArrayList<>();
        room = LONGEST;
    }

    // The next part begins on a line of its own anyway.
    private static String withoutLineFeed(String text) {
        return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }
}
