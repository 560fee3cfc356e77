package org.keytally.app.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AxisStepsTest {

    @ParameterizedTest
    @CsvSource({
        "8.8, 10, 6", "10, 10, 6", "0.00037, 0.0004, 5", "1, 1, 6", "99, 100, 6", "101, 150, 4", "5000000, 5000000, 6",
        "0.000000000000000001, 0.000000000000000001, 6"
    })
    void goesInRoundStepsToARoundEnd(BigDecimal highest, BigDecimal top, int values) {
        AxisSteps steps = AxisSteps.upTo(highest);

        assertThat(steps.top()).isEqualByComparingTo(top);
        assertThat(steps.values()).hasSize(values);
    }

    @Test
    void hasOneLineWhereThereIsNothing() {
        assertThat(AxisSteps.upTo(BigDecimal.ZERO).values()).containsExactly(BigDecimal.ZERO);
    }
}
