package org.keytally.core.usecase.budget;

import java.util.Optional;
import org.keytally.core.domain.budget.Bearing;
import org.keytally.core.domain.budget.Excess;
import org.keytally.core.domain.ledger.Intent;
import org.keytally.core.domain.ledger.Settlement;
import org.keytally.core.domain.prompt.Delivery;
import org.keytally.core.domain.prompt.Unfit;
import org.keytally.core.usecase.prompt.Gate;

/// Lets an attempt begin only where the worst it can use fits under every hard budget, and keeps that much free for it.
public final class BudgetGate implements Gate {

    private final BudgetBook book;
    private final RaiseAlerts alerts;

    public BudgetGate(BudgetBook book, RaiseAlerts alerts) {
        this.book = book;
        this.alerts = alerts;
    }

    @Override
    public Admission enter(Bid bid) {
        Optional<Excess> excess = book.caps().reserve(bid.intent(), book.rules());
        if (excess.isEmpty()) {
            return new Admitted(new Reserved(bid.intent()));
        }
        alerts.refused(excess.get().standing());
        return new Turned(new Unfit.OverCap(book.cap(excess.get())));
    }

    @Override
    public void booked(Intent intent) {
        alerts.look(book.caps().standings(Bearing.of(intent), book.rules(), book.now()));
    }

    // The counters follow the journal, so that an end that was booked, or was lost, needs no word here.
    private final class Reserved implements Pass {

        private final Intent intent;

        Reserved(Intent intent) {
            this.intent = intent;
        }

        @Override
        public void settled(Settlement settlement, Delivery delivery) {
            booked(intent);
        }

        @Override
        public void released() {
            book.caps().release(intent.id());
        }
    }
}
