package org.keytally.core.domain.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.budget.Load;
import org.keytally.core.domain.budget.Unit;

final class HabitTest {

    // A Monday.
    private static final LocalDate TODAY = LocalDate.parse("2026-03-16");
    private static final Sensitivity FIVE = new Sensitivity(5, new BigDecimal("5"));

    @Test
    void tellsADayThatCostsFarMoreThanAUsualOne() {
        assertThat(Habit.excess(day(TODAY, "12.40"), workdays("1.00", "1.10", "1.20", "1.10", "0.90"), FIVE))
                .contains(new Habit.Excess(
                        Stretch.DAY, Unit.MONEY, new BigDecimal("12.40"), new BigDecimal("1.10")));
    }

    @Test
    void tellsNothingOfPenniesHoweverUnusual() {
        assertThat(Habit.excess(day(TODAY, "5"), workdays("0.01", "0.01", "0.01", "0.01", "0.01"), FIVE)).isEmpty();
        assertThat(Habit.excess(day(TODAY, "5.01"), workdays("0.01", "0.01", "0.01", "0.01", "0.01"), FIVE))
                .isPresent();
    }

    @Test
    void alarmsNobodyWhoBegins() {
        assertThat(Habit.excess(day(TODAY, "1000"), workdays("1", "1", "1", "1"), FIVE)).isEmpty();
        assertThat(Habit.excess(day(TODAY, "1000"), List.of(), FIVE)).isEmpty();
    }

    @Test
    void wantsExactlyMoreThanSoManyTimesWhatIsUsual() {
        List<DayUse> before = workdays("2", "2", "2", "2", "2");

        assertThat(Habit.excess(day(TODAY, "10"), before, FIVE)).isEmpty();
        assertThat(Habit.excess(day(TODAY, "10.000001"), before, FIVE)).isPresent();
    }

    @Test
    void isPatientWithWhoseDaysDiffer() {
        List<DayUse> before = workdays("2", "2", "10", "12", "2", "2", "11", "2");

        assertThat(Habit.excess(day(TODAY, "12"), before, FIVE)).isEmpty();
        assertThat(Habit.excess(day(TODAY, "200"), before, FIVE)).isPresent();
    }

    @Test
    void holdsASaturdayAgainstSaturdaysAndSundaysWhereThereAreEnough() {
        LocalDate saturday = LocalDate.parse("2026-03-14");
        List<DayUse> before = new ArrayList<>(workdaysBefore(saturday, "40", "40", "40", "40", "40"));
        assertThat(Habit.excess(day(saturday, "100"), before, FIVE)).isEmpty();

        for (int week = 1; week <= 3; week++) {
            before.add(day(saturday.minusWeeks(week), "1"));
            before.add(day(saturday.minusWeeks(week).plusDays(1), "1"));
        }
        assertThat(Habit.excess(day(saturday, "100"), before, FIVE).map(Habit.Excess::usual))
                .contains(new BigDecimal("1"));
    }

    @Test
    void tellsAnHourInWhichAsMuchIsUsedAsOnAWholeDay() {
        List<DayUse> before = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            before.add(use(TODAY.minusDays(i), "20", "4", 20, 4));
        }

        assertThat(Habit.excess(use(TODAY, "30", "20", 30, 20), before, FIVE)).isEmpty();
        assertThat(Habit.excess(use(TODAY, "30", "20.01", 30, 20), before, FIVE))
                .contains(new Habit.Excess(
                        Stretch.HOUR, Unit.MONEY, new BigDecimal("20.01"), new BigDecimal("4")));
    }

    @Test
    void countsRequestsWhereNothingCosts() {
        List<DayUse> before = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            before.add(use(TODAY.minusDays(i), "0", "0", 40, 10));
        }

        assertThat(Habit.excess(use(TODAY, "0", "0", 500, 100), before, FIVE)).isEmpty();
        assertThat(Habit.excess(use(TODAY, "0", "0", 501, 100), before, FIVE))
                .contains(new Habit.Excess(
                        Stretch.DAY, Unit.REQUESTS, BigDecimal.valueOf(501), BigDecimal.valueOf(40)));
    }

    @Test
    void keepsItsWordForAnyDays() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 5000; i++) {
            List<DayUse> before = anyDays(random);
            Sensitivity sensitivity =
                    new Sensitivity(2 + random.nextInt(20), BigDecimal.valueOf(random.nextInt(20)));
            DayUse today = anyDay(TODAY, random);
            Optional<Habit.Excess> told = Habit.excess(today, before, sensitivity);
            String which = "seed %d, round %d".formatted(seed, i);

            List<DayUse> shuffled = new ArrayList<>(before);
            Collections.shuffle(shuffled, random);
            assertThat(Habit.excess(today, shuffled, sensitivity)).as(which).isEqualTo(told);
            long used = before.stream().filter(DayUse::isUsed).count();
            told.ifPresent(excess -> {
                assertThat(used).as(which).isGreaterThanOrEqualTo(Habit.LEAST_DAYS);
                assertThat(excess.used()).as(which).isGreaterThan(sensitivity.least(excess.unit()));
                assertThat(excess.used()).as(which).isGreaterThan(sensitivity.times(excess.usual()));
                assertThat(before).as(which)
                        .anyMatch(day -> day.amount(excess.stretch(), excess.unit()).compareTo(excess.usual()) == 0);
                assertThat(Habit.excess(more(today), before, sensitivity)).as(which).isPresent();
                assertThat(Habit.excess(today, before,
                        new Sensitivity(1, sensitivity.leastDollars()))).as(which).isPresent();
            });
            if (told.isEmpty()) {
                assertThat(Habit.excess(today, before,
                        new Sensitivity(sensitivity.factor() + 1, sensitivity.leastDollars())))
                        .as(which).isEmpty();
            }
        }
    }

    private static DayUse more(DayUse day) {
        return new DayUse(day.day(), day.whole().plus(day.whole()), twice(day.dearest()), twice(day.busiest()));
    }

    private static DayUse.Hour twice(DayUse.Hour hour) {
        return new DayUse.Hour(hour.from(), hour.load().plus(hour.load()));
    }

    private static List<DayUse> anyDays(Random random) {
        List<DayUse> days = new ArrayList<>();
        for (int i = 1; i <= Habit.DAYS; i++) {
            if (random.nextInt(3) > 0) {
                days.add(anyDay(TODAY.minusDays(i), random));
            }
        }
        return days;
    }

    private static DayUse anyDay(LocalDate day, Random random) {
        int cents = random.nextInt(4) == 0 ? random.nextInt(100_000) : random.nextInt(300);
        int requests = random.nextInt(4) == 0 ? random.nextInt(5000) : random.nextInt(60);
        BigDecimal money = BigDecimal.valueOf(cents, 2);
        return use(day, money.toPlainString(), money.multiply(new BigDecimal("0.5")).toPlainString(), requests,
                requests / 2);
    }

    private static List<DayUse> workdays(String... dollars) {
        return workdaysBefore(TODAY, dollars);
    }

    private static List<DayUse> workdaysBefore(LocalDate day, String... dollars) {
        List<DayUse> days = new ArrayList<>();
        LocalDate at = day;
        for (String amount : dollars) {
            do {
                at = at.minusDays(1);
            } while (day(at, "1").isWeekend());
            days.add(day(at, amount));
        }
        return days;
    }

    // A day with one request in each of many hours, so that no hour stands out.
    private static DayUse day(LocalDate day, String dollars) {
        return use(day, dollars, "0", 10, 1);
    }

    private static DayUse use(LocalDate day, String dollars, String ofAnHour, long requests, long requestsOfAnHour) {
        DayUse.Hour hour = new DayUse.Hour(0, new Load(new BigDecimal(ofAnHour), 0, requestsOfAnHour));
        return new DayUse(day, new Load(new BigDecimal(dollars), 0, requests), hour, hour);
    }
}
