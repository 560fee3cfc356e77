package org.keytally.core.domain.budget;

import java.math.BigDecimal;
import java.util.Optional;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.catalog.Usage;
import org.keytally.core.domain.ledger.Intent;
import org.keytally.core.domain.ledger.Recost;
import org.keytally.core.domain.ledger.Settlement;
import org.keytally.core.domain.ledger.Spent;

/// What attempts weigh on budgets: money, model tokens and requests.
public record Load(BigDecimal money, long tokens, long requests) {

    public static final Load NONE = new Load(BigDecimal.ZERO, 0, 0);

    // A provider that was never reached got no request.
    private static final String NEVER_REACHED = "network";

    /// What is kept free for an attempt that has not ended; without a known price that is no money.
    public static Load worst(Intent intent) {
        return new Load(dollars(intent.worstCost()), intent.worst().tokens(), 1);
    }

    /// What an attempt weighs once it has ended so.
    public static Load of(Intent intent, Settlement settlement) {
        return switch (settlement) {
            case Settlement.Settled settled -> of(intent, settled.spent());
            case Settlement.Uncharged uncharged ->
                new Load(BigDecimal.ZERO, 0,
                        uncharged.ending().failure().filter(NEVER_REACHED::equals).isPresent() ? 0 : 1);
            case Settlement.Unknown unknown -> worst(intent);
        };
    }

    /// What is known of an attempt that has ended so: a cost nobody knows is no money, where budgets count the worst.
    public static Load known(Intent intent, Settlement settlement) {
        return switch (settlement) {
            case Settlement.Settled settled -> known(settled.spent());
            case Settlement.Uncharged uncharged -> of(intent, uncharged);
            case Settlement.Unknown _ -> new Load(BigDecimal.ZERO, 0, 1);
        };
    }

    private static Load known(Spent spent) {
        return spent.isCached()
                ? NONE
                : new Load(dollars(spent.charged()), spent.usage().map(Usage::total).orElse(0L), 1);
    }

    /// What the correction of a cost changes in what is known.
    public static Load known(Recost recost) {
        return of(recost, Optional.empty());
    }

    // An answer from our own cache was not asked for again.
    private static Load of(Intent intent, Spent spent) {
        if (spent.isCached()) {
            return NONE;
        }
        return new Load(
                dollars(spent.charged().or(intent::worstCost)),
                spent.usage().map(Usage::total).orElse(intent.worst().tokens()),
                1);
    }

    /// What the correction of a cost changes; where no cost is known, the worst counts.
    public static Load of(Recost recost, Optional<Money> worst) {
        if (recost.isBilled()) {
            return NONE;
        }
        BigDecimal after = dollars(recost.after().or(() -> worst));
        return new Load(after.subtract(dollars(recost.before().or(() -> worst))), 0, 0);
    }

    public BigDecimal of(Unit unit) {
        return switch (unit) {
            case MONEY -> money;
            case TOKENS -> BigDecimal.valueOf(tokens);
            case REQUESTS -> BigDecimal.valueOf(requests);
        };
    }

    public Load plus(Load other) {
        return new Load(money.add(other.money), tokens + other.tokens, requests + other.requests);
    }

    public Load minus(Load other) {
        return new Load(money.subtract(other.money), tokens - other.tokens, requests - other.requests);
    }

    public boolean isNothing() {
        return money.signum() == 0 && tokens == 0 && requests == 0;
    }

    /// Whether two loads weigh the same, however their money is written.
    public boolean weighsAs(Load other) {
        return money.compareTo(other.money) == 0 && tokens == other.tokens && requests == other.requests;
    }

    private static BigDecimal dollars(Optional<Money> money) {
        return money.map(Money::dollars).orElse(BigDecimal.ZERO);
    }
}
