package org.keytally.core.adapter.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.core.adapter.sealed.HomeKey;
import org.keytally.core.adapter.sealed.LocalDisk;
import org.keytally.core.domain.history.History;
import org.keytally.core.domain.history.HistoryContract;
import org.keytally.core.domain.history.KeptExchange;
import org.keytally.core.domain.history.KeptExchanges;
import org.keytally.core.usecase.StoppedClock;

final class SealedHistoryIT extends HistoryContract {

    private static final HistoryLimits SMALL = new HistoryLimits(2_000, 3_000, 10_000);

    @TempDir
    private Path home;

    private final HomeKey homeKey = HomeKey.random(new SecureRandom());
    private final StoppedClock clock = new StoppedClock(NOON);
    private SealedHistory history;

    @BeforeEach
    void open() {
        history = new SealedHistory(home, homeKey, new LocalDisk(), clock, SMALL);
    }

    @AfterEach
    void close() {
        history.close();
        homeKey.close();
    }

    @Override
    protected History history() {
        return history;
    }

    @Override
    protected void goOn(Duration length) {
        clock.goOn(length);
    }

    private void reopen() {
        history.close();
        open();
    }

    @Test
    void goesOnInTheSameFileAfterAnotherStart() throws IOException {
        List<KeptExchange> kept = keep(0, 4);
        reopen();
        kept.addAll(keep(4, 8));

        assertThat(KeptExchanges.in(history)).isEqualTo(kept.reversed());
        assertThat(files()).hasSize(2);
    }

    @Test
    void beginsAnotherFileWhenOneIsFullAndLetsTheOldestGo() throws IOException {
        for (int i = 0; i < 30; i++) {
            history.keep(KeptExchanges.of(i, NOON, "x".repeat(1_000), ""));
        }

        assertThat(files().stream().mapToLong(SealedHistoryIT::size).sum()).isLessThan(14_000);
        assertThat(KeptExchanges.in(history)).hasSizeBetween(5, 12);
        assertThat(KeptExchanges.in(history).getFirst()).isEqualTo(
                KeptExchanges.of(29, NOON, "x".repeat(1_000), ""));
    }

    @Test
    void keepsWhatCameWhereAPersonStoppedTheRest() {
        Thread.currentThread().interrupt();
        history.keep(KeptExchanges.of(1, NOON, "question", "half an"));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(KeptExchanges.in(history)).hasSize(1);
    }

    @Test
    void keepsNothingThatIsTooLong() {
        assertThat(history.keep(KeptExchanges.of(1, NOON, "x".repeat(2_000), ""))).isFalse();

        assertThat(KeptExchanges.in(history)).isEmpty();
    }

    @Test
    void leavesNothingReadableOnTheDisk() throws IOException {
        history.keep(KeptExchanges.of(1, NOON, "a question nobody else may read", "nor this answer"));

        for (Path file : files()) {
            assertThat(Files.readString(file, StandardCharsets.ISO_8859_1) + file.getFileName())
                    .doesNotContain("nobody else", "nor this", "Be brief", "gpt-4o", "agent");
        }
        assertThat(Files.getPosixFilePermissions(home.resolve("history"))).hasSize(3);
    }

    @Test
    void losesOnlyWhatWasDamaged() throws IOException {
        List<KeptExchange> kept = keep(0, 5);
        Path file = segment();
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 5] ^= 1;
        Files.write(file, bytes);
        reopen();

        List<KeptExchange> read = new ArrayList<>();
        assertThat(history.read(read::add)).isEqualTo(1);
        assertThat(read).isEqualTo(kept.subList(0, 4).reversed());
    }

    @Test
    void neitherFailsNorLosesMoreWhateverByteIsWrong() throws IOException {
        keep(0, 2);
        Path file = segment();
        byte[] whole = Files.readAllBytes(file);
        for (int at = 0; at < whole.length; at++) {
            byte[] bytes = whole.clone();
            bytes[at] ^= (byte) 0x81;
            Files.write(file, bytes);
            reopen();
            assertThat(KeptExchanges.in(history)).as("byte %d", at).hasSizeLessThan(2);
        }
    }

    @Test
    void goesOnAfterATornEndWithoutCallingItLost() throws IOException {
        List<KeptExchange> kept = keep(0, 3);
        Path file = segment();
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 7));
        reopen();
        history.keep(kept.getLast());

        List<KeptExchange> read = new ArrayList<>();
        assertThat(history.read(read::add)).isZero();
        assertThat(read).isEqualTo(kept.reversed());
    }

    @Test
    void isLostWithItsKeyAndBeginsAnew() throws IOException {
        keep(0, 2);
        Files.write(home.resolve("history/key"), new byte[]{1}, StandardOpenOption.APPEND);
        reopen();
        assertThat(history.read(_ -> true)).isEqualTo(2);

        KeptExchange anew = KeptExchanges.of(9, NOON, "anew", "anew");
        history.keep(anew);
        List<KeptExchange> read = new ArrayList<>();
        assertThat(history.read(read::add)).isEqualTo(2);
        assertThat(read).isEqualTo(List.of(anew));
    }

    @Test
    void opensNothingOfAnotherHome() throws IOException {
        keep(0, 2);
        HomeKey other = HomeKey.random(new SecureRandom());
        try (SealedHistory stolen = new SealedHistory(home, other, new LocalDisk(), clock, SMALL)) {
            assertThat(stolen.read(_ -> true)).isEqualTo(2);
        }
    }

    @Test
    void leavesNeitherFilesNorKeyWhenErased() throws IOException {
        keep(0, 2);
        Path copy = Files.copy(segment(), home.resolve("copy"));
        history.erase();
        assertThat(home.resolve("history")).doesNotExist();

        // What somebody had copied before opens no more: its key was only there.
        history.keep(KeptExchanges.of(5, NOON, "anew", "anew"));
        Files.move(copy, home.resolve("history/2026-03-02.00007"));
        assertThat(history.read(_ -> true)).isEqualTo(2);
    }

    @Test
    void takesNoHarmFromForeignFiles() throws IOException {
        keep(0, 1);
        Files.writeString(home.resolve("history/2026-99-99.00001"), "rubbish");
        Files.writeString(home.resolve("history/notes.txt"), "rubbish");

        assertThat(KeptExchanges.in(history)).hasSize(1);
        history.forget(NOON);
        history.erase();
        assertThat(home.resolve("history")).doesNotExist();
    }

    private List<KeptExchange> keep(int from, int to) {
        List<KeptExchange> kept = new ArrayList<>();
        for (int i = from; i < to; i++) {
            kept.add(KeptExchanges.of(i, NOON, "question " + i, "answer " + i));
        }
        kept.forEach(history::keep);
        return kept;
    }

    private Path segment() throws IOException {
        return files().stream().filter(file -> !file.endsWith("key")).findFirst().orElseThrow();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("history"))) {
            return files.toList();
        }
    }

    private static long size(Path file) {
        return file.toFile().length();
    }
}
