package org.keytally.app.cli.budget;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.Table;
import org.keytally.app.words.Words;
import org.keytally.core.Keytally;
import org.keytally.core.domain.budget.Marks;
import org.keytally.core.domain.budget.Unit;
import org.keytally.core.domain.watch.Sensitivity;
import picocli.CommandLine.Command;

/// `alerts rules`
@Command(description = "Say what is told by itself, and from when on.")
final class AlertsRules implements Callable<Integer> {

    private final Desk desk;

    private record Rule(String name, boolean isOn, String when, String change) {}

    AlertsRules(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        List<Rule> rules = rules();
        Table table = new Table("RULE", "STATE", "WHEN", "CHANGE IT");
        rules.forEach(rule -> table.row(rule.name(), rule.isOn() ? "on" : "off", rule.when(), rule.change()));
        desk.result(
                json -> json.list("rules", rules, (one, rule) -> one.text("name", rule.name())
                        .flag("on", rule.isOn())
                        .text("when", rule.when())
                        .text("change", rule.change())),
                table.toString());
        return ExitCode.DONE;
    }

    private List<Rule> rules() {
        Words words = desk.words();
        Optional<Keytally> home = desk.existingHome();
        Optional<Sensitivity> sensitivity =
                home.isEmpty() ? Optional.of(Sensitivity.USUAL) : home.get().watch().sensitivity();
        return List.of(
                new Rule("approaching", true, words.of("alerts.rule.approaching", Marks.USUAL.spent().getFirst()),
                        "budget set --warn"),
                new Rule("exceeded", true, words.of("alerts.rule.exceeded"), "budget set --limit"),
                new Rule("unusual", sensitivity.isPresent(),
                        sensitivity.map(this::unusual).orElse(words.of("alerts.rule.never")),
                        "settings set alerts.unusual"));
    }

    private String unusual(Sensitivity sensitivity) {
        ExactAmounts amounts = new ExactAmounts(desk.words());
        BigDecimal least = sensitivity.leastDollars();
        return desk.words().of("alerts.rule.unusual", sensitivity.factor(), amounts.amount(Unit.MONEY, least),
                amounts.amount(Unit.REQUESTS, Sensitivity.LEAST_REQUESTS));
    }
}
