package org.keytally.app.cli.savings;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.Json;
import org.keytally.app.cli.desk.Problem;
import org.keytally.app.words.Words;
import org.keytally.core.Keytally;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.ledger.UsageRange;
import org.keytally.core.usecase.savings.Suggestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `optimize`
@Command(description = "Suggest what would cost less in an environment (--env), from what was used there; changes nothing.")
public final class OptimizeCommand implements Callable<Integer> {

    private static final int MOST_DAYS = 366;

    private final Desk desk;

    @Option(names = "--days", paramLabel = "N", description = "Look at the last N days (default: 30).")
    private int days = 30;

    public OptimizeCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if (days < 1 || days > MOST_DAYS) {
            return desk.show(Problem.usage(
                    desk.words().of("optimize.bad-days", MOST_DAYS), desk.words().of("optimize.bad-days.hint")));
        }
        Environment where = desk.environment();
        Optional<Keytally> home = desk.existingHome();
        List<Suggestion> found = home.map(open -> open.findSavings().find(where, range(open))).orElse(List.of());
        desk.result(
                json -> json.text("environment", Words.code(where))
                        .number("days", days)
                        .list("suggestions", found, (one, suggestion) -> write(one, suggestion, where)),
                found.isEmpty() ? desk.words().of("optimize.none", Words.code(where)) : text(found, where));
        return ExitCode.DONE;
    }

    private UsageRange range(Keytally home) {
        ZoneId zone = home.zone();
        LocalDate today = LocalDate.ofInstant(home.now(), zone);
        return UsageRange.days(today.minusDays(days - 1L), today, zone);
    }

    private String text(List<Suggestion> found, Environment where) {
        return found.stream()
                .map(suggestion -> desk.words().of("optimize.line", says(suggestion), does(suggestion, where)))
                .collect(Collectors.joining("\n"));
    }

    private String says(Suggestion suggestion) {
        Words words = desk.words();
        return switch (suggestion) {
            case Suggestion.LocalFirst(Money spent) -> words.of("optimize.local", dollars(spent));
            case Suggestion.Practice(long requests, Money spent) ->
                words.of("optimize.practice", requests, dollars(spent));
            case Suggestion.Cheaper cheaper -> words.of(
                    "optimize.cheaper", cheaper.type(), cheaper.model(), cheaper.other().model(),
                    dollars(cheaper.now()),
                    dollars(cheaper.then()), Words.code(cheaper.tier()));
            case Suggestion.Cache(long requests) -> words.of("optimize.cache", requests);
            case Suggestion.Budget(Money spent) -> words.of("optimize.budget", dollars(spent));
        };
    }

    private static String does(Suggestion suggestion, Environment where) {
        String environment = Words.code(where);
        return switch (suggestion) {
            case Suggestion.LocalFirst _,Suggestion.Practice _ -> "keytally env use " + environment;
            case Suggestion.Cheaper cheaper ->
                "keytally models map %s %s --provider %s --for-env %s"
                        .formatted(cheaper.type(), cheaper.other().model(), cheaper.other().provider(), environment);
            case Suggestion.Cache _ -> "keytally settings set cache on";
            case Suggestion.Budget _ -> "keytally budget set --limit 50 --target env:" + environment;
        };
    }

    private void write(Json json, Suggestion suggestion, Environment where) {
        json.text("kind", kind(suggestion))
                .text("text", says(suggestion))
                .text("command", does(suggestion, where));
        if (suggestion instanceof Suggestion.Cheaper cheaper) {
            json.text("type", cheaper.type())
                    .text("provider", cheaper.model().provider().value())
                    .text("model", cheaper.model().model())
                    .text("instead", cheaper.other().model())
                    .text("cost_now", cheaper.now().text())
                    .text("cost_then", cheaper.then().text());
        }
    }

    private static String kind(Suggestion suggestion) {
        return switch (suggestion) {
            case Suggestion.LocalFirst _ -> "local-first";
            case Suggestion.Practice _ -> "practice";
            case Suggestion.Cheaper _ -> "cheaper-model";
            case Suggestion.Cache _ -> "cache";
            case Suggestion.Budget _ -> "budget";
        };
    }

    private static String dollars(Money money) {
        return "$" + money.text();
    }
}
