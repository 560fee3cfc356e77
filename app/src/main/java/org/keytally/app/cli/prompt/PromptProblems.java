package org.keytally.app.cli.prompt;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.Json;
import org.keytally.app.cli.desk.Problem;
import org.keytally.app.cli.desk.Refusals;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.ModelFacts;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.ledger.Settlement;
import org.keytally.core.domain.prompt.Failure;
import org.keytally.core.domain.prompt.Refusal;
import org.keytally.core.domain.prompt.Step;
import org.keytally.core.usecase.keys.KeyRefusal;
import org.keytally.core.usecase.prompt.Answer;
import org.keytally.core.usecase.prompt.Receipt;

/// The words for a prompt that was not sent, or not answered.
final class PromptProblems {

    private final Words words;
    private final Refusals refusals;
    private final BarProblems bars;
    private final FailureWords failures;

    PromptProblems(Words words) {
        this.words = words;
        this.refusals = new Refusals(words);
        this.bars = new BarProblems(words);
        this.failures = new FailureWords(words);
    }

    Problem of(Refusal why) {
        return switch (why) {
            case Refusal.UnknownProvider(String name, List<String> known) ->
                refusals.problem(new KeyRefusal.UnknownProvider(name, known));
            case Refusal.UnknownKey(String name, List<String> known) ->
                refusals.problem(new KeyRefusal.NoSuchKey(name, known));
            case Refusal.OtherProvider(var key, var wanted) ->
                usage("refusal.other-provider", key.label(), key.provider(), wanted.name());
            case Refusal.AnswersNone(var provider) -> usage("prompt.answers-none", provider.name());
            case Refusal.NoKey(var provider, List<Step> steps) -> noKey(steps);
            case Refusal.Barred barred -> bars.of(barred);
            case Refusal.Unasked _ -> stopped("unasked");
            case Refusal.Declined _ -> stopped("ask-declined");
            case Refusal.NoModel(var provider) -> usage("prompt.no-model", provider.name());
            case Refusal.NothingInTier(var provider, String tier) ->
                usage("prompt.nothing-in-tier", tier, provider.name(), provider.id());
            case Refusal.Unpriced(var provider, String tier, List<String> models) ->
                usage("prompt.unpriced-tier", tier, provider.id(), String.join(", ", models));
            case Refusal.NoAddress(var provider) -> usage("prompt.no-address", provider.name());
            case Refusal.BadAddress(String address, var reason) ->
                usage("prompt.bad-address", address, words.of("address", reason));
            case Refusal.NoBatches(var provider) -> usage("prompt.no-batches", provider.name());
            case Refusal.UnknownDialect(String word) -> usage("prompt.unknown-dialect", word);
            case Refusal.Unspeakable(var option, var provider) ->
                usage("prompt.unspeakable", Words.code(option), provider.name());
            case Refusal.NotOpened(var key, var reason, String detail) ->
                refusals.problem(new KeyRefusal.NotKept(reason, detail));
            case Refusal.SecretLost(var key) -> refusals.problem(new KeyRefusal.SecretLost(key));
        };
    }

    private Problem usage(String name, Object... parts) {
        return Problem.usage(words.of(name, parts), words.of(name + ".hint", parts));
    }

    private Problem noKey(List<Step> steps) {
        String skipped = new PayerWords(words).skipped(steps);
        String hint =
                skipped.isEmpty()
                        ? words.of("no-key.hint")
                        : words.of("no-key.skipped", skipped, words.of("no-key.hint"));
        return new Problem(
                ExitCode.NO_ROUTE,
                words.of("no-key.error"),
                words.of("no-key.message"),
                "no-key",
                Optional.of(hint),
                Map.of());
    }

    private Problem stopped(String name) {
        return new Problem(
                ExitCode.NO_ROUTE,
                words.of(name + ".error"),
                words.of(name + ".message"),
                "policy",
                Optional.of(words.of(name + ".hint")),
                Map.of());
    }

    Problem of(Answer.Unbooked unbooked) {
        String name = unbooked.entry().isPresent() ? "prompt.unbooked-sent" : "prompt.unbooked";
        Problem problem = Problem.unavailable(
                words.of(name), words.of(name + ".message", words.of("ledger", unbooked.why())),
                words.of(name + ".hint"));
        return unbooked.entry().map(id -> problem.with("entry", id.toString())).orElse(problem);
    }

    /// @param larger models that take a longer prompt
    /// @param arguments of the command that sent it
    Problem of(Failure failure, Receipt receipt, List<ModelFacts> larger, List<String> arguments) {
        boolean isUnknown = receipt.settlement() instanceof Settlement.Unknown;
        String hint = failures.hint(failure, receipt.key().map(Key::label))
                + (isUnknown ? " " + words.of("failure.may-be-charged") : "")
                + (larger.isEmpty()
                        ? ""
                        : " " + words.of(
                                "failure.larger-models", listed(larger), AskAgain.of(arguments, larger.getFirst())));
        return new Problem(
                ExitCode.PROVIDER,
                failures.error(failure),
                failures.message(failure),
                failure.kind().word(),
                Optional.of(hint),
                Map.of());
    }

    private String listed(List<ModelFacts> models) {
        return models.stream()
                .map(one -> words.of("failure.larger-model", one.model(),
                        String.format(Locale.ROOT, "%,d", one.contextWindow().orElse(0))))
                .collect(Collectors.joining(", "));
    }

    /// The members of an error object that come before those of an answer.
    void write(Json json, Problem problem, Failure failure) {
        json.text("error", problem.error()).text("message", problem.message()).text("kind", problem.kind());
        problem.hint().ifPresent(hint -> json.text("hint", hint));
        failure.words().message().ifPresent(said -> json.text("provider_message", said));
        failure.status().ifPresent(status -> json.number("status", status));
        failure.secondsToWait().ifPresent(seconds -> json.number("retry_after_seconds", seconds));
        boolean isAlone = failure.partial().filter(part -> !part.content().isEmpty()).isEmpty();
        failure.requestId().filter(_ -> isAlone).ifPresent(id -> json.text("request_id", id));
    }
}
