package org.keytally.core.domain.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.budget.Bearing;
import org.keytally.core.domain.budget.Load;
import org.keytally.core.domain.budget.Quarter;
import org.keytally.core.domain.budget.Target;
import org.keytally.core.domain.budget.Unit;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Payer;

final class HabitsTest {

    private static final Sensitivity FIVE = new Sensitivity(5, new BigDecimal("5"));
    private static final Instant NOON = Instant.parse("2026-03-16T12:00:00Z");
    private static final Target WORK = new Target(Target.Kind.KEY, "work");
    private static final Target OPENAI = new Target(Target.Kind.PROVIDER, "openai");

    private final Habits habits = new Habits();

    @Test
    void holdsTodayAgainstTheDaysBefore() {
        spendDaily("work", "1.10");
        spend(NOON, "work", "12.40");

        assertThat(habits.unusual(WORK, NOON, ZoneOffset.UTC, FIVE)).contains(new Unusual(
                WORK, "openai", Instant.parse("2026-03-16T00:00:00Z"), Instant.parse("2026-03-16T00:00:00Z"),
                Stretch.DAY, Unit.MONEY, new BigDecimal("12.40"), new BigDecimal("1.10")));
        assertThat(habits.unusual(OPENAI, NOON, ZoneOffset.UTC, FIVE).map(Unusual::used))
                .contains(new BigDecimal("12.40"));
        assertThat(habits.unusual(Target.ALL, NOON, ZoneOffset.UTC, FIVE).map(Unusual::provider)).contains("");
    }

    @Test
    void saysNothingOfAKeyThatIsNewButOfItsProvider() {
        spendDaily("work", "1.10");
        spend(NOON, "spare", "12.40");

        Target spare = new Target(Target.Kind.KEY, "spare");
        assertThat(habits.unusual(spare, NOON, ZoneOffset.UTC, FIVE)).isEmpty();
        assertThat(habits.unusual(WORK, NOON, ZoneOffset.UTC, FIVE)).isEmpty();
        assertThat(habits.unusual(OPENAI, NOON, ZoneOffset.UTC, FIVE)).isPresent();
    }

    @Test
    void countsAnHourFromItsBeginning() {
        for (int day = 1; day <= 10; day++) {
            for (int hour = 0; hour < 10; hour++) {
                spend(NOON.minus(Duration.ofDays(day)).plus(Duration.ofHours(hour)), "work", "2");
            }
        }
        spend(NOON.plus(Duration.ofMinutes(50)), "work", "6");
        spend(NOON.plus(Duration.ofMinutes(70)), "work", "6");
        assertThat(habits.unusual(WORK, NOON, ZoneOffset.UTC, FIVE)).isEmpty();

        spend(NOON.plus(Duration.ofMinutes(80)), "work", "6");
        assertThat(habits.unusual(WORK, NOON.plus(Duration.ofHours(3)), ZoneOffset.UTC, FIVE)).hasValueSatisfying(
                unusual -> {
                    assertThat(unusual.stretch()).isEqualTo(Stretch.HOUR);
                    assertThat(unusual.from()).isEqualTo(Instant.parse("2026-03-16T13:00:00Z"));
                    assertThat(unusual.used()).isEqualTo("12");
                });
    }

    @Test
    void goesByTheDaysOfThePersonsZone() {
        ZoneId adelaide = ZoneId.of("Australia/Adelaide");
        Instant midnight = LocalDate.parse("2026-03-16").atStartOfDay(adelaide).toInstant();
        for (int day = 1; day <= 10; day++) {
            spend(midnight.minus(Duration.ofDays(day)).plus(Duration.ofHours(10)), "work", "1");
        }
        spend(midnight.minusSeconds(1), "work", "6");
        assertThat(habits.unusual(WORK, midnight, adelaide, FIVE)).isEmpty();
        assertThat(habits.unusual(WORK, midnight.minusSeconds(1), adelaide, FIVE).map(Unusual::used))
                .contains(new BigDecimal("7"));

        spend(midnight, "work", "6");
        assertThat(habits.unusual(WORK, midnight, adelaide, FIVE).map(Unusual::used)).contains(new BigDecimal("6"));
    }

    @Test
    void forgetsNothingForOneAttemptDatedAYearAhead() {
        spendDaily("work", "1");
        spend(NOON.plus(Duration.ofDays(365)), "work", "1");
        spend(NOON, "work", "12");

        assertThat(habits.unusual(WORK, NOON, ZoneOffset.UTC, FIVE)).isPresent();
    }

    @Test
    void takesBackWhatIsPutRight() {
        spendDaily("work", "1");
        spend(NOON, "work", "12");
        spend(NOON, "work", "-11");

        assertThat(habits.unusual(WORK, NOON, ZoneOffset.UTC, FIVE)).isEmpty();
    }

    @Test
    void takesNoMoreRoomAfterTwoYearsThanAfterTwoMonths() {
        int[] early = {0};
        int[] late = {0};
        for (int quarter = 0; quarter < 2 * 365 * Quarter.A_DAY; quarter++) {
            Instant at = Quarter.start(Quarter.of(NOON) + quarter);
            habits.add(at, bearing("key" + quarter % 3), new Load(BigDecimal.ONE, 7, 1));
            if (quarter == 60 * Quarter.A_DAY) {
                habits.read((_, _, _, _) -> early[0]++);
            }
        }
        habits.read((_, _, _, _) -> late[0]++);

        assertThat(late[0]).isBetween(early[0] * 9 / 10, early[0] * 11 / 10).isLessThan(10_000);
    }

    @Test
    void keepsTheKeysUsedLastWhereThereAreThousands() {
        for (int key = 0; key < 3000; key++) {
            spend(NOON.plusSeconds(key * 900L), "key" + key, "1");
        }

        assertThat(habits.usedSince(Instant.EPOCH)).hasSizeLessThanOrEqualTo(300)
                .contains(Target.ALL, OPENAI, new Target(Target.Kind.KEY, "key2999"));
    }

    @Test
    void saysTheSameAfterBeingPutBack() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 3000; i++) {
            Instant at = NOON.minus(Duration.ofMinutes(random.nextInt(40 * 24 * 60)));
            spend(at, "key" + random.nextInt(4), BigDecimal.valueOf(random.nextInt(500), 2).toPlainString());
        }
        spend(NOON, "key1", "400");
        Habits again = new Habits();
        again.become(habits);

        for (Target target : habits.usedSince(Instant.EPOCH)) {
            assertThat(again.unusual(target, NOON, ZoneOffset.UTC, FIVE)).as("seed %d", seed)
                    .isEqualTo(habits.unusual(target, NOON, ZoneOffset.UTC, FIVE));
        }
        List<String> one = lines(habits);
        assertThat(lines(again)).as("seed %d", seed).isEqualTo(one).isNotEmpty();
    }

    @Test
    void asksTheCalendarAndReckonsOnceADayHoweverManyPrompts() {
        Counted counted = new Counted();
        Habits busy = new Habits(counted);
        for (int day = 1; day <= Habit.DAYS; day++) {
            busy.add(NOON.minus(Duration.ofDays(day)), bearing("work"), load("1"));
        }
        for (int prompt = 0; prompt < 1000; prompt++) {
            Instant now = NOON.plusSeconds(prompt);
            busy.add(now, bearing("work"), load("1"));
            busy.isQuiet(now, ZoneOffset.UTC, FIVE);
            Habits.targets(bearing("work")).forEach(target -> busy.unusual(target, now, ZoneOffset.UTC, FIVE));
        }

        assertThat(counted.calendars).isEqualTo(1);
        assertThat(counted.marks).isEqualTo(3);
    }

    @Test
    void saysWhatANewOneWouldSayAtEveryStep() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<ZoneId> zones = List.of(ZoneOffset.UTC, ZoneId.of("Australia/Adelaide"));
        spendDaily("key0", "1");
        Instant now = NOON;
        for (int step = 0; step < 400; step++) {
            now = now.plusSeconds(random.nextInt(10_000));
            boolean isPast = random.nextInt(4) == 0;
            Instant at = isPast ? now.minus(Duration.ofMinutes(random.nextInt(30 * 24 * 60))) : now;
            spend(at, "key" + random.nextInt(3), BigDecimal.valueOf(random.nextInt(2000), 2).toPlainString());
            Habits fresh = new Habits();
            fresh.become(habits);
            Sensitivity how = new Sensitivity(2 + random.nextInt(2), BigDecimal.ONE);
            ZoneId zone = zones.get(random.nextInt(2));
            for (Target target : habits.usedSince(Instant.EPOCH)) {
                assertThat(habits.unusual(target, now, zone, how)).as("seed %d, step %d", seed, step)
                        .isEqualTo(fresh.unusual(target, now, zone, how));
            }
        }
    }

    private static final class Counted implements Reckoning {

        private int calendars;
        private int marks;

        @Override
        public Today today(Instant now, ZoneId zone) {
            calendars++;
            return Reckoning.super.today(now, zone);
        }

        @Override
        public List<Habit.Mark> marks(DayUse day, List<DayUse> before, Sensitivity sensitivity) {
            marks++;
            return Reckoning.super.marks(day, before, sensitivity);
        }
    }

    private static List<String> lines(Habits of) {
        List<String> lines = new ArrayList<>();
        of.read((target, provider, quarter, load) -> lines.add(target + provider + quarter + load));
        return lines.stream().sorted().toList();
    }

    private void spendDaily(String key, String dollars) {
        for (int day = 1; day <= Habit.DAYS; day++) {
            spend(NOON.minus(Duration.ofDays(day)), key, dollars);
        }
    }

    private void spend(Instant at, String key, String dollars) {
        habits.add(at, bearing(key), load(dollars));
    }

    private static Load load(String dollars) {
        return new Load(new BigDecimal(dollars), 100, 1);
    }

    private static Bearing bearing(String key) {
        return new Bearing(Payer.YOU, "", key, "openai", Environment.DEVELOPMENT, "who", "", "");
    }
}
