package org.keytally.app.settings.doctor;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.keytally.app.words.Amounts;
import org.keytally.app.words.BudgetNames;
import org.keytally.app.words.Formats;
import org.keytally.app.words.UnusualWords;
import org.keytally.app.words.Words;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.prompt.Decision;
import org.keytally.core.domain.prompt.FailureKind;
import org.keytally.core.domain.prompt.Refusal;
import org.keytally.core.domain.prompt.Step;
import org.keytally.core.domain.prompt.Unfit;
import org.keytally.core.usecase.home.Clue;

/// The words for what was found, each with at most one thing to do.
final class ClueText {

    private static final Duration LONG = Duration.ofSeconds(10);
    private static final long WORTH_A_CACHE = 30;

    private final Words words;
    private final Formats formats;
    private final BudgetNames names;
    private final Amounts amounts;
    private final UnusualWords unusual;
    private final DoctorWays ways;
    private final Supplier<Instant> now;

    ClueText(Words words, Formats formats, Supplier<Providers> providers, DoctorWays ways, Supplier<Instant> now) {
        this.words = words;
        this.formats = formats;
        this.names = new BudgetNames(words, providers);
        this.amounts = new Amounts(words, formats);
        this.unusual = new UnusualWords(words, formats, providers, amounts::withUnit);
        this.ways = ways;
        this.now = now;
    }

    FoundLine of(Clue clue) {
        return switch (clue) {
            case Clue.Keys keys -> keys(keys);
            case Clue.Idle(var key, var why) ->
                line(clue, key.label() + " " + words.of("why", why), "").with(words.of("clue.to-keys"), ways.keys());
            case Clue.Way(String provider, var key, var payer) -> line(
                    clue, words.of("clue.way"),
                    key.map(one -> words.of("clue.way.key", provider, one.label(), words.of("payer", payer)))
                            .orElseGet(() -> words.of("clue.way.free", provider)));
            case Clue.Barred(var why) -> barred(clue, why);
            case Clue.Rebuffed(var key, String kind, Instant at) -> line(
                    clue, key.label() + " " + why(kind), words.of("clue.rebuffed", ago(at)))
                    .with(words.of("clue.rotate"), () -> ways.rotate().accept(key.id().value()));
            case Clue.Failed(String kind, long count, Instant last) -> line(
                    clue, count == 1 ? words.of("clue.failed-one") : words.of("clue.failed", formats.count(count)),
                    words.of("clue.failed.text", failure(kind), ago(last)));
            case Clue.NoneFailed(long attempts) -> attempts == 0
                    ? line(clue, words.of("clue.none-sent"), "").with(words.of("clue.to-prompt"), ways.prompt())
                    : line(clue, words.of("clue.none-failed"), words.of("clue.attempts", formats.count(attempts)));
            case Clue.Sum(var spent, long requests) -> line(
                    clue, words.of("clue.sum", formats.money(spent)),
                    words.of("clue.requests", formats.count(requests)));
            case Clue.Unlimited one -> line(
                    clue, words.of("clue.unlimited." + Words.code(one.target().kind()), one.called()),
                    words.of("clue.share", formats.money(one.spent()), one.percent()))
                    .with(words.of("clue.limit"),
                            () -> ways.budget().budget(one.target().kind(), one.called(), one.spent()));
            case Clue.AllLimited(var kind) -> line(clue, words.of("clue.all-limited", kind), "");
            case Clue.Surge(var told) -> line(clue, unusual.past(told), unusual.usual(told))
                    .with(words.of("clue.to-costs"), ways.costs());
            case Clue.Pattern one -> pattern(one);
            case Clue.Overhead time -> overhead(time);
            case Clue.NoPrompts() ->
                line(clue, words.of("clue.no-prompts"), "").with(words.of("clue.to-prompt"), ways.prompt());
            case Clue.Choosing(Duration took) -> line(clue, words.of("clue.choosing", millis(took)), "");
            case Clue.Adding(Duration took) -> line(clue, words.of("clue.adding", millis(took)), "");
            case Clue.Cached cache -> cache(cache);
        };
    }

    private FoundLine keys(Clue.Keys keys) {
        return keys.all() == 0
                ? line(keys, words.of("clue.no-keys"), words.of("clue.no-keys.text"))
                        .with(words.of("clue.add-key"), ways.addKey())
                : line(keys, words.of("clue.keys", formats.count(keys.active()), formats.count(keys.all())), "");
    }

    private FoundLine barred(Clue clue, Refusal why) {
        FoundLine line = line(clue, words.of("clue.barred"), reason(why));
        return switch (why) {
            case Refusal.Barred(var _, Unfit.OverCap _, var _) ->
                line.with(words.of("clue.to-budgets"), ways.budgets());
            case Refusal.NoKey(var _, List<Step> steps) when steps.isEmpty() ->
                line.with(words.of("clue.add-key"), ways.addKey());
            case Refusal.NoKey _ -> line.with(words.of("clue.to-keys"), ways.keys());
            default -> line.with(words.of("clue.to-route"), ways.prompt());
        };
    }

    private String reason(Refusal why) {
        return switch (why) {
            case Refusal.Barred(var _, Unfit.OverCap(var cap), var _) -> words.of(
                    "clue.capped", names.titleOf(cap.title()), amounts.of(cap.unit(), cap.currentUsage()),
                    amounts.withUnit(cap.unit(), cap.limit()));
            case Refusal.Barred(var key, var unfit, var _) -> key.map(one -> one.label() + " ").orElse("")
                    + words.of("why." + unfit.word());
            case Refusal.NoKey(var _, List<Step> steps) -> skipped(steps);
            default -> words.of("clue.refused");
        };
    }

    private String skipped(List<Step> steps) {
        String skipped = steps.stream()
                .filter(step -> step.decision() == Decision.SKIPPED && step.reason().isPresent())
                .map(step -> step.key().label() + " " + words.of("why." + step.reason().get().word()))
                .collect(Collectors.joining(", "));
        return skipped.isEmpty() ? words.of("clue.no-keys.text") : skipped;
    }

    private FoundLine pattern(Clue.Pattern one) {
        FoundLine line = line(
                one, words.of("clue.pattern", one.type(), one.model()),
                words.of("clue.pattern.text", formats.money(one.spent()), one.percent(),
                        formats.count(one.requests())));
        return line.with(words.of("clue.to-costs"), ways.costs());
    }

    private FoundLine overhead(Clue.Overhead time) {
        FoundLine line = line(
                time, words.of("clue.overhead", millis(time.own())),
                words.of("clue.overhead.text", millis(time.provider()), formats.count(time.prompts())));
        return time.provider().compareTo(LONG) > 0
                ? line.with(words.of("clue.other-model"), ways.prompt())
                : line;
    }

    private FoundLine cache(Clue.Cached cache) {
        if (cache.isOn()) {
            return line(cache,
                    words.of("clue.cached", formats.count(cache.answered()), formats.count(cache.requests())), "");
        }
        FoundLine line = line(cache, words.of("clue.cache-off"), words.of("clue.cache-off.text"));
        return cache.requests() < WORTH_A_CACHE
                ? line
                : line.with(words.of("clue.to-cache"), () -> ways.part().accept("keeping"));
    }

    // What a key is said to be; of prompts that failed there may have been none.
    private String why(String kind) {
        return isKnown(kind) ? words.of("why." + kind) : words.of("clue.other-failure");
    }

    private String failure(String kind) {
        return isKnown(kind) ? words.of("prompt.failed." + kind) : words.of("clue.failed.other");
    }

    private static boolean isKnown(String kind) {
        return Arrays.stream(FailureKind.values()).anyMatch(one -> one.word().equals(kind));
    }

    private String ago(Instant moment) {
        return formats.relative(moment, now.get());
    }

    private String millis(Duration length) {
        return length.toMillis() < 1 ? words.of("clue.under-one") : words.of("clue.millis", length.toMillis());
    }

    private static FoundLine line(Clue clue, String title, String text) {
        return FoundLine.of(clue.state(), title, text);
    }
}
