package org.keytally.core.usecase.prompt;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.keytally.core.domain.ledger.Intent;
import org.keytally.core.domain.ledger.Settlement;
import org.keytally.core.domain.prompt.Delivery;

/// All gates, passed in their order and left in reverse.
public record Gates(List<Gate> all) {

    public static final Gates NONE = new Gates(List.of());

    public Gates {
        all = List.copyOf(all);
    }

    /// The passes of all gates, or the word of the first that turned the attempt away.
    Gate.Admission enter(Gate.Bid bid) {
        Passes passes = new Passes();
        for (Gate gate : all) {
            switch (gate.enter(bid)) {
                case Gate.Admitted(Gate.Pass pass) -> passes.held.add(pass);
                case Gate.Turned turned -> {
                    passes.released();
                    return turned;
                }
            }
        }
        return new Gate.Admitted(passes);
    }

    /// An attempt was booked whose pass ended before it did.
    void booked(Intent intent) {
        all.forEach(gate -> gate.booked(intent));
    }

    private static final class Passes implements Gate.Pass {

        private final List<Gate.Pass> held = new ArrayList<>();

        @Override
        public Duration untilTurn() {
            Duration longest = Duration.ZERO;
            for (Gate.Pass pass : held) {
                Duration wait = pass.untilTurn();
                longest = wait.compareTo(longest) > 0 ? wait : longest;
            }
            return longest;
        }

        @Override
        public void settled(Settlement settlement, Delivery delivery) {
            held.reversed().forEach(pass -> pass.settled(settlement, delivery));
        }

        @Override
        public void released() {
            held.reversed().forEach(Gate.Pass::released);
        }

        @Override
        public void lost() {
            held.reversed().forEach(Gate.Pass::lost);
        }
    }
}
