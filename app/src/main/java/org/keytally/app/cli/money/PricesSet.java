package org.keytally.app.cli.money;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.Problem;
import org.keytally.app.words.Moments;
import org.keytally.core.domain.catalog.PriceCorrection;
import org.keytally.core.domain.catalog.PriceMatch;
import org.keytally.core.domain.catalog.PriceProviders;
import org.keytally.core.domain.catalog.PriceRates;
import org.keytally.core.domain.catalog.PriceRow;
import org.keytally.core.domain.catalog.TokenClass;
import org.keytally.core.usecase.prices.PriceWish;
import org.keytally.core.usecase.prices.SetPrice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `prices set`
@Command(description = "Set a price you know better, such as a negotiated one; it wins over imported and shipped ones.")
final class PricesSet implements Callable<Integer> {

    private final Desk desk;
    private final PriceWords prices;

    @Parameters(index = "0", paramLabel = "MODEL", description = "The exact name of the model.")
    private @Nullable String model;

    @Option(names = "--provider", paramLabel = "ID", required = true, description = "Who sells it.")
    private @Nullable String provider;

    @Option(names = "--input", paramLabel = "USD", required = true, description = "A million input tokens.")
    private @Nullable String input;

    @Option(names = "--output", paramLabel = "USD", required = true, description = "A million output tokens.")
    private @Nullable String output;

    @Option(names = "--cached-read", paramLabel = "USD", description = "A million tokens read from a cache (default: as input).")
    private @Nullable String cachedRead;

    @Option(names = "--cache-write", paramLabel = "USD", description = "A million tokens written to a cache (default: as input).")
    private @Nullable String cacheWrite;

    @Option(names = "--from", paramLabel = "WHEN", description = "From this day or instant on (default: now); a day of a price you set before corrects it.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "WHEN", description = "Until this day or instant, itself not included (default: until another follows).")
    private @Nullable String to;

    PricesSet(Desk desk) {
        this.desk = desk;
        this.prices = new PriceWords(desk);
    }

    @Override
    public Integer call() {
        PriceWish wish = wish(new Given(desk.words()));
        return switch (desk.home().pricing().setPrice().set(wish)) {
            case SetPrice.Result.Done done -> show(done.row(), done.former(), done.corrections(), "prices.set.done");
            case SetPrice.Result.SetAlready same ->
                show(same.row(), Optional.empty(), same.corrections(), "prices.set.already");
            case SetPrice.Result.Overlaps(PriceRow other) ->
                desk.show(Problem.usage(
                        desk.words().of(
                                "prices.set.overlaps",
                                other.match().text(),
                                Moments.exact(other.period().from()),
                                PriceWords.until(other)),
                        desk.words().of("prices.set.overlaps.hint")));
        };
    }

    // Everything is read before the home is opened, so that a value that cannot be changes nothing.
    private PriceWish wish(Given given) {
        String name = given.model(String.valueOf(model));
        PriceRates rates = PriceRates.NONE
                .with(TokenClass.INPUT, given.price("--input", String.valueOf(input)))
                .with(TokenClass.OUTPUT, given.price("--output", String.valueOf(output)));
        if (cachedRead != null) {
            rates = rates.with(TokenClass.CACHE_READ, given.price("--cached-read", cachedRead));
        }
        if (cacheWrite != null) {
            rates = rates.with(TokenClass.CACHE_WRITE, given.price("--cache-write", cacheWrite));
        }
        Optional<Instant> start = Optional.ofNullable(from).map(text -> given.moment("--from", text));
        Optional<Instant> end = Optional.ofNullable(to).map(text -> given.moment("--to", text));
        Instant first = start.orElseGet(() -> desk.prices().known().now());
        if (end.isPresent() && !first.isBefore(end.get())) {
            throw given.refused("money.ends-before-start", "money.ends-before-start.hint", "--to",
                    Given.shown(String.valueOf(to)), "--from");
        }
        return new PriceWish(
                PriceProviders.seller(given.provider(String.valueOf(provider))),
                name,
                new PriceMatch.Exact(name),
                rates,
                start,
                end);
    }

    private int show(PriceRow row, Optional<PriceRow> former, List<PriceCorrection> corrections, String name) {
        StringBuilder lines = new StringBuilder(desk.words().of(
                name,
                row.provider() + " " + row.match().text(),
                Moments.exact(row.period().from()),
                PriceWords.price(row, TokenClass.INPUT),
                PriceWords.price(row, TokenClass.OUTPUT)));
        corrections.forEach(correction -> lines.append('\n').append(prices.correction(correction)));
        desk.result(
                json -> {
                    json.object("price", one -> PriceJson.write(one, row));
                    json.list("former", former.stream().toList(), PriceJson::write);
                    json.list("corrections", corrections, PriceJson::write);
                },
                lines.toString());
        return ExitCode.DONE;
    }
}
