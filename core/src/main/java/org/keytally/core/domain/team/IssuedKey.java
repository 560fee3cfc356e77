package org.keytally.core.domain.team;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.keytally.core.domain.catalog.ProviderId;

/// What is kept of a key that was made for one member.
///
/// @param id by which the provider knows it, an id or a hash; none while it is asked for
/// @param generation one more at each making, for the member and the provider
/// @param receipt what only whoever opened it can say
public record IssuedKey(
        ProviderId provider,
        Optional<String> id,
        String name,
        Optional<BigDecimal> limit,
        long generation,
        Instant made,
        State state,
        String receipt) {

    /// Where it is.
    public enum State {
        /// Somebody is about to have it made, since it says so; or was cut.
        MAKING,
        /// The provider was asked for it, and failed; whether it made one is not known.
        ASKED,
        /// It waits in the vault for its member.
        WAITING,
        /// It waits no more; whoever may delete in the vault could have taken it away before its member had it.
        GONE,
        /// Its member has it: they said the receipt, or the provider tells that it was used.
        RECEIVED,
        /// Another took its place; it is ended once that one is received.
        OLD
    }

    /// Whether its secret reached nobody yet.
    public boolean isAsked() {
        return state == State.MAKING || state == State.ASKED;
    }

    public boolean isCurrent() {
        return isUnproven() || state == State.RECEIVED;
    }

    /// Whether it was made, and nothing tells yet that its member has it.
    public boolean isUnproven() {
        return state == State.WAITING || state == State.GONE;
    }

    public IssuedKey in(State now) {
        return new IssuedKey(provider, id, name, limit, generation, made, now, receipt);
    }

    public IssuedKey in(State now, Instant at) {
        return new IssuedKey(provider, id, name, limit, generation, at, now, receipt);
    }

    public IssuedKey limited(Optional<BigDecimal> now) {
        return new IssuedKey(provider, id, name, now, generation, made, state, receipt);
    }
}
