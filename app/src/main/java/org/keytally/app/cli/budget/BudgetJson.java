package org.keytally.app.cli.budget;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.keytally.app.cli.desk.Json;
import org.keytally.app.words.Words;
import org.keytally.core.domain.budget.Budget;
import org.keytally.core.domain.budget.Standing;

/// A budget and where it stands, as JSON.
final class BudgetJson {

    private BudgetJson() {}

    static void write(Json json, Standing standing, String target) {
        Budget budget = standing.budget();
        budget(json, budget, target);
        json.text("state", Words.code(standing.level()))
                .decimal("spent", Optional.of(plain(standing.spent())))
                .decimal("reserved", Optional.of(plain(standing.reserved())))
                .decimal("dated_later", Optional.of(plain(standing.ahead())))
                .decimal("remaining", Optional.of(plain(standing.remaining())))
                .decimal("percent", Optional.of(standing.percent()))
                .decimal("forecast", standing.forecast().map(BudgetJson::plain))
                .moment("from", Optional.of(standing.span().from()))
                .moment("renews", Optional.of(standing.renews()))
                .moment("lasts_until", lastsUntil(standing));
    }

    static void budget(Json json, Budget budget, String target) {
        json.text("id", budget.id().value())
                .text("target", target)
                .text("limit", budget.limit().text())
                .text("unit", Words.code(budget.limit().unit()))
                .text("period", Words.code(budget.period()))
                .flag("hard", budget.isHard())
                .texts("warn", budget.marks().spent().stream().map(String::valueOf).toList())
                .number("forecast_mark", budget.marks().forecast())
                .text("origin", Words.code(budget.origin()))
                .text("reason", budget.reason())
                .moment("until", budget.validity().to());
    }

    private static Optional<Instant> lastsUntil(Standing standing) {
        return standing.lastsUntil();
    }

    private static BigDecimal plain(BigDecimal amount) {
        return amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
    }
}
