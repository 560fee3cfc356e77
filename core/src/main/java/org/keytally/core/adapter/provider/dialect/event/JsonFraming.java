package org.keytally.core.adapter.provider.dialect.event;

import java.io.IOException;

/// Objects that follow each other: one document, one to a line, or the elements of one array.
final class JsonFraming implements Framing {

    private final Sink sink;
    private final Bytes kept;
    private final int deepest;
    private boolean isArray;
    private int depth;
    private boolean inString;
    private boolean escapes;

    JsonFraming(Sink sink, ReadLimits limits) {
        this.sink = sink;
        this.kept = new Bytes(limits.eventBytes());
        this.deepest = limits.depth();
    }

    @Override
    public void feed(byte[] bytes, int from, int to) throws IOException {
        int start = from;
        int at = from;
        while (at < to) {
            if (inString) {
                at = insideString(bytes, at, to);
                continue;
            }
            byte value = bytes[at++];
            if (value == '"') {
                inString = true;
            } else if (value == '{' || value == '[') {
                if (depth == 0) {
                    start = open(value, at - 1);
                    continue;
                }
                deeper();
            } else if ((value == '}' || value == ']') && close(bytes, start, at)) {
                start = at;
            }
        }
        if (depth > 0) {
            kept.add(bytes, start, to);
        }
    }

    @Override
    public boolean end() {
        return depth == 0;
    }

    private int insideString(byte[] bytes, int from, int to) {
        for (int at = from; at < to; at++) {
            byte value = bytes[at];
            if (escapes) {
                escapes = false;
            } else if (value == '\\') {
                escapes = true;
            } else if (value == '"') {
                inString = false;
                return at + 1;
            }
        }
        return to;
    }

    private int open(byte value, int at) throws Overrun {
        if (value == '[' && !isArray) {
            isArray = true;
            return at + 1;
        }
        deeper();
        return at;
    }

    private void deeper() throws Overrun {
        if (++depth > deepest) {
            throw new Overrun("nested over " + deepest + " deep");
        }
    }

    /// Whether this ended an event.
    private boolean close(byte[] bytes, int start, int end) throws IOException {
        if (depth == 0) {
            isArray = false;
            sink.closed();
            return false;
        }
        if (--depth > 0) {
            return false;
        }
        if (kept.isEmpty()) {
            sink.event(bytes, start, end);
        } else {
            kept.add(bytes, start, end);
            sink.event(kept.array(), 0, kept.size());
            kept.clear();
        }
        if (!isArray) {
            sink.closed();
        }
        return true;
    }
}
