package org.keytally.app.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.key.Environment;

final class TextConverterTest {

    private final List<Environment> choices = Arrays.asList(null, Environment.CI, Environment.PRODUCTION);
    private final TextConverter<Environment> converter =
            new TextConverter<>(() -> choices, environment -> "in " + environment, "anywhere");

    @Test
    void findsEachChoiceByWhatIsWritten() {
        for (Environment choice : choices) {
            assertThat(converter.fromString(converter.toString(choice))).isEqualTo(choice);
        }
    }

    @Test
    void findsNothingThatIsNotToBeChosen() {
        assertThat(converter.fromString("in STAGING")).isNull();
        assertThat(converter.fromString("")).isNull();
    }
}
