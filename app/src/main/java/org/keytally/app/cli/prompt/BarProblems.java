package org.keytally.app.cli.prompt;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.keytally.app.cli.budget.ExactAmounts;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.Problem;
import org.keytally.app.words.Words;
import org.keytally.core.domain.prompt.Cap;
import org.keytally.core.domain.prompt.Refusal;
import org.keytally.core.domain.prompt.Unfit;

/// The words for a prompt that a limit, a rate, the breaker, security or policy stopped.
final class BarProblems {

    private final Words words;
    private final ExactAmounts amounts;

    BarProblems(Words words) {
        this.words = words;
        this.amounts = new ExactAmounts(words);
    }

    Problem of(Refusal.Barred barred) {
        String key = barred.key().map(one -> one.label()).orElse("");
        return switch (barred.why()) {
            case Unfit.OverCap(Cap cap) -> cap(cap);
            case Unfit.Throttled(Instant until) ->
                problem(ExitCode.LIMIT, "throttled", "rate-limited", key, until).with("retry_at", until.toString());
            case Unfit.BreakerOpen(Instant until, var cause) ->
                problem(ExitCode.PROVIDER, "breaker-open", cause.word(), key, until, words.of("why." + cause.word()))
                        .with("retry_at", until.toString());
            case Unfit.Plain plain ->
                plain == Unfit.Plain.BLOCKED
                        ? problem(ExitCode.NO_ROUTE, "blocked", "blocked", key)
                        : problem(ExitCode.NO_ROUTE, "forbidden", "policy", key);
        };
    }

    private Problem cap(Cap cap) {
        String title = new PayerWords(words).title(cap.title());
        Problem reached = problem(
                ExitCode.LIMIT, "cap." + Words.code(cap.kind()), "cap",
                title, text(cap.limit()), text(cap.currentUsage()));
        Problem counted =
                reached.with("limit", text(cap.limit())).with("currentUsage", text(cap.currentUsage()));
        return cap.wanted().map(most -> wanting(counted, cap, most)).orElse(counted);
    }

    private Problem wanting(Problem problem, Cap cap, BigDecimal most) {
        String wanted = words.of(
                "cap.wanted", amounts.amount(cap.unit(), most), amounts.amount(cap.unit(), cap.remaining()));
        return problem.withHint(wanted + " " + problem.hint().orElseThrow())
                .with("wanted", text(most))
                .with("remaining", text(cap.remaining()));
    }

    private static String text(BigDecimal amount) {
        return amount.toPlainString();
    }

    private Problem problem(int exitCode, String name, String kind, Object... parts) {
        return new Problem(
                exitCode,
                words.of(name + ".error"),
                words.of(name + ".message", parts),
                kind,
                Optional.of(words.of(name + ".hint", parts)),
                Map.of());
    }
}
