package org.keytally.core.usecase.budget;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keytally.core.domain.budget.Allotment;
import org.keytally.core.domain.budget.Budget;
import org.keytally.core.domain.budget.Standing;
import org.keytally.core.domain.budget.Target;

/// Shows the people whose use is limited, and where they stand.
public final class ShowTiers {

    /// One person.
    ///
    /// @param name empty where it was erased
    /// @param standing none where nothing limits them
    public record Line(Optional<String> name, Allotment allotment, Optional<Standing> standing) {

        /// Whether a limit of their own holds in place of the tier.
        public boolean isCustom(Instant now) {
            return allotment.custom()
                    .filter(own -> own.until().filter(until -> !now.isBefore(until)).isEmpty())
                    .isPresent();
        }
    }

    private final BudgetBook book;

    public ShowTiers(BudgetBook book) {
        this.book = book;
    }

    public List<Line> show() {
        List<Standing> standings = book.standings();
        return book.register().allotments().stream()
                .map(allotment -> line(allotment, standings))
                .toList();
    }

    private Line line(Allotment allotment, List<Standing> standings) {
        Target target = new Target(Target.Kind.PERSON, allotment.who());
        Optional<Standing> standing = standings.stream()
                .filter(one -> one.budget().origin() == Budget.Origin.TIER)
                .filter(one -> one.budget().target().equals(target))
                .findFirst();
        return new Line(book.targets().nameOf(target), allotment, standing);
    }
}
