package org.keytally.core.adapter.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.core.adapter.sealed.HomeKey;
import org.keytally.core.adapter.sealed.LocalDisk;

/// What is there after the process that kept it was killed.
final class HistoryKillIT {

    private static final long SEED = 20_260_302;

    @TempDir
    private Path home;

    @Test
    @Timeout(120)
    void losesNothingThatWasKeptWhenItsWriterIsKilled() throws Exception {
        Random random = new Random(SEED);
        int next = 0;
        for (int round = 0; round < Integer.getInteger("keytally.kill.rounds", 3); round++) {
            int first = next;
            next = keepUntilKilled(first, 20 + random.nextInt(200)) + 1;
            Set<String> kept = questions();
            assertThat(kept).as("round %d", round).containsAll(IntStream.range(first, next)
                    .mapToObj(number -> "question " + number)
                    .collect(Collectors.toSet()));
            // One more may have been kept and not been said any more; its number is used again.
        }
    }

    private int keepUntilKilled(int first, long millis) throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                HistoryWriterProcess.class.getName(),
                home.toString(),
                Integer.toString(first))
                .redirectErrorStream(true)
                .start();
        int last;
        try (BufferedReader said = writer.inputReader(StandardCharsets.US_ASCII)) {
            last = Integer.parseInt(said.readLine());
            Thread.sleep(millis);
            // By its handle: the process itself would close the pipe on what was said last.
            writer.toHandle().destroyForcibly();
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                last = Math.max(last, Integer.parseInt(line));
            }
        }
        writer.waitFor();
        return last;
    }

    private Set<String> questions() {
        Set<String> questions = new HashSet<>();
        try (SealedHistory history = new SealedHistory(
                home, HomeKey.of(new byte[32]), new LocalDisk(), InstantSource.system(), HistoryLimits.USUAL)) {
            assertThat(history.read(exchange -> questions.add(exchange.turn().question()))).isZero();
        }
        return questions;
    }
}
