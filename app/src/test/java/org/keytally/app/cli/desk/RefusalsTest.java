package org.keytally.app.cli.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.keytally.app.words.Words;
import org.keytally.core.usecase.keys.KeyRefusal;

final class RefusalsTest {

    @Test
    void nameAFewKeysAndTellThatThereAreMore() {
        assertThat(hint(12)).isEqualTo("Known are: K1, K2, K3, K4, K5, K6, K7, K8, K9, K10, K11, K12");
        assertThat(hint(13)).isEqualTo(hint(12) + ", …");
    }

    private static String hint(int keys) {
        List<String> labels = IntStream.rangeClosed(1, keys).mapToObj(number -> "K" + number).toList();
        return new Refusals(Words.in("en")).problem(new KeyRefusal.NoSuchKey("Other", labels)).hint().orElseThrow();
    }
}
