package org.keytally.core.usecase.budget;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.audit.Subject;
import org.keytally.core.domain.budget.Allotment;
import org.keytally.core.domain.budget.Budget;
import org.keytally.core.domain.budget.Limit;
import org.keytally.core.domain.budget.Target;
import org.keytally.core.domain.budget.Tier;

/// Puts a person into a tier, or grants them a limit of their own.
public final class SetTier {

    /// What came of it.
    public sealed interface Result {

        /// It holds.
        record Done(Allotment allotment, Optional<Allotment> former) implements Result {}

        /// Nobody of that name is known to this home.
        record NoPerson(TargetNames.Reading why) implements Result {}

        /// It would end before it begins.
        record Ended() implements Result {}
    }

    private final BudgetBook book;
    private final RaiseAlerts alerts;

    public SetTier(BudgetBook book, RaiseAlerts alerts) {
        this.book = book;
        this.alerts = alerts;
    }

    /// A tier; a limit of the person's own ends with it.
    public Result tier(String person, Tier tier) {
        return set(person, former -> new Allotment(former.who(), Optional.of(tier), Optional.empty()));
    }

    /// A limit of the person's own, until a moment or for good; the tier holds again afterwards.
    public Result custom(String person, Limit limit, String reason, Optional<Instant> until) {
        if (until.filter(end -> !end.isAfter(book.now())).isPresent()) {
            return new Result.Ended();
        }
        return set(person, former -> new Allotment(
                former.who(), former.tier(), Optional.of(new Allotment.Custom(limit, reason, until))));
    }

    private interface Change {
        Allotment of(Allotment former);
    }

    private Result set(String person, Change change) {
        return switch (book.targets().person(person)) {
            case TargetNames.Reading.Read(Target target) -> inTurn(target, change);
            case TargetNames.Reading.Unknown unknown ->
                book.targets().made(unknown).map(target -> inTurn(target, change)).orElse(new Result.NoPerson(unknown));
            case TargetNames.Reading.Unreadable none -> new Result.NoPerson(none);
        };
    }

    private Result inTurn(Target person, Change change) {
        synchronized (book.register()) {
            return set(person, change);
        }
    }

    private Result set(Target person, Change change) {
        List<Allotment> all = new ArrayList<>(book.register().allotments());
        Optional<Allotment> former =
                all.stream().filter(one -> one.who().equals(person.id())).findFirst();
        Allotment now = change.of(former.orElse(new Allotment(person.id(), Optional.empty(), Optional.empty())));
        former.ifPresent(all::remove);
        all.add(now);
        book.witness().tell(
                AuditAction.TIER_CHANGED, new Subject(Subject.Kind.PERSON, person.id()), BudgetFacts.of(now));
        book.register().writeAllotments(all);
        alerts.look(book.standings().stream()
                .filter(standing -> standing.budget().origin() == Budget.Origin.TIER)
                .filter(standing -> standing.budget().target().equals(person))
                .toList());
        return new Result.Done(now, former);
    }
}
