package org.keytally.core.adapter.provider;

import java.io.ByteArrayOutputStream;
import java.time.InstantSource;
import java.util.Map;
import org.keytally.core.adapter.http.Receiver;
import org.keytally.core.domain.prompt.AnswerHead;

/// An answer kept until it is whole; of one that is far too long, the beginning.
final class WholeAnswer implements Receiver {

    private static final int MOST = 24 << 20;

    private final InstantSource clock;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private AnswerHead head;

    WholeAnswer(InstantSource clock) {
        this.clock = clock;
        this.head = new AnswerHead(0, Map.of(), clock.instant());
    }

    @Override
    public void head(int status, Map<String, String> headers) {
        head = new AnswerHead(status, headers, clock.instant());
    }

    @Override
    public boolean body(byte[] piece, int from, int length) {
        bytes.write(piece, from, length);
        return bytes.size() < MOST;
    }

    AnswerHead head() {
        return head;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
