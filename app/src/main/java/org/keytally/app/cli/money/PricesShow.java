package org.keytally.app.cli.money;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.Table;
import org.keytally.app.words.Moments;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.PriceRates;
import org.keytally.core.domain.catalog.PriceRow;
import org.keytally.core.domain.catalog.PriceVariant;
import org.keytally.core.domain.catalog.ServiceTier;
import org.keytally.core.domain.catalog.TokenClass;
import org.keytally.core.usecase.prices.PriceQuery;
import org.keytally.core.usecase.prices.ShowPrice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `prices show`
@Command(description = "Show what a model costs, and where sources disagree.")
final class PricesShow implements Callable<Integer> {

    private final Desk desk;

    @Parameters(index = "0", paramLabel = "MODEL", description = "The name of the model.")
    private @Nullable String model;

    @Mixin
    private final WhichOptions options = new WhichOptions();

    PricesShow(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        String name = String.valueOf(model);
        PriceQuery query = options.query(new Given(desk.words()), name);
        List<ShowPrice.Offer> offers =
                new PriceWords(desk).found(desk.prices().show().show(query));
        desk.result(
                json -> json.text("model", name).list("prices", offers, (one, offer) -> {
                    PriceJson.write(one, offer.row());
                    one.flag("disputed", offer.isDisputed());
                    one.list("others", offer.others(), PriceJson::write);
                }),
                text(name, offers));
        return ExitCode.DONE;
    }

    private String text(String name, List<ShowPrice.Offer> offers) {
        if (offers.isEmpty()) {
            return desk.words().of("prices.unknown", name);
        }
        Table table = new Table(
                "PROVIDER", "SOURCE", "FOR", ">INPUT", ">CACHED READ", ">CACHE WRITE", ">OUTPUT", "FROM", "TO");
        for (ShowPrice.Offer offer : offers) {
            rows(table, offer.row());
            offer.others().forEach(other -> rows(table, other));
        }
        boolean isDisputed = offers.stream().anyMatch(ShowPrice.Offer::isDisputed);
        String notice = isDisputed ? desk.words().of("prices.disputed") + "\n" : "";
        return table + "\n" + notice + desk.words().of("prices.unit");
    }

    private void rows(Table table, PriceRow row) {
        line(table, row, desk.words().of("prices.base"), row.base());
        row.variants().forEach(variant -> line(table, row, condition(variant), variant.rates()));
    }

    private static void line(Table table, PriceRow row, String condition, PriceRates rates) {
        table.row(
                row.provider().value(),
                Words.code(row.source()),
                condition,
                PriceWords.text(rates.of(TokenClass.INPUT)),
                PriceWords.text(rates.of(TokenClass.CACHE_READ)),
                PriceWords.text(rates.of(TokenClass.CACHE_WRITE)),
                PriceWords.text(rates.of(TokenClass.OUTPUT)),
                Moments.exact(row.period().from()),
                PriceWords.until(row));
    }

    private String condition(PriceVariant variant) {
        String tier = variant.tier() == ServiceTier.STANDARD ? "" : Words.code(variant.tier());
        if (variant.inputAbove() == 0) {
            return tier;
        }
        String length = desk.words().of("prices.above", variant.inputAbove());
        return tier.isEmpty() ? length : tier + ", " + length;
    }
}
