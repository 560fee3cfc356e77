package org.keytally.app.cli.money;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.Json;
import org.keytally.app.cli.desk.Table;
import org.keytally.app.words.Moments;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.usecase.prices.CompareCosts;
import org.keytally.core.usecase.prices.PriceQuery;
import org.keytally.core.usecase.prices.UsualMonth;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `prices what-if`
@Command(description = "Compare what a month of requests would cost at each provider and model.")
final class PricesWhatIf implements Callable<Integer> {

    private final Desk desk;

    @Mixin
    private final WhichOptions which = new WhichOptions();

    @Mixin
    private final CountOptions counts = new CountOptions();

    @Option(names = "--model", paramLabel = "NAME", description = "Only this model.")
    private @Nullable String model;

    @Option(names = "--requests", paramLabel = "N", description = "Requests a month.")
    private @Nullable String requests;

    @Option(names = "--preset", paramLabel = "NAME", description = "A usual month: chat (100 messages), resumes (10) or requests (500); the other options change it.")
    private @Nullable String preset;

    @Option(names = "--all", description = "Every model with a price, not only the recommended and the cheapest of each provider.")
    private boolean all;

    PricesWhatIf(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Given given = new Given(desk.words());
        PriceQuery query = which.query(given, model);
        CompareCosts.Month month = month(given);
        List<CompareCosts.Choice> choices =
                new PriceWords(desk).found(desk.prices().compareCosts().compare(month, query));
        boolean isNarrowed = all || query.provider().isPresent() || query.model().isPresent();
        List<CompareCosts.Choice> shown = isNarrowed ? choices : CompareCosts.notable(choices);
        desk.result(json -> write(json, month, choices), text(month, shown, choices.size() - shown.size()));
        return ExitCode.DONE;
    }

    private CompareCosts.Month month(Given given) {
        if (preset == null && (requests == null || !counts.areGiven())) {
            throw given.refused("prices.what-if.nothing", "prices.what-if.nothing.hint");
        }
        if (preset == null) {
            return new CompareCosts.Month(
                    given.count("--requests", String.valueOf(requests)), counts.usage(given, 0, 0));
        }
        CompareCosts.Month usual = usual(given, preset).month();
        long number = requests == null ? usual.requests() : given.count("--requests", requests);
        return new CompareCosts.Month(number, counts.usage(given, usual.each().input(), usual.each().output()));
    }

    private static UsualMonth usual(Given given, String name) {
        return UsualMonth.find(name)
                .orElseThrow(() -> given.refused(
                        "prices.what-if.preset", "prices.what-if.preset.hint", Given.shown(name)));
    }

    private String text(CompareCosts.Month month, List<CompareCosts.Choice> choices, int left) {
        if (choices.isEmpty()) {
            return desk.words().of("prices.none");
        }
        Table table = new Table("PROVIDER", "MODEL", ">USD A MONTH", ">USD A REQUEST", "PRICE FROM", "SOURCE", "");
        for (CompareCosts.Choice choice : choices) {
            table.row(
                    choice.provider().value(),
                    choice.model().orElseGet(() -> desk.words().of("prices.what-if.any")),
                    choice.month().text(),
                    choice.request().map(Money::text).orElse("–"),
                    choice.row().map(row -> Moments.exact(row.period().from())).orElse("–"),
                    choice.row().map(row -> Words.code(row.source())).orElse("–"),
                    badges(choice));
        }
        String usage = desk.words().of(
                "prices.what-if.month",
                month.requests(),
                month.each().input(),
                month.each().output());
        String more = left > 0 ? "\n" + desk.words().of("prices.what-if.more", left) : "";
        return usage + "\n\n" + table + more;
    }

    private static void write(Json json, CompareCosts.Month month, List<CompareCosts.Choice> choices) {
        json.number("requests", month.requests())
                .number("input", month.each().input())
                .number("cached_read", month.each().cachedRead())
                .number("cache_write", month.each().cacheWrite())
                .number("output", month.each().output())
                .list("choices", choices, (one, choice) -> one.text("provider", choice.provider().value())
                        .text("model", choice.model())
                        .text("cost_usd", choice.month().text())
                        .text("request_usd", choice.request().map(Money::text))
                        .text("price_from", choice.row().map(row -> Moments.exact(row.period().from())))
                        .text("source", choice.row().map(row -> Words.code(row.source())))
                        .flag("listed_free", choice.isListedFree())
                        .texts("badges", choice.badges().stream().map(Words::code).sorted().toList()));
    }

    private static String badges(CompareCosts.Choice choice) {
        Stream<String> badges = choice.badges().stream().map(Words::code).sorted();
        return (choice.isListedFree() ? Stream.concat(Stream.of("listed-free"), badges) : badges)
                .collect(Collectors.joining(" "));
    }
}
