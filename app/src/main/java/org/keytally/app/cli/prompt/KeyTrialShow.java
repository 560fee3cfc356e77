package org.keytally.app.cli.prompt;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.Json;
import org.keytally.app.cli.desk.Problem;
import org.keytally.app.cli.desk.Refusals;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.Endpoint;
import org.keytally.core.domain.prompt.Allowance;
import org.keytally.core.domain.prompt.Refusal;
import org.keytally.core.usecase.prompt.KeyTrial;

/// Shows what a provider makes of a key and gives the exit code.
final class KeyTrialShow {

    private static final int SHOWN = 12;
    private static final Set<String> BROKEN = Set.of("file", "private-key");

    private final Desk desk;
    private final FailureWords failures;

    KeyTrialShow(Desk desk) {
        this.desk = desk;
        this.failures = new FailureWords(desk.words());
    }

    int show(KeyTrial trial) {
        return switch (trial) {
            case KeyTrial.NoKey(var why) -> desk.show(new Refusals(desk.words()).problem(why));
            case KeyTrial.NotTried(var why) -> desk.show(untried(why));
            case KeyTrial.Tried tried -> tried(tried);
        };
    }

    /// What the provider says to a key that was just stored: a notice beside the result, which stands.
    int beside(KeyTrial trial) {
        return switch (trial) {
            case KeyTrial.NoKey(var why) -> desk.showIn(false, new Refusals(desk.words()).problem(why));
            case KeyTrial.NotTried(var why) -> desk.showIn(false, untried(why));
            case KeyTrial.Tried tried -> {
                desk.notice(desk.words().of("keys.test." + Words.code(tried.verdict()), tried.key().label()));
                tried.failure()
                        .flatMap(failure -> failure.words().message())
                        .ifPresent(said -> desk.notice(desk.words().of("failure.said", said)));
                yield code(tried);
            }
        };
    }

    /// Keys that are kept for services are told of otherwise than those that were to answer a prompt.
    private Problem untried(Refusal why) {
        return switch (why) {
            case Refusal.AnswersNone(var service) -> noQuestion(service.name());
            case Refusal.NoAddress(var service) when !service.answersPrompts() -> noQuestion(service.name());
            case Refusal.BadAddress(String address, var reason) when reason == Endpoint.Why.UNKNOWN_SCHEME
                    && address.contains(":") ->
                Problem.usage(
                        desk.words()
                                .of("keys.test.other-protocol", address, address.substring(0, address.indexOf(':'))),
                        desk.words().of("keys.test.other-protocol.hint"));
            default -> new PromptProblems(desk.words()).of(why);
        };
    }

    private Problem noQuestion(String service) {
        return Problem.usage(
                desk.words().of("keys.test.no-question", service, service),
                desk.words().of("keys.test.no-question.hint"));
    }

    private static int code(KeyTrial.Tried tried) {
        return tried.verdict() == KeyTrial.Verdict.VALID ? ExitCode.DONE : ExitCode.PROVIDER;
    }

    private int tried(KeyTrial.Tried tried) {
        if (desk.speaksJson()) {
            desk.talk().output(Json.object(json -> write(json, tried)));
        } else {
            lines(tried);
        }
        return code(tried);
    }

    private void lines(KeyTrial.Tried tried) {
        desk.say(desk.words().of("keys.test." + Words.code(tried.verdict()), tried.key().label()));
        if (!tried.models().isEmpty()) {
            desk.say(desk.words().of("keys.test.models", models(tried.models())));
        }
        if (tried.failure().filter(failure -> BROKEN.contains(failure.detail())).isPresent()) {
            desk.notice(desk.words().of("keys.test.broken-file"));
        }
        tried.allowances().all().stream()
                .filter(allowance -> allowance.remaining().isPresent())
                .forEach(allowance -> desk.say(left(allowance, allowance.remaining().getAsLong())));
        tried.failure()
                .flatMap(failure -> failure.words().message())
                .ifPresent(said -> desk.notice(desk.words().of("failure.said", said)));
        tried.failure()
                .flatMap(failure -> failures.adviceOnKey(failure, tried.key().label()))
                .ifPresent(desk::notice);
    }

    private String left(Allowance allowance, long remaining) {
        String left = allowance.limit().isPresent()
                ? desk.words().of("keys.test.limit", allowance.of(), remaining, allowance.limit().getAsLong())
                : desk.words().of("keys.test.left", allowance.of(), remaining);
        return allowance
                .renewsIn()
                .map(span -> desk.words().of("keys.test.renews", left, span.plusMillis(999).toSeconds()))
                .orElse(left);
    }

    private String models(List<String> all) {
        String shown = String.join(", ", all.subList(0, Math.min(SHOWN, all.size())));
        return all.size() <= SHOWN ? shown : desk.words().of("keys.test.more", shown, all.size() - SHOWN);
    }

    private void write(Json json, KeyTrial.Tried tried) {
        tried.failure().ifPresent(failure -> {
            json.text("error", failures.error(failure))
                    .text("message", failures.message(failure))
                    .text("kind", failure.kind().word());
            failures.adviceOnKey(failure, tried.key().label()).ifPresent(advice -> json.text("hint", advice));
            failure.words().message().ifPresent(said -> json.text("provider_message", said));
            failure.status().ifPresent(status -> json.number("status", status));
            failure.secondsToWait().ifPresent(seconds -> json.number("retry_after_seconds", seconds));
            failure.requestId().ifPresent(id -> json.text("request_id", id));
        });
        json.text("key", tried.key().label())
                .text("provider", tried.key().provider().value())
                .text("state", Words.code(tried.verdict()))
                .texts("models", tried.models())
                .list("limits", tried.allowances().all(), KeyTrialShow::limit);
    }

    private static void limit(Json json, Allowance allowance) {
        json.text("of", allowance.of())
                .text("limit", text(allowance.limit()))
                .text("remaining", text(allowance.remaining()))
                .text("renews_in_seconds", allowance.renewsIn().map(span -> String.valueOf(span.toSeconds())));
    }

    private static Optional<String> text(OptionalLong number) {
        return number.isPresent() ? Optional.of(String.valueOf(number.getAsLong())) : Optional.empty();
    }
}
