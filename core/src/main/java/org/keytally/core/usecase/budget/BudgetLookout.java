package org.keytally.core.usecase.budget;

import java.time.Instant;
import org.keytally.core.domain.budget.Bearing;
import org.keytally.core.domain.budget.Budget;
import org.keytally.core.domain.budget.RuleSet;
import org.keytally.core.domain.home.NameBook;
import org.keytally.core.domain.home.NameId;
import org.keytally.core.domain.home.NameKind;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Payer;
import org.keytally.core.domain.prompt.Obstacles;
import org.keytally.core.domain.prompt.RouteWish;
import org.keytally.core.domain.prompt.Unfit;
import org.keytally.core.usecase.prompt.Lookout;

/// Sees which keys a used-up budget stands in the way of.
public final class BudgetLookout implements Lookout {

    private final BudgetBook book;
    private final NameBook names;
    private final String person;

    /// @param person the name of who is at work
    public BudgetLookout(BudgetBook book, NameBook names, String person) {
        this.book = book;
        this.names = names;
        this.person = person;
    }

    @Override
    public Obstacles over(RouteWish wish) {
        RuleSet rules = book.rules();
        if (rules.budgets().stream().noneMatch(Budget::isHard)) {
            return Obstacles.NONE;
        }
        Instant now = book.now();
        String who = id(NameKind.PERSON, person);
        String project = id(NameKind.PROJECT, wish.purpose().project());
        String client = id(NameKind.CLIENT, wish.purpose().client());
        return (key, provider) -> {
            Payer payer = provider.isLocal() ? Payer.FREE : Payer.of(key.scope());
            Bearing bearing = new Bearing(
                    payer,
                    owner(key, payer),
                    key.id().value(),
                    provider.id().value(),
                    wish.environment(),
                    who,
                    project,
                    client);
            return book.caps()
                    .usedUp(bearing, rules, now)
                    .map(standing -> new Unfit.OverCap(book.cap(standing)));
        };
    }

    private String owner(Key key, Payer payer) {
        return payer == Payer.TEAM ? id(NameKind.PERSON, key.notes().owner().orElse("")) : "";
    }

    // A name nobody was booked on yet has no budget either.
    private String id(NameKind kind, String name) {
        return name.isEmpty() ? "" : names.find(kind, name).map(NameId::value).orElse("");
    }
}
