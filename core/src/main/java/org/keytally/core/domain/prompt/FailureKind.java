package org.keytally.core.domain.prompt;

import java.util.Locale;

/// The kinds of failure that call for different answers from us.
public enum FailureKind implements Reason {
    INVALID_KEY,
    NO_PERMISSION,
    QUOTA,
    RATE_LIMITED,
    MODEL_UNKNOWN,
    TOO_LARGE,
    BAD_REQUEST,
    CONTENT_DECLINED,
    OVERLOADED,
    SERVER,
    NETWORK,
    TIMEOUT,
    CUT,
    MALFORMED;

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    @Override
    public String word() {
        return word;
    }
}
