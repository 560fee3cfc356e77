package org.keytally.core.adapter.provider;

import org.keytally.core.adapter.http.HttpException;
import org.keytally.core.domain.prompt.FailureKind;

/// The kinds of failure that mishaps on the line are.
final class Mishaps {

    private Mishaps() {}

    static FailureKind kind(HttpException.Kind mishap) {
        return switch (mishap) {
            case DNS, REFUSED, UNREACHABLE, CONNECT_TIMEOUT, TLS, OTHER_CERTIFICATE, PROXY, ADDRESS_REFUSED,
                    STOPPED_BEFORE ->
                FailureKind.NETWORK;
            case HEADER_REFUSED -> FailureKind.INVALID_KEY;
            case IDLE, TOO_LONG -> FailureKind.TIMEOUT;
            case CUT, STOPPED -> FailureKind.CUT;
            case NO_HTTP, ENCODING, TOO_MUCH -> FailureKind.MALFORMED;
        };
    }
}
