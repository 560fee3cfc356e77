package org.keytally.core.usecase.home;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.KeyState;
import org.keytally.core.domain.ledger.Entry;
import org.keytally.core.domain.ledger.Settlement;
import org.keytally.core.domain.ledger.UsageBy;
import org.keytally.core.domain.prompt.FailureKind;
import org.keytally.core.domain.prompt.Refusal;
import org.keytally.core.usecase.home.KeyExam.Finding;
import org.keytally.core.usecase.prompt.KeyTrial;
import org.keytally.core.usecase.prompt.TestKey;

/// Asks a provider about a key, and reads in the book what it last said to prompts with it.
public final class CheckKey {

    private static final Duration PAST = Duration.ofDays(30);
    private static final Duration LATELY = Duration.ofMinutes(10);
    private static final int ATTEMPTS = 50;

    private final TestKey testKey;
    private final RecentAttempts recent;
    private final InstantSource clock;

    CheckKey(TestKey testKey, RecentAttempts recent, InstantSource clock) {
        this.testKey = testKey;
        this.recent = recent;
        this.clock = clock;
    }

    public KeyExam check(Key key) {
        Optional<KeyTrial> trial = key.state(clock.instant()) == KeyState.ACTIVE
                ? Optional.of(testKey.test(key.id().value()))
                : Optional.empty();
        List<Settlement> ends = recent.newest(PAST, Map.of(UsageBy.KEY, key.id().value()), ATTEMPTS)
                .stream()
                .filter(entry -> entry.spent().filter(spent -> spent.isCached()).isEmpty())
                .map(Entry::settlement)
                .flatMap(Optional::stream)
                .toList();
        Optional<Instant> answered = ends.stream()
                .filter(end -> end.ending().failure().isEmpty())
                .findFirst()
                .map(Settlement::at);
        return new KeyExam(
                key,
                trial.map(CheckKey::valid).orElseGet(() -> idle(key)),
                credit(trial, ends, answered),
                rate(trial, ends, answered),
                answered);
    }

    private Finding idle(Key key) {
        return switch (key.state(clock.instant())) {
            case ACTIVE -> Finding.UNTRIED;
            case DISABLED, REMOVED -> Finding.DISABLED;
            case NOT_YET_VALID -> Finding.NOT_YET_VALID;
            case EXPIRED -> Finding.EXPIRED;
            case LEASE_ENDED -> Finding.LEASE_ENDED;
        };
    }

    private static Finding valid(KeyTrial trial) {
        return switch (trial) {
            case KeyTrial.NoKey _ -> Finding.UNTRIED;
            case KeyTrial.NotTried(var why) ->
                why instanceof Refusal.SecretLost ? Finding.SECRET_LOST : Finding.UNTRIED;
            case KeyTrial.Tried tried -> switch (tried.verdict()) {
                // Who is told that the credit or the rate is used up was known.
                case VALID, NO_CREDIT, RATE_LIMITED -> Finding.VALID;
                case INVALID -> Finding.REFUSED;
                case NO_PERMISSION -> Finding.NOT_PERMITTED;
                case UNREACHABLE -> Finding.UNREACHED;
                case UNCLEAR -> Finding.UNCLEAR;
            };
        };
    }

    private static Finding credit(Optional<KeyTrial> trial, List<Settlement> ends, Optional<Instant> answered) {
        if (verdict(trial, KeyTrial.Verdict.NO_CREDIT) || isLast(FailureKind.QUOTA, ends, answered)) {
            return Finding.NO_CREDIT;
        }
        return answered.isPresent() ? Finding.CREDIT : Finding.CREDIT_UNKNOWN;
    }

    private Finding rate(Optional<KeyTrial> trial, List<Settlement> ends, Optional<Instant> answered) {
        Instant lately = clock.instant().minus(LATELY);
        List<Settlement> late = ends.stream().filter(end -> end.at().isAfter(lately)).toList();
        boolean isUsedUp = trial.filter(KeyTrial.Tried.class::isInstance)
                .map(KeyTrial.Tried.class::cast)
                .filter(tried -> tried.allowances().all().stream()
                        .anyMatch(one -> one.remaining().isPresent() && one.remaining().getAsLong() == 0))
                .isPresent();
        if (isUsedUp || verdict(trial, KeyTrial.Verdict.RATE_LIMITED)
                || isLast(FailureKind.RATE_LIMITED, late, answered)) {
            return Finding.RATE_LIMITED;
        }
        boolean isAnswering = verdict(trial, KeyTrial.Verdict.VALID)
                || answered.filter(at -> at.isAfter(lately)).isPresent();
        return isAnswering ? Finding.ROOM : Finding.RATE_UNKNOWN;
    }

    private static boolean verdict(Optional<KeyTrial> trial, KeyTrial.Verdict verdict) {
        return trial.filter(one -> one instanceof KeyTrial.Tried tried && tried.verdict() == verdict).isPresent();
    }

    // An answer since then says that it is over.
    private static boolean isLast(FailureKind kind, List<Settlement> ends, Optional<Instant> answered) {
        return ends.stream()
                .filter(end -> end.ending().failure().filter(kind.word()::equals).isPresent())
                .anyMatch(end -> answered.filter(at -> !at.isBefore(end.at())).isEmpty());
    }
}
