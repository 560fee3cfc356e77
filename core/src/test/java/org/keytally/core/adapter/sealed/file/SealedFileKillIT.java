package org.keytally.core.adapter.sealed.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.core.adapter.sealed.HomeKey;
import org.keytally.core.adapter.sealed.LocalDisk;
import org.keytally.core.adapter.sealed.Root;
import org.keytally.core.adapter.sealed.SealedException;

/// What another process finds: after a kill what was acknowledged, as another user nothing.
final class SealedFileKillIT {

    private static final long SEED = 20_260_301;

    @TempDir
    private Path folder;

    @Test
    @Timeout(120)
    void losesNothingAcknowledgedWhenItsWriterIsKilled() throws Exception {
        Path home = folder.resolve("home");
        new LocalDisk().prepare(home);
        Random random = new Random(SEED);
        int rounds = Integer.getInteger("keytally.kill.rounds", 5);
        for (int round = 0; round < rounds; round++) {
            long acknowledged = writeUntilKilled(home, 20 + random.nextInt(200));

            assertThat(number(home, "first")).as("round %d", round).isGreaterThanOrEqualTo(acknowledged);
            assertThat(number(home, "second")).isEqualTo(number(home, "first"));
        }
    }

    @Test
    @Timeout(60)
    void isClosedToAnotherUser() throws Exception {
        assumeThat(Root.isUs()).as("only root can act as another user").isTrue();
        Path home = folder.resolve("home");
        new LocalDisk().prepare(home);
        try (SealedRecords records = opened(home)) {
            records.make();
        }
        // The temporary folder itself is closed to others as well; it is opened so that the home alone must hold.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Process reader = new ProcessBuilder(
                "env",
                "LC_ALL=C",
                "setpriv",
                "--reuid",
                Integer.toString(Root.NOBODY),
                "--clear-groups",
                "cat",
                home.resolve(SealedRecords.FILE).toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(reader.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);

        assertThat(reader.waitFor()).isNotZero();
        assertThat(said).contains("denied").doesNotContain("KTSEALED");
    }

    private static long writeUntilKilled(Path home, long millis) throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                SealedWriterProcess.class.getName(),
                home.toString())
                .redirectErrorStream(true)
                .start();
        long last;
        try (BufferedReader said = writer.inputReader(StandardCharsets.US_ASCII)) {
            last = numberOf(String.valueOf(said.readLine()), 0);
            Thread.sleep(millis);
            // By its handle: the process itself would close the pipe on what was said last.
            writer.toHandle().destroyForcibly();
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                last = numberOf(line, last);
            }
        }
        writer.waitFor();
        return last;
    }

    // The last line may be cut by the kill; a cut number is smaller than the one it was, never larger.
    private static long numberOf(String line, long before) {
        assertThat(line).as("what the writer says").matches("[0-9]+");
        return Math.max(before, Long.parseLong(line));
    }

    private static long number(Path home, String section) throws SealedException {
        try (SealedRecords records = opened(home)) {
            assertThat(records.check()).isEmpty();
            return Long.parseLong(new String(records.read(section).orElseThrow(), StandardCharsets.US_ASCII));
        }
    }

    private static SealedRecords opened(Path home) {
        return new SealedRecords(home, HomeKey.of(new byte[32]), List.of(), new LocalDisk());
    }
}
