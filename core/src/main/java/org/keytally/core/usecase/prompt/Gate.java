package org.keytally.core.usecase.prompt;

import java.time.Duration;
import java.util.Optional;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.ledger.Intent;
import org.keytally.core.domain.ledger.Settlement;
import org.keytally.core.domain.prompt.Delivery;
import org.keytally.core.domain.prompt.Unfit;

/// What must agree before an attempt is booked, and hears how it ended.
///
/// A gate decides from memory and at once: it holds no lock when it returns, so that none is held while the network
/// is waited for, and many attempts may be between its entry and its end at the same time. The `Obstacles` of the route
/// told what was likely; the gate decides, as between the two another prompt may have taken what was left.
@FunctionalInterface
public interface Gate {

    Admission enter(Bid bid);

    /// An attempt was booked whose pass ended before it did, as a batch's does.
    default void booked(Intent intent) {}

    /// An attempt that is about to be made.
    ///
    /// @param key none where a local provider wants no key
    /// @param isNamed whether the person named this key, and wants it tried whatever the breaker says
    /// @param patience how long the person would still wait
    record Bid(Intent intent, Provider provider, Optional<Key> key, boolean isNamed, Duration patience) {}

    /// Whether the attempt may be made.
    sealed interface Admission {}

    /// It may.
    record Admitted(Pass pass) implements Admission {}

    /// It may not; another key may be tried where the rules allow it.
    record Turned(Unfit why) implements Admission {}

    /// An attempt on its way, which hears one of these words, once.
    interface Pass {

        /// For gates that want to know no more.
        Pass CARELESS = new Pass() {

            @Override
            public void settled(Settlement settlement, Delivery delivery) {}

            @Override
            public void released() {}
        };

        /// How long to wait before the attempt; its place is kept until then.
        default Duration untilTurn() {
            return Duration.ZERO;
        }

        /// It was made and booked.
        void settled(Settlement settlement, Delivery delivery);

        /// It was not made: a later gate turned it away, it could not be booked, or whoever asked has left.
        void released();

        /// It was made, and its end could not be booked: what it can have cost at most stays reserved.
        default void lost() {}
    }
}
