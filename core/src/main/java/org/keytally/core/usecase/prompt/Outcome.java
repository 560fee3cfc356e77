package org.keytally.core.usecase.prompt;

import org.keytally.core.domain.prompt.Failure;

/// What a failure means for the book.
enum Outcome {
    PAID_IN_PART,
    NOT_CHARGED,
    NOT_KNOWN;

    static Outcome of(Failure failure) {
        boolean hadBegun = failure.partial().filter(part -> !part.content().isEmpty()).isPresent();
        if (hadBegun) {
            return PAID_IN_PART;
        }
        return switch (failure.kind()) {
            case INVALID_KEY,
                    NO_PERMISSION,
                    QUOTA,
                    RATE_LIMITED,
                    MODEL_UNKNOWN,
                    TOO_LARGE,
                    BAD_REQUEST,
                    CONTENT_DECLINED,
                    OVERLOADED,
                    NETWORK ->
                NOT_CHARGED;
            case SERVER, TIMEOUT, CUT, MALFORMED -> NOT_KNOWN;
        };
    }
}
