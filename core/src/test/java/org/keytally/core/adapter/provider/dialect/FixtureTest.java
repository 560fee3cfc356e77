package org.keytally.core.adapter.provider.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keytally.core.adapter.provider.dialect.event.ReadLimits;

/// Reads every shape and quirk by pairs of files.
class FixtureTest {

    private final Dialects dialects = new Dialects(ReadLimits.USUAL);

    static List<Exchange> fixtures() {
        return Fixtures.all();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void readsWhatIsOnTheWire(Exchange exchange) {
        assertThat(Differences.of(exchange, exchange.readIn(dialects, () -> Integer.MAX_VALUE))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void readsTheSameHoweverItIsCut(Exchange exchange) {
        Random random = new Random(7);
        assertThat(Differences.of(exchange, exchange.readIn(dialects, () -> 1))).isEmpty();
        assertThat(Differences.of(exchange, exchange.readIn(dialects, () -> 3))).isEmpty();
        assertThat(Differences.of(exchange, exchange.readIn(dialects, () -> 1 + random.nextInt(90)))).isEmpty();
    }
}
