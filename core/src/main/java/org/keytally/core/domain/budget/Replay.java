package org.keytally.core.domain.budget;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.keytally.core.domain.key.Payer;
import org.keytally.core.domain.ledger.Entry;
import org.keytally.core.domain.ledger.Intent;
import org.keytally.core.domain.ledger.Recost;

/// A budget that meets the entries of the past from the oldest on, to tell what it would have done to them.
public final class Replay {

    /// What it would have done.
    ///
    /// @param attempts how many it would have borne on
    /// @param used what they used, as it was
    /// @param refused how many of them it would have refused
    /// @param spared what those used
    /// @param most what was used of it in the period that used most
    /// @param reached when it would first have refused one, or have been used up
    public record Outcome(
            long attempts,
            BigDecimal used,
            long refused,
            BigDecimal spared,
            BigDecimal most,
            Optional<Instant> reached) {

        public static final Outcome NOTHING =
                new Outcome(0, BigDecimal.ZERO, 0, BigDecimal.ZERO, BigDecimal.ZERO, Optional.empty());
    }

    private final Target target;
    private final Limit limit;
    private final BudgetPeriod period;
    private final boolean isHard;
    private final ZoneId zone;
    private Optional<Span> span = Optional.empty();
    private BigDecimal counted = BigDecimal.ZERO;
    private Outcome outcome = Outcome.NOTHING;

    public Replay(Target target, Limit limit, BudgetPeriod period, boolean isHard, ZoneId zone) {
        this.target = target;
        this.limit = limit;
        this.period = period;
        this.isHard = isHard;
        this.zone = zone;
    }

    /// Meets the next entry.
    public void meet(Entry entry) {
        Intent intent = entry.intent();
        if (!Bearing.of(intent).targets().contains(target)) {
            return;
        }
        renew(intent.at());
        BigDecimal used = used(entry);
        boolean isRefused = isHard && refuses(intent);
        if (!isRefused) {
            counted = counted.add(used);
        }
        boolean isReached = isRefused || counted.compareTo(limit.amount()) >= 0;
        outcome = new Outcome(
                outcome.attempts() + 1,
                outcome.used().add(used),
                outcome.refused() + (isRefused ? 1 : 0),
                isRefused ? outcome.spared().add(used) : outcome.spared(),
                outcome.most().max(counted),
                outcome.reached().or(() -> isReached ? Optional.of(intent.at()) : Optional.empty()));
    }

    public Outcome outcome() {
        return outcome;
    }

    private void renew(Instant at) {
        if (span.filter(now -> now.holds(at)).isEmpty()) {
            span = Optional.of(period.at(at, zone));
            counted = BigDecimal.ZERO;
        }
    }

    // As a counter decides: what is free bears on no limit of money, what has no price passes none.
    private boolean refuses(Intent intent) {
        boolean isMoney = limit.unit() == Unit.MONEY;
        if (isMoney && intent.purse().payer() == Payer.FREE) {
            return false;
        }
        if (isMoney && intent.worstCost().isEmpty()) {
            return true;
        }
        return counted.add(Load.worst(intent).of(limit.unit())).compareTo(limit.amount()) > 0;
    }

    private BigDecimal used(Entry entry) {
        Intent intent = entry.intent();
        Load load = entry.settlement().map(ended -> Load.of(intent, ended)).orElseGet(() -> Load.worst(intent));
        for (Recost recost : entry.recosts()) {
            load = load.plus(Load.of(recost, intent.worstCost()));
        }
        return load.of(limit.unit());
    }
}
