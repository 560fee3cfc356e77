package org.keytally.core.domain.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class BudgetPeriodTest {

    private static final Instant FROM = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2036-01-01T00:00:00Z");
    private static final ZoneId SYDNEY = ZoneId.of("Australia/Sydney");
    // Most zones bear two names, or change their clocks together with others: one of each kind is enough.
    private static final Collection<ZoneId> KINDS = ZoneId.getAvailableZoneIds()
            .stream()
            .sorted()
            .map(ZoneId::of)
            .collect(Collectors.toMap(BudgetPeriodTest::changes, zone -> zone, (first, _) -> first))
            .values();

    @ParameterizedTest
    @EnumSource
    void laysEachMomentAroundAChangeOfClocksIntoExactlyOnePeriod(BudgetPeriod period) {
        assertThat(KINDS).hasSizeGreaterThan(20);
        for (ZoneId zone : KINDS) {
            for (ZoneOffsetTransition change : changes(zone)) {
                for (int minutes = -180; minutes <= 180; minutes += 15) {
                    tiles(period, zone, change.getInstant().plus(Duration.ofMinutes(minutes)));
                    tiles(period, zone, change.getInstant().plus(Duration.ofMinutes(minutes)).minusMillis(1));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void laysAnyMomentInAnyZoneIntoExactlyOnePeriod(BudgetPeriod period) {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<String> zones = ZoneId.getAvailableZoneIds().stream().sorted().toList();
        for (int i = 0; i < 5000; i++) {
            ZoneId zone = i % 10 == 0
                    ? ZoneOffset.ofTotalSeconds(random.nextInt(-64_800, 64_801))
                    : ZoneId.of(zones.get(random.nextInt(zones.size())));
            Instant moment = Instant.ofEpochMilli(random.nextLong(FROM.toEpochMilli(), TO.toEpochMilli()));
            assertThat(tiles(period, zone, moment)).as("seed %d, %s, %s", seed, zone, moment).isTrue();
        }
    }

    @Test
    void beginsADayWhereTheZoneDoes() {
        assertThat(BudgetPeriod.DAY.at(Instant.parse("2026-11-29T12:59:59Z"), SYDNEY))
                .isEqualTo(span("2026-11-28T13:00:00Z", "2026-11-29T13:00:00Z"));
        assertThat(BudgetPeriod.DAY.at(Instant.parse("2026-11-29T13:00:00Z"), SYDNEY))
                .isEqualTo(span("2026-11-29T13:00:00Z", "2026-11-30T13:00:00Z"));
    }

    @Test
    void hasDaysOfTwentyThreeAndTwentyFiveHours() {
        assertThat(BudgetPeriod.DAY.at(Instant.parse("2026-10-03T20:00:00Z"), SYDNEY).length())
                .isEqualTo(Duration.ofHours(23));
        assertThat(BudgetPeriod.DAY.at(Instant.parse("2026-04-04T20:00:00Z"), SYDNEY).length())
                .isEqualTo(Duration.ofHours(25));
    }

    @Test
    void beginsWeeksOnMondaysAndQuartersOnTheirFirstMonth() {
        Instant moment = Instant.parse("2028-02-29T12:00:00Z");

        assertThat(BudgetPeriod.WEEK.at(moment, ZoneOffset.UTC))
                .isEqualTo(span("2028-02-28T00:00:00Z", "2028-03-06T00:00:00Z"));
        assertThat(BudgetPeriod.MONTH.at(moment, ZoneOffset.UTC))
                .isEqualTo(span("2028-02-01T00:00:00Z", "2028-03-01T00:00:00Z"));
        assertThat(BudgetPeriod.QUARTER.at(moment, ZoneOffset.UTC))
                .isEqualTo(span("2028-01-01T00:00:00Z", "2028-04-01T00:00:00Z"));
    }

    private static boolean tiles(BudgetPeriod period, ZoneId zone, Instant moment) {
        Span span = period.at(moment, zone);
        boolean fits = span.holds(moment)
                && period.at(span.from(), zone).equals(span)
                && period.at(span.to().minusNanos(1), zone).equals(span)
                && period.at(span.to(), zone).from().equals(span.to());
        assertThat(fits).as("%s in %s at %s: %s", period, zone, moment, span).isTrue();
        return fits;
    }

    private static Span span(String from, String to) {
        return new Span(Instant.parse(from), Instant.parse(to));
    }

    private static List<ZoneOffsetTransition> changes(ZoneId zone) {
        List<ZoneOffsetTransition> changes = new ArrayList<>();
        ZoneOffsetTransition change = zone.getRules().nextTransition(FROM);
        while (change != null && change.getInstant().isBefore(TO)) {
            changes.add(change);
            change = zone.getRules().nextTransition(change.getInstant());
        }
        return changes;
    }
}
