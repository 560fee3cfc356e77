package org.keytally.app.cli.budget;

import java.util.List;
import java.util.function.Function;
import org.keytally.app.cli.desk.Table;
import org.keytally.core.domain.budget.Standing;
import org.keytally.core.domain.budget.Unit;

/// Where budgets stand, as lines with columns.
final class StandingTable {

    private final BudgetWords words;
    private final Function<Standing, String> target;

    StandingTable(BudgetWords words, Function<Standing, String> target) {
        this.words = words;
        this.target = target;
    }

    String text(List<Standing> standings) {
        Table table = new Table(
                "ID", "OVER", "PERIOD", "KIND", ">LIMIT", ">SPENT", ">RESERVED", ">LEFT", ">USED", ">FORECAST", "STATE",
                "PACE");
        for (Standing standing : standings) {
            Unit unit = standing.budget().limit().unit();
            table.row(
                    standing.budget().id().value(),
                    target.apply(standing),
                    words.period(standing.budget().period()),
                    words.kind(standing.budget()),
                    words.limit(standing.budget()),
                    words.number(unit, standing.used()),
                    words.number(unit, standing.reserved()),
                    words.number(unit, standing.remaining()),
                    standing.percent().toPlainString() + "%",
                    standing.forecast().map(amount -> words.guess(unit, amount)).orElse("–"),
                    words.level(standing),
                    words.pace(standing));
        }
        return table.toString();
    }
}
