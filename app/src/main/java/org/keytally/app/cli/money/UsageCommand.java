package org.keytally.app.cli.money;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.core.Keytally;
import org.keytally.core.domain.catalog.TableFormat;
import org.keytally.core.domain.ledger.EntryFilter;
import org.keytally.core.domain.ledger.UsageBy;
import org.keytally.core.domain.ledger.UsageRange;
import org.keytally.core.usecase.usage.ShowUsage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `usage`
@Command(description = "Show requests, tokens and cost of a range of days, or export its entries.")
public final class UsageCommand implements Callable<Integer> {

    private static final int CHUNK = 1 << 16;

    private final Desk desk;

    @Mixin
    private final RangeOptions options = new RangeOptions();

    @Option(names = "--by", paramLabel = "WHAT", description = "Group by day, provider, model (default), key, scope, payer, type, project, client, agent, environment or member.")
    private String by = "model";

    @Option(names = "--format", paramLabel = "FORM", description = "Export the entries of the range as csv or json.")
    private @Nullable String form;

    public UsageCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Given given = new Given(desk.words());
        UsageBy group = group(given);
        Optional<TableFormat> format = Optional.ofNullable(form).map(given::format);
        options.check(given);
        Instant now = desk.prices().known().now();
        Optional<Keytally> home = desk.existingHome();
        UsageRange range = options.range(given, now, home.map(Keytally::zone).orElseGet(ZoneId::systemDefault));
        if (format.isPresent()) {
            return export(home, range, format.get());
        }
        ShowUsage.Shown shown =
                home.map(open -> open.usages().showUsage().show(range, group)).orElse(ShowUsage.Shown.NOTHING);
        UsageText text = new UsageText(desk.words(), range);
        desk.result(json -> text.write(json, shown, group), text.text(shown, group));
        return ExitCode.DONE;
    }

    private UsageBy group(Given given) {
        String word = by.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(UsageBy.values())
                .filter(one -> one.name().equals(word))
                .findFirst()
                .orElseThrow(() -> given.refused("usage.bad-group", "usage.bad-group.hint", Given.shown(by)));
    }

    private int export(Optional<Keytally> home, UsageRange range, TableFormat format) {
        if (home.isEmpty()) {
            String nothing = format == TableFormat.JSON ? "[]\n" : "";
            desk.talk().output(nothing.getBytes(StandardCharsets.UTF_8));
            desk.notice(desk.words().of("usage.no-entries"));
            return ExitCode.DONE;
        }
        try (OutputStream out = new BufferedOutputStream(new Outlet(desk.talk()), CHUNK)) {
            String erased = desk.words().of("audit.erased");
            if (home.get().usages().exportUsage().export(new EntryFilter(range, Map.of()), format, erased, out) == 0) {
                desk.notice(desk.words().of("usage.no-entries"));
            }
            return ExitCode.DONE;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
