package org.keytally.app.cli.money;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.Json;
import org.keytally.core.domain.catalog.PriceCorrection;
import org.keytally.core.domain.catalog.PriceFault;
import org.keytally.core.usecase.prices.ImportPlan;
import org.keytally.core.usecase.prices.PlanImport;
import org.keytally.core.usecase.prices.PriceQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `prices import`
@Command(description = "Take a price list in: our own CSV, the price map of BerriAI/litellm, or data.json of pydantic/genai-prices.")
final class PricesImport implements Callable<Integer> {

    private final Desk desk;
    private final PriceWords prices;

    @Parameters(index = "0", paramLabel = "FILE", description = "The price list.")
    private @Nullable Path file;

    @Option(names = "--provider", paramLabel = "ID", description = "Take only this provider's prices.")
    private @Nullable String provider;

    @Option(names = "--model", paramLabel = "NAME", description = "Take only the prices of this model.")
    private @Nullable String model;

    @Option(names = "--yes", description = "Import without asking.")
    private boolean yes;

    PricesImport(Desk desk) {
        this.desk = desk;
        this.prices = new PriceWords(desk);
    }

    @Override
    public Integer call() {
        return switch (plan()) {
            case PlanImport.Result.Refused(PriceFault fault) -> desk.show(prices.problem(fault));
            case PlanImport.Result.Planned(ImportPlan plan) -> take(plan);
        };
    }

    private int take(ImportPlan plan) {
        ImportText text = new ImportText(desk.words());
        List<PriceCorrection> expected = desk.existingHome()
                .map(home -> home.pricing().importPrices().preview(plan))
                .orElse(List.of());
        if (!desk.speaksJson()) {
            desk.say(text.plan(plan));
            expected.forEach(correction -> desk.say(prices.correction(correction)));
        }
        boolean isAgreed = !plan.added().isEmpty()
                && desk.agrees(yes, desk.words().of("prices.import.ask", plan.added().size()));
        List<PriceCorrection> corrections =
                isAgreed ? desk.home().pricing().importPrices().take(plan) : expected;
        if (desk.speaksJson()) {
            desk.talk().output(Json.object(json -> ImportText.write(json, plan, isAgreed, corrections)));
        } else if (!plan.added().isEmpty()) {
            desk.say(desk.words().of(
                    isAgreed ? "prices.import.done" : "prices.import.left", plan.added().size()));
            if (!isAgreed && !desk.command().isInteractive()) {
                desk.notice(desk.words().of("ask.nobody.hint"));
            }
        }
        return ExitCode.DONE;
    }

    private PlanImport.Result plan() {
        Given given = new Given(desk.words());
        Optional.ofNullable(provider).ifPresent(given::provider);
        PriceQuery only =
                new PriceQuery(Optional.ofNullable(provider), Optional.ofNullable(model), Optional.empty());
        Path path = desk.command().workingDirectory().resolve(String.valueOf(file));
        if (!Files.isRegularFile(path)) {
            throw given.refused("prices.import.no-file", "prices.import.no-file.hint",
                    Given.shown(String.valueOf(file)));
        }
        try (InputStream list = Files.newInputStream(path)) {
            return desk.prices().planImport().plan(list, only);
        } catch (IOException unreadable) {
            throw given.refused("prices.import.no-file", "prices.import.no-file.hint",
                    Given.shown(String.valueOf(file)));
        }
    }
}
