package org.keytally.core.domain.prompt;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.keytally.core.domain.policy.FallbackReason;

/// Why a key cannot be used for a prompt.
///
/// Some tell more than a word: when it is worth coming back, or which limit is reached.
public sealed interface Unfit extends Reason {

    /// What a word says in full.
    enum Plain implements Unfit {
        REMOVED,
        DISABLED,
        NOT_YET_VALID,
        EXPIRED,
        /// It came from the vault, which was not asked for too long.
        LEASE_ENDED,
        OTHER_ENVIRONMENT,
        /// The organisation's policy does not allow it.
        FORBIDDEN,
        /// Security blocked it.
        BLOCKED,
        /// The person wants other keys than these.
        NOT_PREFERRED,
        /// It is another payer's, and the switch for that is off.
        FALLBACK_OFF,
        /// It is another payer's, and what is wrong with the first one's keys is no reason to use it.
        NOT_ALLOWED,
        /// The prompt cannot be brought into its wire form, or its secret cannot be opened.
        NOT_SENDABLE;

        private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

        @Override
        public String word() {
            return word;
        }

        @Override
        public Optional<FallbackReason> crossesAs() {
            return this == EXPIRED || this == LEASE_ENDED ? Optional.of(FallbackReason.EXPIRED) : Optional.empty();
        }
    }

    /// A rate that was set for the key, person or environment is reached.
    ///
    /// @param until when there is room again
    record Throttled(Instant until) implements Unfit {

        @Override
        public String word() {
            return "throttled";
        }

        @Override
        public Optional<FallbackReason> crossesAs() {
            return Optional.of(FallbackReason.RATE_LIMITED);
        }
    }

    /// The provider failed so often with it that it is left alone for a while.
    ///
    /// @param until when it is tried again
    /// @param cause the last of the failures
    record BreakerOpen(Instant until, FailureKind cause) implements Unfit {

        @Override
        public String word() {
            return "breaker-open";
        }

        // Nothing was sent, so that nothing can be charged twice.
        @Override
        public Optional<FallbackReason> crossesAs() {
            return Optional.of(FallbackReason.UNREACHABLE);
        }
    }

    /// A limit is reached, or would be by this prompt.
    record OverCap(Cap cap) implements Unfit {

        @Override
        public String word() {
            return "over-cap";
        }

        @Override
        public Optional<FallbackReason> crossesAs() {
            return Optional.of(FallbackReason.CAP);
        }
    }

    /// Whether a key with this counts as none that was set at all, rather than as one that fails.
    default boolean isAsIfUnset() {
        return this == Plain.REMOVED || this == Plain.DISABLED || this == Plain.NOT_YET_VALID
                || this == Plain.OTHER_ENVIRONMENT || this == Plain.FORBIDDEN || this == Plain.NOT_PREFERRED;
    }

    /// Whether it alone is why a prompt is not sent, rather than that there is no key.
    default boolean isBar() {
        return switch (this) {
            case Throttled _,BreakerOpen _,OverCap _ -> true;
            case Plain plain -> plain == Plain.FORBIDDEN || plain == Plain.BLOCKED;
        };
    }
}
