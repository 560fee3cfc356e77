package org.keytally.app.cli.budget;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.Json;
import org.keytally.app.cli.desk.Table;
import org.keytally.core.Keytally;
import org.keytally.core.domain.budget.Allotment;
import org.keytally.core.domain.budget.Tier;
import org.keytally.core.usecase.budget.ShowTiers;
import picocli.CommandLine.Command;

/// `team tier list`
@Command(description = "List the people with a tier or a limit of their own, and where they stand this month.")
final class TierList implements Callable<Integer> {

    private final Desk desk;

    TierList(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Optional<Keytally> home = desk.existingHome();
        List<ShowTiers.Line> lines = home.map(open -> open.budgets().showTiers().show()).orElse(List.of());
        desk.result(
                json -> json.list("people", lines, TierList::write),
                lines.isEmpty() ? desk.words().of("tier.none") : text(home.orElseThrow(), lines));
        return ExitCode.DONE;
    }

    static void write(Json json, ShowTiers.Line line) {
        json.text("person", line.name())
                .text("tier", line.allotment().tier().map(Tier::word))
                .text("limit", line.standing().map(standing -> standing.budget().limit().text()))
                .text("spent", line.standing().map(standing -> standing.used().toPlainString()))
                .text("remaining", line.standing().map(standing -> standing.remaining().toPlainString()))
                .text("reason", line.allotment().custom().map(Allotment.Custom::reason))
                .moment("until", line.allotment().custom().flatMap(Allotment.Custom::until));
    }

    private String text(Keytally home, List<ShowTiers.Line> lines) {
        BudgetWords words = new BudgetWords(desk.words(), home.zone());
        Table table = new Table("PERSON", "TIER", ">LIMIT", ">SPENT", ">LEFT", "UNTIL", "REASON");
        for (ShowTiers.Line line : lines) {
            boolean isCustom = line.isCustom(home.now());
            Optional<Allotment.Custom> own = line.allotment().custom().filter(custom -> isCustom);
            table.row(
                    line.name().orElse(desk.words().of("audit.erased")),
                    line.allotment().tier().map(Tier::word).orElse("–"),
                    line.standing().map(one -> words.limit(one.budget())).orElse(desk.words().of("tier.unlimited")),
                    line.standing()
                            .map(one -> words.number(one.budget().limit().unit(), one.used()))
                            .orElse("–"),
                    line.standing()
                            .map(one -> words.number(one.budget().limit().unit(), one.remaining()))
                            .orElse("–"),
                    own.flatMap(Allotment.Custom::until).map(words::moment).orElse(""),
                    own.map(Allotment.Custom::reason).orElse(""));
        }
        return table.toString();
    }
}
