package org.keytally.app.cli.prompt;

import java.util.List;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.Json;
import org.keytally.app.cli.desk.Problem;
import org.keytally.app.cli.desk.Table;
import org.keytally.app.words.Words;
import org.keytally.core.domain.prompt.Refusal;
import org.keytally.core.domain.prompt.Step;
import org.keytally.core.usecase.prompt.Offer;
import org.keytally.core.usecase.prompt.PlanRoute;

/// Shows the way a prompt would go and gives the exit code.
final class RouteShow {

    private final Desk desk;
    private final PayerWords payers;

    RouteShow(Desk desk) {
        this.desk = desk;
        this.payers = new PayerWords(desk.words());
    }

    int show(PlanRoute.Result result) {
        return switch (result) {
            case PlanRoute.Result.Refused(var why) -> refused(why);
            case PlanRoute.Result.Planned(List<Offer> offers) -> {
                desk.result(json -> write(json, offers), lines(offers));
                yield ExitCode.DONE;
            }
        };
    }

    /// Why there is none, with every key that was looked at.
    private int refused(Refusal why) {
        Problem problem = new PromptProblems(desk.words()).of(why);
        List<Step> steps = switch (why) {
            case Refusal.NoKey none -> none.steps();
            case Refusal.Barred barred -> barred.steps();
            default -> List.of();
        };
        if (steps.isEmpty()) {
            return desk.show(problem);
        }
        if (desk.speaksJson()) {
            desk.talk().output(Json.object(json -> {
                desk.write(json, problem);
                json.list("route", steps, RouteShow::step);
            }));
            return problem.exitCode();
        }
        desk.say(table(steps));
        return desk.show(problem);
    }

    private String lines(List<Offer> offers) {
        if (offers.size() == 1) {
            return lines(offers.getFirst());
        }
        return desk.words().of("route.asks") + "\n\n" + lines(offers.getFirst()) + "\n" + lines(offers.getLast());
    }

    private String lines(Offer offer) {
        String first = payers.offer(offer) + "\n";
        return offer.route().steps().isEmpty()
                ? first
                : first + table(offer.route().steps());
    }

    private String table(List<Step> steps) {
        Table table = new Table("KEY", "SCOPE", "DECISION", "WHY");
        steps.forEach(step -> table.row(
                step.key().label(),
                Words.code(step.key().scope()),
                Words.code(step.decision()),
                step.reason().map(payers::why).orElse("")));
        return table.toString();
    }

    /// Where a person would be asked, the way with their own keys, and beside it the one with shared keys.
    private static void write(Json json, List<Offer> offers) {
        Offer offer = offers.getFirst();
        json.text("provider", offer.route().provider().id().value())
                .text("model", offer.model())
                .text("payer", Words.code(offer.payer()))
                .text("payer_name", offer.payerName())
                .decimal("most_cost_usd", offer.worst().flatMap(worst -> worst.cost()).map(cost -> cost.dollars()))
                .flag("asks", offers.size() > 1)
                .list("route", offer.route().steps(), RouteShow::step);
        if (offers.size() > 1) {
            json.list("shared_route", offers.getLast().route().steps(), RouteShow::step);
        }
    }

    /// One key of a route, here and in the answer to a prompt.
    static void step(Json json, Step step) {
        json.text("key", step.key().label())
                .text("scope", Words.code(step.key().scope()))
                .text("decision", Words.code(step.decision()))
                .text("reason", step.reason().map(reason -> reason.word()));
    }
}
