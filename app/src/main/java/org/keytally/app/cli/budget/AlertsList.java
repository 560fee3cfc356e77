package org.keytally.app.cli.budget;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.Json;
import org.keytally.app.cli.desk.Problem;
import org.keytally.app.cli.desk.Table;
import org.keytally.core.Keytally;
import org.keytally.core.domain.budget.Unit;
import org.keytally.core.usecase.budget.ShowAlerts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `alerts list`
@Command(description = "List the latest alerts, the oldest first.")
final class AlertsList implements Callable<Integer> {

    private static final int MOST = 100_000;

    private final Desk desk;

    @Option(names = "--last", paramLabel = "N", description = "How many (default: 50).")
    private int last = 50;

    AlertsList(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if (last < 1 || last > MOST) {
            return desk.show(Problem.usage(
                    desk.words().of("alerts.bad-last", MOST), desk.words().of("alerts.bad-last.hint")));
        }
        Optional<Keytally> home = desk.existingHome();
        List<ShowAlerts.Line> lines =
                home.map(open -> open.budgets().showAlerts().latest(last)).orElse(List.of());
        desk.result(
                json -> json.list("alerts", lines, AlertsList::write),
                lines.isEmpty() ? desk.words().of("alerts.none") : text(home.orElseThrow(), lines));
        return ExitCode.DONE;
    }

    private static void write(Json json, ShowAlerts.Line line) {
        json.moment("at", Optional.of(line.at()))
                .text("budget", known(line.budget()))
                .text("target", line.target())
                .text("period", line.period())
                .moment("from", Optional.of(line.from()))
                .text("kind", line.kind())
                .text("mark", known(line.mark()))
                .text("used", line.used())
                .text("limit", known(line.limit()))
                .text("usual", known(line.usual()))
                .text("unit", line.unit());
    }

    private static Optional<String> known(String text) {
        return Optional.of(text).filter(one -> !one.isEmpty());
    }

    private String text(Keytally home, List<ShowAlerts.Line> lines) {
        BudgetWords words = new BudgetWords(desk.words(), home.zone());
        Table table = new Table("WHEN", "OVER", "PERIOD", "SINCE", "WHAT", ">MARK", ">USED", ">LIMIT", ">USUAL");
        for (ShowAlerts.Line line : lines) {
            Unit unit = Unit.valueOf(line.unit().toUpperCase(Locale.ROOT));
            table.row(
                    words.moment(line.at()),
                    line.target(),
                    line.period(),
                    words.moment(line.from()),
                    line.kind(),
                    line.mark().isEmpty() ? "" : line.mark() + "%",
                    words.number(unit, new BigDecimal(line.used())),
                    line.limit().isEmpty() ? "" : words.amount(unit, new BigDecimal(line.limit())),
                    line.usual().isEmpty() ? "" : words.amount(unit, new BigDecimal(line.usual())));
        }
        return table.toString();
    }
}
