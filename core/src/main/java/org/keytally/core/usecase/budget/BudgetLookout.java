package org.keytally.core.usecase.budget;

import java.time.Instant;
import java.util.List;
import org.keytally.core.domain.budget.Bearing;
import org.keytally.core.domain.budget.Budget;
import org.keytally.core.domain.budget.RuleSet;
import org.keytally.core.domain.budget.Standing;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.home.NameBook;
import org.keytally.core.domain.home.NameId;
import org.keytally.core.domain.home.NameKind;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Payer;
import org.keytally.core.domain.prompt.Cap;
import org.keytally.core.domain.prompt.Obstacles;
import org.keytally.core.domain.prompt.Route;
import org.keytally.core.domain.prompt.RouteWish;
import org.keytally.core.domain.prompt.Unfit;
import org.keytally.core.usecase.prompt.Lookout;
import org.keytally.core.usecase.prompt.Remainder;
import org.keytally.core.usecase.prompt.Remains;

/// Sees which keys a used-up budget stands in the way of, and what is left of budgets for the key that comes next.
public final class BudgetLookout implements Lookout, Remains {

    private final BudgetBook book;
    private final NameBook names;
    private final String person;

    /// For whom and where a prompt is sent; what nobody was booked on yet is empty, and has no budget either.
    private record Sending(Environment environment, String who, String project, String client) {}

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
        Sending sending = sending(wish);
        return (key, provider) -> book.caps()
                .usedUp(bearing(sending, key, provider), rules, now)
                .map(standing -> new Unfit.OverCap(book.cap(standing)));
    }

    @Override
    public List<Remainder> of(RouteWish wish, Route route) {
        return route.next()
                .map(step -> bearing(sending(wish), step.key(), route.provider()))
                .map(bearing -> book.caps().standings(bearing, book.rules(), book.now()))
                .orElse(List.of())
                .stream()
                .map(this::remainder)
                .toList();
    }

    private Remainder remainder(Standing standing) {
        Cap cap = book.cap(standing);
        return new Remainder(
                cap.title(), new Money(standing.remaining()).dollars(), cap.limit(), standing.budget().limit().unit());
    }

    private Sending sending(RouteWish wish) {
        return new Sending(
                wish.environment(),
                id(NameKind.PERSON, person),
                id(NameKind.PROJECT, wish.purpose().project()),
                id(NameKind.CLIENT, wish.purpose().client()));
    }

    private Bearing bearing(Sending sending, Key key, Provider provider) {
        Payer payer = provider.isLocal() ? Payer.FREE : Payer.of(key.scope());
        return new Bearing(
                payer,
                owner(key, payer),
                key.id().value(),
                provider.id().value(),
                sending.environment(),
                sending.who(),
                sending.project(),
                sending.client());
    }

    private String owner(Key key, Payer payer) {
        return payer == Payer.TEAM ? id(NameKind.PERSON, key.notes().owner().orElse("")) : "";
    }

    private String id(NameKind kind, String name) {
        return name.isEmpty() ? "" : names.find(kind, name).map(NameId::value).orElse("");
    }
}
