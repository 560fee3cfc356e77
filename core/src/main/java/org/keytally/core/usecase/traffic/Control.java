package org.keytally.core.usecase.traffic;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.prompt.FailureKind;
import org.keytally.core.domain.prompt.Unfit;
import org.keytally.core.domain.traffic.Breaker;
import org.keytally.core.domain.traffic.Broken;
import org.keytally.core.domain.traffic.KeyAtProvider;
import org.keytally.core.domain.traffic.Rates;
import org.keytally.core.domain.traffic.Request;
import org.keytally.core.domain.traffic.Traffic;

/// The one place of a home where rates and breakers are kept, for all prompts of all commands.
public final class Control {

    private final RateRules rules;
    private final Rates rates = new Rates();
    private final Breaker breaker;
    private final InstantSource wall;
    private final InstantSource steady;

    /// @param traffic what the book says of the last minute and of failures
    /// @param steady a clock that nobody can set
    public Control(Traffic traffic, RateRules rules, InstantSource wall, InstantSource steady) {
        this.rules = rules;
        this.breaker = new Breaker(traffic);
        this.wall = wall;
        this.steady = steady;
        Instant now = wall.instant();
        Instant here = steady.instant();
        traffic.recent(now)
                .forEach(one -> rates.remember(one.request(), here.minus(Duration.between(one.at(), now))));
    }

    Rates.Turn take(Optional<Key> key, Request request, Duration patience) {
        return rates.take(request, rules.of(key, request), steady.instant(), patience);
    }

    void giveBack(Rates.Turn.Place place) {
        rates.giveBack(place);
    }

    Duration until(Rates.Turn.Place place) {
        Duration wait = Duration.between(steady.instant(), place.at());
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    /// Why a prompt would wait longer than somebody would.
    Optional<Unfit> throttles(Key key, Request request, Duration patience) {
        return rates.fullest(rules.of(Optional.of(key), request), steady.instant())
                .filter(full -> full.until().compareTo(patience) > 0)
                .map(this::throttled);
    }

    Unfit throttled(Rates.Turn.TooLong full) {
        Instant sharp = wall.instant().plus(full.until());
        Instant second = sharp.truncatedTo(ChronoUnit.SECONDS);
        return new Unfit.Throttled(second.equals(sharp) ? sharp : second.plusSeconds(1));
    }

    Optional<Unfit> keepsOut(Key key) {
        return breaker.keepsOut(watched(key), wall.instant()).map(Control::open);
    }

    Optional<Unfit> enter(Key key) {
        return breaker.enter(watched(key), wall.instant()).map(Control::open);
    }

    void leave(Key key) {
        breaker.leave(watched(key));
    }

    private static KeyAtProvider watched(Key key) {
        return new KeyAtProvider(key.id(), key.provider());
    }

    private static Unfit open(Broken broken) {
        FailureKind cause = Arrays.stream(FailureKind.values())
                .filter(kind -> kind.word().equals(broken.kind()))
                .findFirst()
                .orElse(FailureKind.SERVER);
        return new Unfit.BreakerOpen(broken.comeBack(), cause);
    }
}
