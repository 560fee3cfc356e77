package org.keytally.core.usecase.home;

import java.time.Instant;
import java.util.Optional;
import org.keytally.core.domain.home.CheckState;
import org.keytally.core.domain.key.Key;

/// Whether a key is valid, has credit, and is not held back, each as far as anybody can know.
///
/// @param answered when a prompt was last answered with it
public record KeyExam(Key key, Finding valid, Finding credit, Finding rate, Optional<Instant> answered) {

    /// What one of the three looks found.
    public enum Finding {
        VALID(CheckState.OK),
        REFUSED(CheckState.BROKEN),
        NOT_PERMITTED(CheckState.CARE),
        UNREACHED(CheckState.CARE),
        UNCLEAR(CheckState.CARE),
        /// Nothing could be asked.
        UNTRIED(CheckState.CARE),
        SECRET_LOST(CheckState.BROKEN),
        DISABLED(CheckState.CARE),
        NOT_YET_VALID(CheckState.CARE),
        EXPIRED(CheckState.BROKEN),
        LEASE_ENDED(CheckState.BROKEN),
        CREDIT(CheckState.OK),
        NO_CREDIT(CheckState.BROKEN),
        /// A key can be tested at no cost, so that a test does not tell.
        CREDIT_UNKNOWN(CheckState.CARE),
        ROOM(CheckState.OK),
        RATE_LIMITED(CheckState.CARE),
        RATE_UNKNOWN(CheckState.CARE);

        private final CheckState state;

        Finding(CheckState state) {
            this.state = state;
        }

        public CheckState state() {
            return state;
        }
    }
}
