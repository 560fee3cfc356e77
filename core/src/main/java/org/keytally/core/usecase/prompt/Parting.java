package org.keytally.core.usecase.prompt;

import org.keytally.core.domain.ledger.Settlement;
import org.keytally.core.domain.prompt.Delivery;

/// Sees to it that the gates hear how an attempt ended, once, whatever happens to it.
final class Parting implements AutoCloseable {

    private enum State {
        ENTERED,
        SENT,
        SETTLED
    }

    private final Gate.Pass pass;
    private State state = State.ENTERED;

    Parting(Gate.Pass pass) {
        this.pass = pass;
    }

    /// From here on it counts as made.
    void sent() {
        state = State.SENT;
    }

    void settled(Settlement settlement, Delivery delivery) {
        state = State.SETTLED;
        pass.settled(settlement, delivery);
    }

    @Override
    public void close() {
        switch (state) {
            case ENTERED -> pass.released();
            case SENT -> pass.lost();
            case SETTLED -> {
                // It was told already.
            }
        }
    }
}
