package org.keytally.core.usecase.prompt;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.keytally.core.domain.prompt.Failure;

/// When a prompt that failed is sent again with the same key: only where the provider surely did nothing with it.
final class Retries {

    private static final int MOST = 2;
    private static final Duration SHORT = Duration.ofMillis(250);
    private static final Duration LONG = Duration.ofSeconds(1);
    private static final Duration SPREAD = Duration.ofSeconds(1);
    // Words of what can pass by itself; a certificate that does not hold does not.
    private static final Set<String> PASSING = Set.of("dns", "refused", "unreachable", "connect-timeout");

    private final RandomGenerator random;
    private Duration left;
    private int made;

    Retries(Duration left, RandomGenerator random) {
        this.left = left;
        this.random = random;
    }

    /// How long the person would still wait in all.
    Duration left() {
        return left;
    }

    /// Takes in a wait for another reason than a failure.
    void waited(Duration length) {
        left = left.compareTo(length) > 0 ? left.minus(length) : Duration.ZERO;
    }

    /// The wait that is left is for all keys of a prompt, the number of attempts for each.
    void forNextKey() {
        made = 0;
    }

    /// How long to wait before the next attempt, where there is to be one.
    Optional<Duration> after(Failure failure) {
        Optional<Duration> pause = made < MOST && failure.partial().isEmpty() ? wanted(failure) : Optional.empty();
        Optional<Duration> granted = pause.filter(length -> length.compareTo(left) <= 0);
        granted.ifPresent(length -> {
            left = left.minus(length);
            made++;
        });
        return granted;
    }

    private Optional<Duration> wanted(Failure failure) {
        return switch (failure.kind()) {
            case NETWORK ->
                PASSING.contains(failure.detail()) ? Optional.of(backoff(SHORT)) : Optional.empty();
            case OVERLOADED -> Optional.of(longer(backoff(SHORT), failure.retryAfter()));
            case RATE_LIMITED ->
                Optional.of(longer(backoff(failure.retryAfter().isPresent() ? SHORT : LONG), failure.retryAfter()));
            case INVALID_KEY,
                    NO_PERMISSION,
                    QUOTA,
                    MODEL_UNKNOWN,
                    TOO_LARGE,
                    BAD_REQUEST,
                    CONTENT_DECLINED,
                    SERVER,
                    TIMEOUT,
                    CUT,
                    MALFORMED ->
                Optional.empty();
        };
    }

    /// What the provider asks for, and a little more, so that those it turned away together do not come back together.
    private Duration longer(Duration ours, Optional<Duration> theirs) {
        return theirs.filter(length -> length.compareTo(ours) > 0).map(this::spread).orElse(ours);
    }

    private Duration spread(Duration length) {
        long most = Math.min(length.toMillis() / 4, SPREAD.toMillis());
        Duration spread = length.plusMillis(random.nextLong(most + 1));
        return length.compareTo(left) <= 0 && spread.compareTo(left) > 0 ? left : spread;
    }

    private Duration backoff(Duration first) {
        long millis = first.toMillis() << made;
        return Duration.ofMillis(millis + random.nextLong(millis / 4 + 1));
    }
}
