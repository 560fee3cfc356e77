package org.keytally.core;

import java.util.Random;
import org.junit.jupiter.api.Test;

/// Random lives of a home, prompt by prompt through the real `SendPrompt`, beside books that add up what a provider
/// saw.
final class SendPromptModelTest {

    private static final int LIVES = 200;

    @Test
    void keepsItsPromisesWhileTheClockGoesForward() throws Exception {
        live(false);
    }

    @Test
    void keepsItsPromisesWhereTheClockJumpsOverTheEndOfAMonthAndBack() throws Exception {
        live(true);
    }

    private static void live(boolean jumps) throws Exception {
        long seed = Long.getLong("keytally.model.seed", new Random().nextLong());
        for (int life = 0; life < LIVES; life++) {
            new PromptLife(seed + life, jumps, (_, _) -> {}).live();
        }
    }
}
