package org.keytally.core.adapter.provider.dialect.event;

import java.io.IOException;
import java.util.Optional;

/// Decides by the first byte that says something how an answer is framed: hosts do not always send what was asked for.
public final class SniffedFraming implements Framing {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Sink sink;
    private final ReadLimits limits;
    private Optional<Framing> chosen = Optional.empty();
    private boolean isStream;

    public SniffedFraming(Sink sink, ReadLimits limits) {
        this.sink = sink;
        this.limits = limits;
    }

    /// Whether events come one after the other, rather than as one document.
    public boolean isStream() {
        return isStream;
    }

    @Override
    public void feed(byte[] bytes, int from, int to) throws IOException {
        int at = chosen.isPresent() ? from : start(bytes, from, to);
        if (at < to) {
            choose(bytes[at]).feed(bytes, at, to);
        }
    }

    @Override
    public boolean end() throws IOException {
        return chosen.isEmpty() || chosen.get().end();
    }

    private static int start(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && (Scan.isBlank(bytes[at]) || isOfMark(bytes[at]))) {
            at++;
        }
        return at;
    }

    private static boolean isOfMark(byte value) {
        return value == BYTE_ORDER_MARK[0] || value == BYTE_ORDER_MARK[1] || value == BYTE_ORDER_MARK[2];
    }

    private Framing choose(byte first) {
        if (chosen.isEmpty()) {
            boolean isJson = first == '{' || first == '[';
            isStream = !isJson;
            chosen = Optional.of(isJson ? new JsonFraming(sink, limits) : new SseFraming(sink, limits));
        }
        return chosen.get();
    }
}
