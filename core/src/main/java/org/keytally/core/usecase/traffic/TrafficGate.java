package org.keytally.core.usecase.traffic;

import java.time.Duration;
import java.util.Optional;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.ledger.Settlement;
import org.keytally.core.domain.prompt.Delivery;
import org.keytally.core.domain.prompt.Unfit;
import org.keytally.core.domain.traffic.Rates;
import org.keytally.core.domain.traffic.Request;
import org.keytally.core.usecase.prompt.Gate;

/// Lets an attempt through where the breaker is closed and the rates have a place for it.
public record TrafficGate(Control control) implements Gate {

    @Override
    public Admission enter(Bid bid) {
        Optional<Key> watched = bid.key().filter(_ -> !bid.isNamed());
        Optional<Unfit> broken = watched.flatMap(control::enter);
        if (broken.isPresent()) {
            return new Turned(broken.get());
        }
        return switch (control.take(bid.key(), Request.of(bid.intent()), bid.patience())) {
            case Rates.Turn.Place place -> new Admitted(new TrafficPass(control, watched, place));
            case Rates.Turn.TooLong full -> {
                watched.ifPresent(control::leave);
                yield new Turned(control.throttled(full));
            }
        };
    }

    private record TrafficPass(Control control, Optional<Key> watched, Rates.Turn.Place place) implements Pass {

        @Override
        public Duration untilTurn() {
            return control.until(place);
        }

        @Override
        public void settled(Settlement settlement, Delivery delivery) {
            watched.ifPresent(control::leave);
        }

        @Override
        public void released() {
            control.giveBack(place);
            watched.ifPresent(control::leave);
        }

        @Override
        public void lost() {
            watched.ifPresent(control::leave);
        }
    }
}
