package org.keytally.core.domain.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keytally.core.domain.budget.Attempts.hard;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StandingTest {

    private static final Instant TENTH = Instant.parse("2026-11-10T00:00:00Z");
    private static final Span NOVEMBER =
            new Span(Instant.parse("2026-11-01T00:00:00Z"), Instant.parse("2026-12-01T00:00:00Z"));

    @ParameterizedTest
    @CsvSource({"0, FINE", "29.99, FINE", "30, FORECAST", "49.99, FORECAST", "50, WARNED", "99.999999, WARNED",
        "100, OVER", "130, OVER"})
    void standsAtItsHighestMark(String spent, Level level) {
        assertThat(standing(spent, "0", TENTH).level()).isEqualTo(level);
    }

    @Test
    void foretellsTheEndOfThePeriodByThePaceSoFar() {
        assertThat(standing("18", "0", TENTH).forecast()).contains(new BigDecimal("60.000000"));
        assertThat(standing("18", "0", TENTH).lastsUntil()).isEmpty();
        assertThat(standing("60", "0", TENTH).lastsUntil()).contains(Instant.parse("2026-11-16T00:00:00Z"));
    }

    @Test
    void foretellsNothingInTheFirstTenthOfAPeriod() {
        assertThat(standing("49", "0", Instant.parse("2026-11-03T23:59:59Z")).forecast()).isEmpty();
        assertThat(standing("49", "0", Instant.parse("2026-11-04T00:00:00Z")).forecast()).isPresent();
    }

    @Test
    void leavesWhatIsNeitherSpentNorReserved() {
        assertThat(standing("60", "15", TENTH).remaining()).isEqualByComparingTo("25");
        assertThat(standing("99", "15", TENTH).remaining()).isEqualByComparingTo("0");
    }

    @Test
    void givesReasonForOneAlertAtTheHighestMarkAndOneForTheForecast() {
        assertThat(Alert.of(standing("95", "0", TENTH)).stream().map(alert -> alert.kind() + " " + alert.mark()))
                .containsExactly("SPENT 90", "FORECAST 100");
        assertThat(Alert.of(standing("100", "0", TENTH)).stream().map(Alert::kind))
                .containsExactly(Alert.Kind.REACHED);
    }

    @Test
    void tellsEachCrossingOnceInAPeriod() {
        ToldAlerts told = new ToldAlerts();
        Alert fifty = new Alert(new BudgetId("a"), NOVEMBER.from(), "100", Alert.Kind.SPENT, 50);
        Alert ninety = new Alert(new BudgetId("a"), NOVEMBER.from(), "100", Alert.Kind.SPENT, 90);
        Alert december = new Alert(new BudgetId("a"), NOVEMBER.to(), "100", Alert.Kind.SPENT, 50);

        assertThat(List.of(told.add(fifty), told.add(fifty), told.add(ninety), told.add(fifty), told.add(december)))
                .containsExactly(true, false, true, false, true);
    }

    private static Standing standing(String spent, String reserved, Instant at) {
        Budget budget = hard(Target.ALL, Limit.dollars("100"), BudgetPeriod.MONTH);
        assertThat(budget.marks()).isEqualTo(new Marks(List.of(90, 50), Optional.of(100)));
        return new Standing(
                budget, NOVEMBER, new BigDecimal(spent), new BigDecimal(reserved), BigDecimal.ZERO, at);
    }
}
