package org.keytally.core.usecase.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keytally.core.domain.budget.Alert;
import org.keytally.core.domain.budget.Attempts;
import org.keytally.core.domain.budget.Budget;
import org.keytally.core.domain.budget.BudgetPeriod;
import org.keytally.core.domain.budget.Caps;
import org.keytally.core.domain.budget.Limit;
import org.keytally.core.domain.budget.RuleSet;
import org.keytally.core.domain.budget.Target;
import org.keytally.core.domain.budget.ToldAlerts;
import org.keytally.core.domain.ledger.Intent;
import org.keytally.core.usecase.FakeHome;

/// Marks of a budget, and a clock that jumps over the turn of its period.
final class RaiseAlertsTest {

    private final Caps caps = new Caps();
    private final ToldAlerts told = new ToldAlerts();
    private final FakeHome home = new FakeHome();
    private RaiseAlerts alerts = new RaiseAlerts(told, home.witness);
    private RuleSet rules = new RuleSet(List.of(), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({"DAY, 2026-03-11T01:00:00Z, 2026-03-10T23:00:00Z", "MONTH, 2026-04-01T10:00:00Z, 2026-03-31T10:00:00Z",
        "WEEK, 2026-03-09T10:00:00Z, 2026-03-08T20:00:00Z", "QUARTER, 2027-01-01T10:00:00Z, 2026-12-31T10:00:00Z"})
    void tellsAMarkOnceWhereTheClockIsPutBackOverATurn(BudgetPeriod period, Instant turned, Instant before) {
        budget(period);
        spend(turned, "60");
        assertThat(raised(turned)).containsExactly("SPENT 50");
        assertThat(raised(before)).isEmpty();
        startAnew();
        assertThat(raised(before)).isEmpty();

        spend(before, "32");
        assertThat(raised(before)).containsExactly("SPENT 90");
        assertThat(raised(before)).isEmpty();
        assertThat(raised(turned)).isEmpty();
        spend(before, "8");
        assertThat(raised(before)).containsExactly("REACHED 100");
        assertThat(raised(turned)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"DAY, 2026-03-11T01:00:00Z, 2026-03-10T23:00:00Z", "MONTH, 2026-04-01T10:00:00Z, 2026-03-31T10:00:00Z",
        "WEEK, 2026-03-09T10:00:00Z, 2026-03-08T20:00:00Z", "QUARTER, 2027-01-01T10:00:00Z, 2026-12-31T10:00:00Z"})
    void tellsAMarkOnceWhereTheClockIsPutOnOverATurnAndBack(BudgetPeriod period, Instant turned, Instant before) {
        budget(period);
        spend(before, "60");
        assertThat(raised(before)).containsExactly("SPENT 50");
        assertThat(raised(turned)).isEmpty();
        startAnew();
        assertThat(raised(before)).isEmpty();

        spend(before, "32");
        assertThat(raised(before)).containsExactly("SPENT 90");
        spend(turned, "55");
        assertThat(raised(turned)).containsExactly("SPENT 50");
        assertThat(raised(turned)).isEmpty();
    }

    private void budget(BudgetPeriod period) {
        Budget budget = Attempts.soft(Target.ALL, Limit.dollars("100"), period);
        rules = new RuleSet(List.of(budget), ZoneOffset.UTC);
    }

    private void spend(Instant at, String dollars) {
        Intent intent = Attempts.intent(at, dollars, 1);
        caps.began(intent);
        caps.ended(intent, Attempts.settled(intent, dollars, 1));
    }

    private List<String> raised(Instant at) {
        alerts.look(caps.standings(rules, at));
        return alerts.take().stream()
                .map(RaiseAlerts.Raised::alert)
                .map((Alert alert) -> alert.kind() + " " + alert.mark())
                .toList();
    }

    // As a new start knows what was told.
    private void startAnew() {
        ToldAlerts known = new ToldAlerts();
        told.all().forEach(known::add);
        alerts = new RaiseAlerts(known, home.witness);
    }
}
