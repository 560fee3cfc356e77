package org.keytally.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keytally.core.domain.budget.Budget;
import org.keytally.core.domain.budget.Load;
import org.keytally.core.domain.budget.RuleSet;
import org.keytally.core.domain.budget.Span;
import org.keytally.core.domain.budget.Target;
import org.keytally.core.domain.budget.Unit;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Payer;

/// What the provider saw and what each request weighs, added up one by one without a word of the code under test.
final class PlainBooks {

    private final List<Sent> all = new ArrayList<>();

    /// A request on the wire; its load is the worst until it has ended.
    static final class Sent {

        private final Instant at;
        private final Key key;
        private final Load worst;
        private Optional<Load> load = Optional.empty();

        private Sent(Instant at, Key key, Load worst) {
            this.at = at;
            this.key = key;
            this.worst = worst;
        }

        void ended(Load what) {
            load = Optional.of(what);
        }

        /// Nobody knows how it ended, so that it counts at its worst.
        void lost() {
            load = Optional.of(worst);
        }
    }

    Sent sent(Instant at, Key key, Load worst) {
        Sent sent = new Sent(at, key, worst);
        all.add(sent);
        return sent;
    }

    /// The budgets that a request would pass, which it must not.
    List<Budget> passed(Key key, Load worst, boolean isPriced, RuleSet rules, Instant at) {
        List<Budget> passed = new ArrayList<>();
        for (Budget budget : rules.budgets()) {
            Unit unit = budget.limit().unit();
            boolean isUnpriced = unit == Unit.MONEY && !isPriced;
            boolean isOver = counted(budget, rules, at).add(worst.of(unit)).compareTo(budget.limit().amount()) > 0;
            if (budget.isHard() && bears(budget.target(), key) && (isUnpriced || isOver)) {
                passed.add(budget);
            }
        }
        return passed;
    }

    /// What counts against a budget at a moment; nothing dated later is given away.
    BigDecimal counted(Budget budget, RuleSet rules, Instant at) {
        Span span = budget.period().at(at, rules.zone());
        return all.stream()
                .filter(sent -> bears(budget.target(), sent.key) && !sent.at.isBefore(span.from()))
                .map(sent -> sent.load.orElse(sent.worst).of(budget.limit().unit()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    void nothingIsOnTheWay(String place) {
        assertThat(all.stream().allMatch(sent -> sent.load.isPresent())).as(place).isTrue();
    }

    private static boolean bears(Target target, Key key) {
        return switch (target.kind()) {
            case ALL -> true;
            case KEY -> target.id().equals(key.id().value());
            case ENV -> target.id().equals(Environment.DEVELOPMENT.name());
            case APP -> Payer.of(key.scope()) == Payer.APP;
            default -> throw new AssertionError(target.toString());
        };
    }
}
