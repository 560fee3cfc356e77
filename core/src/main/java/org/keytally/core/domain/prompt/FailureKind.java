package org.keytally.core.domain.prompt;

import java.util.Locale;
import java.util.Optional;
import org.keytally.core.domain.policy.FallbackReason;

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

    @Override
    public Optional<FallbackReason> crossesAs() {
        return switch (this) {
            case INVALID_KEY -> Optional.of(FallbackReason.INVALID_KEY);
            case NO_PERMISSION -> Optional.of(FallbackReason.NO_PERMISSION);
            case QUOTA -> Optional.of(FallbackReason.QUOTA);
            case RATE_LIMITED -> Optional.of(FallbackReason.RATE_LIMITED);
            case MODEL_UNKNOWN -> Optional.of(FallbackReason.MODEL_UNKNOWN);
            case OVERLOADED -> Optional.of(FallbackReason.OVERLOADED);
            case SERVER -> Optional.of(FallbackReason.SERVER);
            case NETWORK -> Optional.of(FallbackReason.UNREACHABLE);
            case TIMEOUT -> Optional.of(FallbackReason.TIMEOUT);
            case CUT -> Optional.of(FallbackReason.CUT);
            case TOO_LARGE, BAD_REQUEST, CONTENT_DECLINED, MALFORMED -> Optional.empty();
        };
    }

    /// Whether the provider may have done, and charged, what it was asked before it failed.
    public boolean mayHaveBeenCharged() {
        return this == SERVER || this == TIMEOUT || this == CUT || this == MALFORMED;
    }
}
