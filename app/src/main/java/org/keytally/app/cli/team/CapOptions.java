package org.keytally.app.cli.team;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keytally.app.cli.desk.Problem;
import org.keytally.app.cli.desk.Refusals;
import org.keytally.app.words.Moments;
import org.keytally.app.words.Words;
import org.keytally.core.domain.budget.Tier;
import org.keytally.core.domain.team.Cap;
import picocli.CommandLine.Option;

/// The options that say what a member's keys may use.
final class CapOptions {

    private static final Pattern MONEY = Pattern.compile("\\$?([0-9]{1,9}(?:\\.[0-9]{1,6})?)");
    private static final int LONGEST_REASON = 200;

    @Option(names = "--tier", paramLabel = "TIER", description = "free, standard (default), micro, operator, enterprise, beta, admin or future4200.")
    private @Nullable String tier;

    @Option(names = "--limit", paramLabel = "USD", description = "A limit of their own for a month, in place of the tier's.")
    private @Nullable String limit;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why they get it.")
    private @Nullable String reason;

    @Option(names = "--until", paramLabel = "WHEN", description = "The day or instant from which the tier holds again.")
    private @Nullable String until;

    /// What was said, over what holds; empty where nothing was.
    Optional<Cap> over(Cap standing, Words words) {
        if (tier == null && limit == null) {
            if (reason != null || until != null) {
                throw Problem.usage(words.of("team.reason-alone"), words.of("team.bad-limit.hint")).stop();
            }
            return Optional.empty();
        }
        Tier now = tier == null ? standing.tier() : tier(tier, words);
        return Optional.of(new Cap(now, Optional.ofNullable(limit).map(text -> custom(text, words))));
    }

    private static Tier tier(String word, Words words) {
        return Tier.find(word).orElseThrow(() -> Problem.usage(
                words.of("tier.unknown", Refusals.shown(word)),
                words.of("tier.unknown.hint",
                        Arrays.stream(Tier.values()).map(Tier::word).collect(Collectors.joining(", "))))
                .stop());
    }

    private Cap.Custom custom(String text, Words words) {
        var money = MONEY.matcher(text.strip());
        Optional<BigDecimal> amount = money.matches()
                ? Optional.of(new BigDecimal(money.group(1))).filter(one -> one.signum() > 0)
                : Optional.empty();
        String why = Optional.ofNullable(reason).map(String::strip).orElse("");
        boolean isReason = why.length() <= LONGEST_REASON && why.chars().noneMatch(Character::isISOControl);
        if (amount.isEmpty() || !isReason) {
            throw Problem.usage(words.of("team.bad-limit"), words.of("team.bad-limit.hint")).stop();
        }
        return new Cap.Custom(amount.get(), why, Optional.ofNullable(until).map(given -> end(given, words)));
    }

    private static Instant end(String text, Words words) {
        return Moments.parse(text).orElseThrow(
                () -> Problem.usage(words.of("team.bad-until"), words.of("team.bad-until.hint")).stop());
    }
}
