package org.keytally.core.adapter.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class MomentTextTest {

    @Test
    void writesAsTheJdkDoes() {
        MomentText text = new MomentText();
        Random random = new Random(11);
        for (int i = 0; i < 5_000; i++) {
            int unit = (int) Math.pow(10, random.nextInt(10));
            long nano = (long) random.nextInt(1_000_000_000) / unit * unit;
            Instant moment = Instant.ofEpochSecond(random.nextLong(-70_000_000_000L, 300_000_000_000L), nano);

            assertThat(text.of(moment)).isEqualTo(moment.toString());
        }
    }
}
