package org.keytally.core.domain.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.KeyId;
import org.keytally.core.domain.traffic.Rates.Turn;

final class RatesTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final KeyId WORK = new KeyId("key-of-work");
    private static final Duration LONG = Duration.ofHours(1);

    private final Rates rates = new Rates();

    @Test
    void givesAsManyPlacesAtOnceAsThereAreTokens() {
        for (int i = 0; i < 3; i++) {
            assertThat(take(ofKey(3), NOON.plusSeconds(i), Duration.ZERO)).isInstanceOf(Turn.Place.class);
        }
        assertThat(take(ofKey(3), NOON.plusSeconds(3), Duration.ZERO))
                .isEqualTo(new Turn.TooLong(ofKey(3), Duration.ofSeconds(57)));
    }

    @Test
    void givesATokenAgainAMinuteAfterItWasTaken() {
        take(ofKey(1), NOON, Duration.ZERO);

        assertThat(take(ofKey(1), NOON.plusMillis(59_999), Duration.ZERO)).isInstanceOf(Turn.TooLong.class);
        assertThat(take(ofKey(1), NOON.plusSeconds(60), Duration.ZERO)).isInstanceOf(Turn.Place.class);
    }

    @Test
    void servesThoseWhoWaitInTheOrderTheyCame() {
        List<Instant> places = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            places.add(placeAt(take(ofKey(20), NOON, LONG)));
        }

        assertThat(places).isSorted();
        assertThat(places.subList(0, 20)).containsOnly(NOON);
        assertThat(places.subList(20, 40)).containsOnly(NOON.plusSeconds(60));
        assertThat(places.subList(60, 64)).containsOnly(NOON.plusSeconds(180));
    }

    @Test
    void keepsNobodyWaitingBehindOneWhoWaitsForAnotherKey() {
        RateLimit all = new RateLimit(new RateTarget.OfEnvironment(Environment.DEVELOPMENT), 100);
        take(List.of(ofKey(1), all), request(WORK), NOON, LONG);
        assertThat(placeAt(take(List.of(ofKey(1), all), request(WORK), NOON, LONG))).isEqualTo(NOON.plusSeconds(60));

        assertThat(placeAt(take(List.of(all), request(new KeyId("another-key")), NOON, Duration.ZERO))).isEqualTo(NOON);
    }

    @Test
    void aPlaceGivenBackIsFreeAgain() {
        Turn.Place place = (Turn.Place) take(ofKey(1), NOON, Duration.ZERO);
        rates.giveBack(place);

        assertThat(placeAt(take(ofKey(1), NOON, Duration.ZERO))).isEqualTo(NOON);
    }

    @Test
    void namesTheLimitThatIsUsedUpTheLongest() {
        RateLimit person = new RateLimit(new RateTarget.OfPerson("sarah"), 1);
        rates.remember(new Request(Optional.empty(), "sarah", Environment.CI), NOON.minusSeconds(10));
        rates.remember(new Request(Optional.of(WORK), "mike", Environment.CI), NOON.minusSeconds(40));

        assertThat(rates.fullest(List.of(ofKey(1), person), NOON))
                .contains(new Turn.TooLong(person, Duration.ofSeconds(50)));
    }

    @Test
    void takesNothingWhereOneOfTheLimitsIsUsedUp() {
        RateLimit person = new RateLimit(new RateTarget.OfPerson("sarah"), 5);
        take(List.of(ofKey(1), person), request(WORK), NOON, Duration.ZERO);
        take(List.of(ofKey(1), person), request(WORK), NOON, Duration.ZERO);

        for (int i = 0; i < 4; i++) {
            assertThat(take(List.of(person), request(WORK), NOON, Duration.ZERO)).isInstanceOf(Turn.Place.class);
        }
        assertThat(take(List.of(person), request(WORK), NOON, Duration.ZERO)).isInstanceOf(Turn.TooLong.class);
    }

    @Test
    void noMinuteEverSeesMoreThanTheLimitWhateverIsAskedAndGivenBack() {
        Random random = new Random(20260302);
        for (int round = 0; round < 200; round++) {
            int tokens = 1 + random.nextInt(6);
            Rates some = new Rates();
            List<Turn.Place> places = new ArrayList<>();
            Instant now = NOON;
            for (int step = 0; step < 60; step++) {
                now = now.plusMillis(random.nextInt(20_000));
                Duration patience = Duration.ofSeconds(random.nextInt(120));
                if (some.take(request(WORK), List.of(ofKey(tokens)), now, patience) instanceof Turn.Place place) {
                    assertThat(Duration.between(now, place.at())).isBetween(Duration.ZERO, patience);
                    places.add(place);
                }
                giveBackOneToCome(random, some, places, now);
            }
            assertNoMinuteHasMoreThan(tokens, places.stream().map(Turn.Place::at).sorted().toList());
        }
    }

    private static void giveBackOneToCome(Random random, Rates some, List<Turn.Place> places, Instant now) {
        if (!places.isEmpty() && places.getLast().at().isAfter(now) && random.nextInt(4) == 0) {
            some.giveBack(places.removeLast());
        }
    }

    private static void assertNoMinuteHasMoreThan(int tokens, List<Instant> places) {
        for (int i = tokens; i < places.size(); i++) {
            assertThat(Duration.between(places.get(i - tokens), places.get(i)))
                    .isGreaterThanOrEqualTo(Duration.ofMinutes(1));
        }
    }

    private Turn take(RateLimit limit, Instant now, Duration patience) {
        return take(List.of(limit), request(WORK), now, patience);
    }

    private Turn take(List<RateLimit> limits, Request request, Instant now, Duration patience) {
        return rates.take(request, limits, now, patience);
    }

    private static Instant placeAt(Turn turn) {
        return ((Turn.Place) turn).at();
    }

    private static RateLimit ofKey(int tokens) {
        return new RateLimit(new RateTarget.OfKey(WORK), tokens);
    }

    private static Request request(KeyId key) {
        return new Request(Optional.of(key), "sarah", Environment.DEVELOPMENT);
    }
}
