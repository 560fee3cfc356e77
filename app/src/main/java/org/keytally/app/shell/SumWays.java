package org.keytally.app.shell;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.keytally.app.costs.CostsScreen;
import org.keytally.app.home.HomeScreen;
import org.keytally.core.domain.ledger.UsageBy;

/// The ways from figures of the first screen to what they are made of, which the costs show.
record SumWays(Supplier<CostsScreen> costs, Consumer<Place> go) implements HomeScreen.Sums {

    @Override
    public void show(UsageBy by, Optional<String> id, String name) {
        costs.get().showMonth(by, id, name);
        go.accept(Place.COSTS);
    }

    @Override
    public void day(LocalDate day) {
        costs.get().showDay(day);
        go.accept(Place.COSTS);
    }

    @Override
    public void shared(String payer, String member, String name) {
        costs.get().showShared(payer, member, name);
        go.accept(Place.COSTS);
    }

    @Override
    public void misroutes() {
        costs.get().showMisroutes();
    }

    @Override
    public void reconciliation() {
        costs.get().reconcileMonth();
        go.accept(Place.COSTS);
    }
}
