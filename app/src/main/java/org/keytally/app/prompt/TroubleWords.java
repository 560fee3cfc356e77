package org.keytally.app.prompt;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.keytally.app.prompt.Trouble.Matter;
import org.keytally.app.words.Amounts;
import org.keytally.app.words.BudgetNames;
import org.keytally.app.words.Formats;
import org.keytally.app.words.SafeText;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.ModelFacts;
import org.keytally.core.domain.ledger.Settlement;
import org.keytally.core.domain.prompt.Cap;
import org.keytally.core.domain.prompt.Decision;
import org.keytally.core.domain.prompt.Failure;
import org.keytally.core.domain.prompt.FailureKind;
import org.keytally.core.domain.prompt.Refusal;
import org.keytally.core.domain.prompt.Step;
import org.keytally.core.domain.prompt.Unfit;
import org.keytally.core.usecase.prompt.Answer;
import org.keytally.core.usecase.prompt.Receipt;

/// The words for a prompt that was not sent, or not answered.
final class TroubleWords {

    private final Words words;
    private final Formats formats;
    private final BudgetNames names;

    TroubleWords(Words words, Formats formats, BudgetNames names) {
        this.words = words;
        this.formats = formats;
        this.names = names;
    }

    Trouble of(Refusal why) {
        return switch (why) {
            case Refusal.NoKey(var _, List<Step> steps) -> noKey(steps);
            case Refusal.Barred barred -> barred(barred);
            case Refusal.UnknownProvider(String name, var _) ->
                yours("prompt.refused.provider", NextStep.MODEL, name);
            case Refusal.UnknownKey(String name, var _) -> yours("prompt.refused.key", NextStep.MODEL, name);
            case Refusal.OtherProvider(var key, var wanted) ->
                yours("prompt.refused.other-provider", NextStep.MODEL, key.label(), wanted.name());
            case Refusal.AnswersNone(var provider) ->
                yours("prompt.refused.answers-none", NextStep.MODEL, provider.name());
            case Refusal.Unasked _ -> yours("prompt.refused.unasked", NextStep.AGAIN);
            case Refusal.Declined _ -> yours("prompt.refused.declined", NextStep.AGAIN);
            case Refusal.NoModel(var provider) -> yours("prompt.refused.no-model", NextStep.MODEL, provider.name());
            case Refusal.NothingInTier(var provider, String tier) ->
                yours("prompt.refused.tier-empty", NextStep.MODEL, tier, provider.name());
            case Refusal.Unpriced(var provider, String tier, var _) ->
                yours("prompt.refused.tier-unpriced", NextStep.MODEL, tier, provider.name());
            case Refusal.NoBatches(var provider) ->
                yours("prompt.refused.no-batches", NextStep.MODEL, provider.name());
            case Refusal.NoAddress(var provider) ->
                yours("prompt.refused.no-address", NextStep.MODEL, provider.name());
            case Refusal.BadAddress(String address, var _) ->
                yours("prompt.refused.bad-address", NextStep.MODEL, address);
            case Refusal.UnknownDialect(String word) -> yours("prompt.refused.dialect", NextStep.MODEL, word);
            case Refusal.Unspeakable(var option, var provider) ->
                yours("prompt.refused.unspeakable", NextStep.MODEL, Words.code(option), provider.name());
            case Refusal.NotOpened(var key, var reason, var _) ->
                yours("prompt.refused.not-opened", NextStep.AGAIN, key.label(), words.of("store", reason));
            case Refusal.SecretLost(var key) -> yours("prompt.refused.secret-lost", NextStep.ROUTE, key.label());
        };
    }

    /// @param larger models that take a longer prompt
    Trouble of(Failure failure, Receipt receipt, List<ModelFacts> larger) {
        String name = "prompt.failed." + failure.kind().word();
        boolean isUnknown = receipt.settlement() instanceof Settlement.Unknown;
        String text =
                words.of(cause(failure)) + wait(failure) + (isUnknown ? " " + words.of("prompt.may-be-charged") : "")
                        + named(larger);
        return new Trouble(
                matter(failure.kind()), words.of(name), text,
                failure.words().message().map(SafeText::stripped), next(failure.kind()),
                larger.stream().findFirst().map(one -> Pick.of(receipt.route().provider(), one.model())),
                Optional.empty()).withBurnt(receipt.key().filter(_ -> failure.kind() == FailureKind.INVALID_KEY));
    }

    private String named(List<ModelFacts> larger) {
        return larger.isEmpty()
                ? ""
                : " " + words.of("prompt.failed.larger", larger.stream()
                        .map(one -> words.of("prompt.failed.larger-model", one.model(),
                                formats.count(one.contextWindow().orElse(0))))
                        .collect(Collectors.joining(", ")));
    }

    private String wait(Failure failure) {
        OptionalLong seconds = failure.secondsToWait();
        return seconds.isPresent() ? " " + words.of("prompt.failed.wait", seconds.getAsLong()) : "";
    }

    private static String cause(Failure failure) {
        if (failure.isRedirect()) {
            return "prompt.failed.redirect";
        }
        if (failure.kind() == FailureKind.CUT && failure.partial().isEmpty()) {
            return "prompt.failed.cut-before";
        }
        return switch (failure.detail()) {
            case "dns" -> "prompt.failed.dns";
            case "refused" -> "prompt.failed.refused";
            case "proxy" -> "prompt.failed.proxy";
            case "tls" -> "prompt.failed.tls";
            case "other-certificate" -> "prompt.failed.other-certificate";
            default -> "prompt.failed." + failure.kind().word() + ".message";
        };
    }

    Trouble of(Answer.Unbooked unbooked) {
        String name = unbooked.entry().isPresent() ? "prompt.refused.unbooked-sent" : "prompt.refused.unbooked";
        return trouble(Matter.YOURS, name, NextStep.NOTHING, words.of("ledger", unbooked.why()));
    }

    /// The window itself broke; the notice tells the code.
    Trouble ofFault() {
        return trouble(Matter.OURS, "prompt.refused.fault", NextStep.NOTHING);
    }

    /// It is with the provider, who answers when it pleases.
    Trouble ofPending() {
        return trouble(Matter.PROVIDERS, "prompt.refused.pending", NextStep.NOTHING);
    }

    /// The person stopped it.
    Trouble ofStop() {
        return trouble(Matter.YOURS, "prompt.refused.stopped", NextStep.AGAIN);
    }

    private Trouble noKey(List<Step> steps) {
        String skipped = steps.stream()
                .filter(step -> step.decision() == Decision.SKIPPED && step.reason().isPresent())
                .map(step -> step.key().label() + " " + words.of("why." + step.reason().get().word()))
                .collect(Collectors.joining(", "));
        return skipped.isEmpty()
                ? yours("prompt.refused.no-key", NextStep.KEY)
                : yours("prompt.refused.no-key-fits", NextStep.ROUTE, skipped);
    }

    private Trouble barred(Refusal.Barred barred) {
        String key = barred.key().map(one -> one.label()).orElse("");
        return switch (barred.why()) {
            case Unfit.OverCap(Cap cap) -> capped(cap);
            case Unfit.Throttled(var until) ->
                yours("prompt.refused.throttled", NextStep.AGAIN, formats.exact(until));
            case Unfit.BreakerOpen(var until, var cause) -> trouble(
                    Matter.PROVIDERS, "prompt.refused.breaker", NextStep.MODEL, key, words.of("why." + cause.word()),
                    formats.exact(until));
            case Unfit.Plain plain -> plain == Unfit.Plain.BLOCKED
                    ? trouble(Matter.ADMINS, "prompt.refused.blocked", NextStep.ROUTE, key).withBurnt(barred.key())
                    : trouble(Matter.ADMINS, "prompt.refused.forbidden", NextStep.ROUTE, key);
        };
    }

    private Trouble capped(Cap cap) {
        Amounts amounts = new Amounts(words, formats);
        String name = "prompt.cap." + Words.code(cap.kind());
        String message = words.of(
                name + ".message", names.titleOf(cap.title()), cap.currentUsage().toPlainString(),
                cap.limit().toPlainString());
        String wanted = cap.wanted()
                .map(most -> " " + words.of(
                        "prompt.cap.wanted",
                        amounts.withUnit(cap.unit(), most),
                        amounts.withUnit(cap.unit(), cap.remaining())))
                .orElse("");
        NextStep next = cap.kind() == Cap.Kind.SHARED_ALLOWANCE ? NextStep.KEY : NextStep.ROUTE;
        return new Trouble(Matter.YOURS, words.of(name), message + wanted, Optional.empty(), next);
    }

    private Trouble yours(String name, NextStep next, Object... parts) {
        return trouble(Matter.YOURS, name, next, parts);
    }

    private Trouble trouble(Matter matter, String name, NextStep next, Object... parts) {
        return new Trouble(matter, words.of(name, parts), words.of(name + ".message", parts), Optional.empty(), next);
    }

    private static Matter matter(FailureKind kind) {
        return switch (kind) {
            case INVALID_KEY, QUOTA, NO_PERMISSION, MODEL_UNKNOWN, TOO_LARGE, BAD_REQUEST -> Matter.YOURS;
            case RATE_LIMITED, CONTENT_DECLINED, OVERLOADED, SERVER, NETWORK, TIMEOUT, CUT, MALFORMED ->
                Matter.PROVIDERS;
        };
    }

    private static NextStep next(FailureKind kind) {
        return switch (kind) {
            case INVALID_KEY, NO_PERMISSION, QUOTA -> NextStep.ROUTE;
            case MODEL_UNKNOWN, TOO_LARGE, BAD_REQUEST, CONTENT_DECLINED, MALFORMED -> NextStep.MODEL;
            case RATE_LIMITED, OVERLOADED, SERVER, NETWORK, TIMEOUT, CUT -> NextStep.AGAIN;
        };
    }
}
