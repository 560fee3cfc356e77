package org.keytally.app.cli.money;

import java.util.List;
import org.keytally.app.cli.desk.Json;
import org.keytally.app.cli.desk.Table;
import org.keytally.app.words.Moments;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.PriceCorrection;
import org.keytally.core.domain.catalog.PriceFault;
import org.keytally.core.domain.catalog.PriceSource;
import org.keytally.core.domain.catalog.TokenClass;
import org.keytally.core.usecase.prices.ImportPlan;

/// What an import would change, for people and for programs.
final class ImportText {

    private static final int MOST_SHOWN = 40;

    private final Words words;

    ImportText(Words words) {
        this.words = words;
    }

    String plan(ImportPlan plan) {
        StringBuilder text = new StringBuilder();
        text.append(words.of(
                "prices.import.plan",
                plan.added().size(),
                plan.fresh(),
                plan.disputes().size(),
                plan.unchanged()))
                .append('\n');
        if (plan.withoutPrice() > 0) {
            text.append(words.of("prices.import.without-price", plan.withoutPrice())).append('\n');
        }
        if (!plan.columnsIgnored().isEmpty()) {
            text.append(words.of("prices.import.columns", String.join(", ", plan.columnsIgnored())))
                    .append('\n');
        }
        plan.faults().stream().limit(MOST_SHOWN).forEach(fault -> text.append(words.of("prices.import.passed-over"))
                .append(' ')
                .append(words.of("price-fault", fault.kind()))
                .append(fault.place().isEmpty() ? "" : words.of("price-fault.at", fault.place()))
                .append('\n'));
        return text + disputes(plan.disputes());
    }

    private String disputes(List<ImportPlan.Dispute> disputes) {
        if (disputes.isEmpty()) {
            return "";
        }
        Table table = new Table("PROVIDER", "MODEL", "SOURCE", "FROM", ">INPUT", ">OUTPUT", ">INPUT", ">OUTPUT", "");
        for (ImportPlan.Dispute dispute : disputes.subList(0, Math.min(MOST_SHOWN, disputes.size()))) {
            table.row(
                    dispute.added().provider().value(),
                    dispute.added().match().text(),
                    Words.code(dispute.inForce().source()),
                    Moments.exact(dispute.inForce().period().from()),
                    PriceWords.price(dispute.inForce(), TokenClass.INPUT),
                    PriceWords.price(dispute.inForce(), TokenClass.OUTPUT),
                    PriceWords.price(dispute.added(), TokenClass.INPUT),
                    PriceWords.price(dispute.added(), TokenClass.OUTPUT),
                    dispute.inForce().source() == PriceSource.SET ? words.of("prices.import.set-wins") : "");
        }
        String more = disputes.size() > MOST_SHOWN
                ? words.of("prices.import.more", disputes.size() - MOST_SHOWN) + "\n"
                : "";
        return words.of("prices.import.disputes") + "\n" + table + more;
    }

    static void write(Json json, ImportPlan plan, boolean isTaken, List<PriceCorrection> corrections) {
        json.flag("imported", isTaken)
                .number("rows", plan.added().size())
                .number("new", plan.fresh())
                .number("unchanged", plan.unchanged())
                .number("without_price", plan.withoutPrice())
                .texts("columns_ignored", plan.columnsIgnored())
                .list("passed_over", plan.faults(), ImportText::fault)
                .list("disputes", plan.disputes(), (one, dispute) -> one.object(
                        "in_force", row -> PriceJson.write(row, dispute.inForce()))
                        .object("imported", row -> PriceJson.write(row, dispute.added())))
                .list("corrections", corrections, PriceJson::write);
    }

    private static void fault(Json json, PriceFault fault) {
        json.text("kind", Words.code(fault.kind())).text("place", fault.place()).text("found", fault.found());
    }
}
