package org.keytally.core.adapter.provider.dialect.event;

import java.io.IOException;

/// Events of a `text/event-stream`, by the rules of the HTML standard, but for two that answers break: a last event
/// without its blank line counts, and a bare line of JSON is taken for data.
final class SseFraming implements Framing {

    private static final byte[] DATA = {'d', 'a', 't', 'a'};
    private static final byte[] EVENT = {'e', 'v', 'e', 'n', 't', ':'};
    private static final byte[] ERROR = {'e', 'r', 'r', 'o', 'r'};
    private static final byte[] DONE = {'[', 'D', 'O', 'N', 'E', ']'};

    private final Sink sink;
    private final Bytes line;
    private final Bytes event;

    /// The data of an event of one line stays where it was received; most events are never copied.
    private byte[] slice = new byte[0];

    private int sliceFrom;
    private int sliceTo;
    private boolean hasSlice;
    private boolean hasEvent;
    private boolean isFault;
    private boolean skipsLineFeed;

    SseFraming(Sink sink, ReadLimits limits) {
        this.sink = sink;
        this.line = new Bytes(limits.eventBytes());
        this.event = new Bytes(limits.eventBytes());
    }

    @Override
    public void feed(byte[] bytes, int from, int to) throws IOException {
        int start = from;
        if (skipsLineFeed && start < to) {
            skipsLineFeed = false;
            start += bytes[start] == '\n' ? 1 : 0;
        }
        while (start < to) {
            int end = Scan.lineEnd(bytes, start, to);
            if (end == to) {
                keepSlice();
                line.add(bytes, start, to);
                return;
            }
            endLine(bytes, start, end);
            start = end + 1;
            if (bytes[end] == '\r') {
                skipsLineFeed = start == to;
                start += start < to && bytes[start] == '\n' ? 1 : 0;
            }
        }
        keepSlice();
    }

    @Override
    public boolean end() throws IOException {
        if (!line.isEmpty()) {
            endLine(line.array(), line.size(), line.size());
        }
        dispatch();
        return true;
    }

    private void endLine(byte[] bytes, int from, int to) throws IOException {
        if (line.isEmpty()) {
            line(bytes, from, to);
            return;
        }
        line.add(bytes, from, to);
        line(line.array(), 0, line.size());
        keepSlice();
        line.clear();
    }

    private void line(byte[] bytes, int from, int to) throws IOException {
        if (from == to) {
            dispatch();
        } else if (bytes[from] == '{') {
            data(bytes, from, to);
        } else if (Scan.startsWith(bytes, from, to, DATA)) {
            int value = from + DATA.length;
            if (value == to || bytes[value] == ':') {
                value = Math.min(value + 1, to);
                data(bytes, value < to && bytes[value] == ' ' ? value + 1 : value, to);
            }
        } else if (Scan.startsWith(bytes, from, to, EVENT)) {
            if (isWhole()) {
                dispatch();
            }
            int name = Scan.afterBlank(bytes, from + EVENT.length, to);
            isFault = Scan.startsWith(bytes, name, to, ERROR);
        }
    }

    private void data(byte[] bytes, int from, int to) throws IOException {
        // No JSON goes on after its last brace with another first one, so the blank line between them was left out.
        if (isWhole() && beginsAnew(bytes, from, to)) {
            dispatch();
        }
        if (!hasSlice && !hasEvent) {
            slice = bytes;
            sliceFrom = from;
            sliceTo = to;
            hasSlice = true;
            return;
        }
        keepSlice();
        event.add(new byte[]{'\n'}, 0, 1);
        event.add(bytes, from, to);
    }

    private boolean isWhole() {
        return hasSlice
                ? endsObject(slice, sliceFrom, sliceTo)
                : hasEvent && endsObject(event.array(), 0, event.size());
    }

    private static boolean endsObject(byte[] bytes, int from, int to) {
        int last = to - 1;
        while (last >= from && Scan.isBlank(bytes[last])) {
            last--;
        }
        return last >= from && bytes[last] == '}';
    }

    private static boolean beginsAnew(byte[] bytes, int from, int to) {
        int start = Scan.afterBlank(bytes, from, to);
        return start < to && (bytes[start] == '{' || Scan.startsWith(bytes, start, to, DONE));
    }

    private void keepSlice() throws IOException {
        if (hasSlice) {
            event.add(slice, sliceFrom, sliceTo);
            hasSlice = false;
            hasEvent = true;
        }
    }

    private void dispatch() throws IOException {
        if (hasSlice) {
            hasSlice = false;
            deliver(slice, sliceFrom, sliceTo);
        } else if (hasEvent) {
            hasEvent = false;
            deliver(event.array(), 0, event.size());
            event.clear();
        }
        isFault = false;
    }

    private void deliver(byte[] bytes, int from, int to) throws IOException {
        int start = Scan.afterBlank(bytes, from, to);
        if (start == to) {
            return;
        }
        if (Scan.startsWith(bytes, start, to, DONE)) {
            sink.sentinel();
            return;
        }
        // Other data is no event of ours: some hosts keep a connection alive with words.
        if (bytes[start] == '{') {
            sink.event(bytes, start, to);
        } else if (isFault) {
            sink.fault(bytes, start, to);
        }
    }
}
