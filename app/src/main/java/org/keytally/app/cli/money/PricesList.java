package org.keytally.app.cli.money;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.Table;
import org.keytally.app.words.Moments;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.PriceRow;
import org.keytally.core.domain.catalog.TableFormat;
import org.keytally.core.domain.catalog.TokenClass;
import org.keytally.core.usecase.prices.ListPrices;
import org.keytally.core.usecase.prices.PriceQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `prices list`
@Command(description = "List the prices in force.")
final class PricesList implements Callable<Integer> {

    private final Desk desk;

    @Mixin
    private final WhichOptions options = new WhichOptions();

    @Option(names = "--format", paramLabel = "FORM", description = "csv or json: a table that prices import takes.")
    private @Nullable String form;

    PricesList(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Given given = new Given(desk.words());
        PriceQuery query = options.query(given, null);
        TableFormat format = form == null ? TableFormat.CSV : given.format(form);
        ListPrices list = desk.prices().list();
        List<PriceRow> rows = new PriceWords(desk).found(list.list(query));
        if (form != null) {
            return export(list, format, rows);
        }
        desk.result(json -> json.list("prices", rows, PriceJson::write), text(rows));
        return ExitCode.DONE;
    }

    private String text(List<PriceRow> rows) {
        if (rows.isEmpty()) {
            return desk.words().of("prices.none");
        }
        Table table = new Table(
                "PROVIDER", "MODEL", ">INPUT", ">CACHED READ", ">CACHE WRITE", ">OUTPUT", "FROM", "SOURCE", "");
        for (PriceRow row : rows) {
            table.row(
                    row.provider().value(),
                    row.match().text(),
                    PriceWords.price(row, TokenClass.INPUT),
                    PriceWords.price(row, TokenClass.CACHE_READ),
                    PriceWords.price(row, TokenClass.CACHE_WRITE),
                    PriceWords.price(row, TokenClass.OUTPUT),
                    Moments.exact(row.period().from()),
                    Words.code(row.source()),
                    row.variants().isEmpty() ? "" : desk.words().of("prices.more"));
        }
        return table + "\n" + desk.words().of("prices.unit");
    }

    private int export(ListPrices list, TableFormat format, List<PriceRow> rows) {
        try (OutputStream out = new BufferedOutputStream(new Outlet(desk.talk()))) {
            list.write(format, out, rows);
            return ExitCode.DONE;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
