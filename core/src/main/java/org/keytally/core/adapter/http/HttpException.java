package org.keytally.core.adapter.http;

import java.util.Locale;

/// Thrown where an exchange did not come to its end; it carries no text of either side.
public final class HttpException extends Exception {

    private static final long serialVersionUID = 1L;

    /// What went wrong.
    public enum Kind {
        ADDRESS_REFUSED(false),
        HEADER_REFUSED(false),
        DNS(false),
        REFUSED(false),
        UNREACHABLE(false),
        CONNECT_TIMEOUT(false),
        TLS(false),
        OTHER_CERTIFICATE(false),
        PROXY(false),
        STOPPED_BEFORE(false),
        STOPPED(true),
        IDLE(true),
        TOO_LONG(true),
        CUT(true),
        NO_HTTP(true),
        ENCODING(true),
        TOO_MUCH(true);

        private final boolean mayHaveArrived;

        Kind(boolean mayHaveArrived) {
            this.mayHaveArrived = mayHaveArrived;
        }

        /// Whether the other side may have got the request.
        public boolean mayHaveArrived() {
            return mayHaveArrived;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Kind kind;

    // The cause is left out on purpose: messages of the network library repeat headers and lines of the answer.
    HttpException(Kind kind) {
        super(kind.word());
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
