package org.keytally.core.adapter.provider;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keytally.core.adapter.http.HttpException;
import org.keytally.core.adapter.http.HttpLine;
import org.keytally.core.adapter.http.Receiver;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.prompt.AnswerHead;
import org.keytally.core.domain.prompt.AnswerReader;
import org.keytally.core.domain.prompt.Delivery;
import org.keytally.core.domain.prompt.Deltas;
import org.keytally.core.domain.prompt.Dialect;
import org.keytally.core.domain.prompt.Failure;
import org.keytally.core.domain.prompt.Parcel;

/// A prompt written for a host.
final class HttpParcel implements Parcel {

    private final HttpLine line;
    private final InstantSource clock;
    private final Dialect dialect;
    private final Posting posting;

    HttpParcel(HttpLine line, InstantSource clock, Dialect dialect, Posting posting) {
        this.line = line;
        this.clock = clock;
        this.dialect = dialect;
        this.posting = posting;
    }

    @Override
    public Delivery deliver(Optional<Secret> secret, Deltas deltas) {
        Reading reading = new Reading(deltas);
        try {
            line.exchange(posting.letter(secret), reading);
            return Echo.without(secret, reading.end());
        } catch (HttpException failed) {
            return Echo.without(secret, reading.brokenOff(failed.kind()));
        }
    }

    /// One answer on its way through the dialect's reader.
    private final class Reading implements Receiver {

        private final Deltas deltas;
        private @Nullable AnswerReader reader;

        Reading(Deltas deltas) {
            this.deltas = deltas;
        }

        @Override
        public void head(int status, Map<String, String> headers) {
            reader = dialect.reader(new AnswerHead(status, headers, clock.instant()), deltas);
        }

        @Override
        public boolean body(byte[] bytes, int from, int length) {
            AnswerReader open = opened();
            open.feed(bytes, from, length);
            return !open.isOver();
        }

        Delivery end() {
            return opened().end();
        }

        Delivery brokenOff(HttpException.Kind kind) {
            return reader == null
                    ? Failure.before(Mishaps.kind(kind), kind.word())
                    : reader.breakOff(Mishaps.kind(kind), kind.word());
        }

        private AnswerReader opened() {
            if (reader == null) {
                throw new IllegalStateException("a body without a head");
            }
            return reader;
        }
    }
}
