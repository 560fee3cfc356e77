package org.keytally.app.cli.money;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.Json;
import org.keytally.app.cli.desk.Table;
import org.keytally.app.words.Moments;
import org.keytally.core.domain.catalog.CostParts;
import org.keytally.core.domain.catalog.PriceReference;
import org.keytally.core.domain.catalog.Usage;
import org.keytally.core.usecase.prices.PriceQuery;
import org.keytally.core.usecase.prices.WorkOutCost;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `prices cost`
@Command(description = "Work out what a request costs, to the last digit.")
final class PricesCost implements Callable<Integer> {

    private final Desk desk;

    @Parameters(index = "0", paramLabel = "MODEL", description = "The name of the model.")
    private @Nullable String model;

    @Mixin
    private final WhichOptions which = new WhichOptions();

    @Mixin
    private final CountOptions counts = new CountOptions();

    PricesCost(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Given given = new Given(desk.words());
        PriceQuery query = which.query(given, String.valueOf(model));
        Usage usage = counts.usage(given, 0, 0);
        switch (new PriceWords(desk).found(desk.prices().workOutCost().workOut(query, usage))) {
            case WorkOutCost.Outcome.Amount(CostParts parts, Optional<PriceReference> row) -> amount(parts, row);
            case WorkOutCost.Outcome.Unknown(var why) ->
                desk.result(
                        json -> json.text("cost_usd", Optional.empty())
                                .text("price_from", Optional.empty())
                                .text("parts", Optional.empty()),
                        desk.words().of("cost-gap", why));
        }
        return ExitCode.DONE;
    }

    private void amount(CostParts parts, Optional<PriceReference> row) {
        Optional<String> from = row.map(known -> Moments.exact(known.from()));
        desk.result(
                json -> json.text("cost_usd", parts.sum().text())
                        .text("price_from", from)
                        .object("parts", members -> write(members, parts)),
                table(parts) + from.map(day -> desk.words().of("prices.cost.from", day))
                        .orElseGet(() -> desk.words().of("prices.cost.local")));
    }

    private static void write(Json json, CostParts parts) {
        json.text("input", parts.input().text())
                .text("cached_read", parts.cachedRead().text())
                .text("cache_write", parts.cacheWrite().text())
                .text("output", parts.output().text())
                .text("request", parts.request().text());
    }

    private static String table(CostParts parts) {
        Table table = new Table("", ">USD");
        table.row("input", parts.input().text());
        table.row("cached read", parts.cachedRead().text());
        table.row("cache write", parts.cacheWrite().text());
        table.row("output", parts.output().text());
        if (!parts.request().isZero()) {
            table.row("request", parts.request().text());
        }
        table.row("together", parts.sum().text());
        return table.toString();
    }
}
