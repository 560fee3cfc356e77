package org.keytally.app.cli.money;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.Table;
import org.keytally.app.words.Moments;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.PriceRow;
import org.keytally.core.domain.catalog.TokenClass;
import org.keytally.core.usecase.prices.PriceHistory;
import org.keytally.core.usecase.prices.PriceQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `prices history`
@Command(description = "Show every price a model had, and what corrections changed of booked costs.")
final class PricesHistory implements Callable<Integer> {

    private final Desk desk;
    private final PriceWords prices;

    @Parameters(index = "0", paramLabel = "MODEL", description = "The name of the model.")
    private @Nullable String model;

    @Mixin
    private final WhichOptions options = new WhichOptions();

    PricesHistory(Desk desk) {
        this.desk = desk;
        this.prices = new PriceWords(desk);
    }

    @Override
    public Integer call() {
        String name = String.valueOf(model);
        PriceQuery query = options.query(new Given(desk.words()), name);
        PriceHistory.History history = prices.found(desk.prices().history().tell(query));
        desk.result(
                json -> json.text("model", name)
                        .list("prices", history.lines(), (one, line) -> {
                            PriceJson.write(one, line.row(), line.until());
                            one.text("state", Words.code(line.standing()));
                        })
                        .list("corrections", history.corrections(), PriceJson::write),
                text(name, history));
        return ExitCode.DONE;
    }

    private String text(String name, PriceHistory.History history) {
        if (history.lines().isEmpty()) {
            return desk.words().of("prices.unknown", name);
        }
        Table table = new Table(
                "PROVIDER", "FROM", "TO", ">INPUT", ">CACHED READ", ">CACHE WRITE", ">OUTPUT", "SOURCE", "STATE");
        for (PriceHistory.Line line : history.lines()) {
            PriceRow row = line.row();
            table.row(
                    row.provider().value(),
                    Moments.exact(row.period().from()),
                    line.until().map(Moments::exact).orElse("–"),
                    PriceWords.price(row, TokenClass.INPUT),
                    PriceWords.price(row, TokenClass.CACHE_READ),
                    PriceWords.price(row, TokenClass.CACHE_WRITE),
                    PriceWords.price(row, TokenClass.OUTPUT),
                    Words.code(row.source()),
                    desk.words().of("prices.state", line.standing()));
        }
        StringBuilder text = new StringBuilder(table + "\n");
        history.corrections().forEach(correction -> text.append(Moments.exact(correction.at()))
                .append("  ")
                .append(prices.correction(correction))
                .append('\n'));
        return text + desk.words().of("prices.unit");
    }
}
