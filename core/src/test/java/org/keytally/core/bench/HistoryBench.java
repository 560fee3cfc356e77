package org.keytally.core.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.keytally.core.adapter.history.HistoryLimits;
import org.keytally.core.adapter.history.SealedHistory;
import org.keytally.core.adapter.sealed.HomeKey;
import org.keytally.core.adapter.sealed.LocalDisk;
import org.keytally.core.domain.history.KeptExchanges;

/// How long keeping a prompt and reading all of a history take: `HistoryBench PROMPTS CHARACTERS`.
public final class HistoryBench {

    private static final int ROUNDS = 15;

    private HistoryBench() {}

    public static void main(String[] args) throws IOException {
        int prompts = Integer.parseInt(args[0]);
        int characters = Integer.parseInt(args[1]);
        Path home = Files.createTempDirectory("history");
        try (SealedHistory history = new SealedHistory(
                home, HomeKey.of(new byte[32]), new LocalDisk(), InstantSource.system(), HistoryLimits.USUAL)) {
            System.out.println("keep: " + microseconds(keeping(history, prompts, characters)));
            System.out.println("search: " + microseconds(searching(history)));
            history.erase();
        }
        Files.delete(home);
    }

    private static List<Duration> keeping(SealedHistory history, int prompts, int characters) {
        List<Duration> took = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 0; i < prompts; i++) {
            String answer = text(random, characters);
            long before = System.nanoTime();
            history.keep(KeptExchanges.of(i, Instant.now(), "question " + i, answer));
            took.add(Duration.ofNanos(System.nanoTime() - before));
        }
        return took;
    }

    private static List<Duration> searching(SealedHistory history) {
        List<Duration> took = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            AtomicInteger found = new AtomicInteger();
            long before = System.nanoTime();
            history.read(exchange -> {
                boolean isThere = exchange.turn().answer().toLowerCase(Locale.ROOT).contains("no such words");
                return found.addAndGet(isThere ? 1 : 0) == 0;
            });
            took.add(Duration.ofNanos(System.nanoTime() - before));
        }
        return took;
    }

    private static String text(Random random, int characters) {
        StringBuilder text = new StringBuilder(characters);
        while (text.length() < characters) {
            text.append("word").append(random.nextInt(100_000)).append(' ');
        }
        return text.toString();
    }

    private static String microseconds(List<Duration> took) {
        List<Duration> sorted = took.stream().sorted().toList();
        return "p50 %d µs, p95 %d µs".formatted(
                sorted.get(sorted.size() / 2).toNanos() / 1_000,
                sorted.get(sorted.size() * 95 / 100).toNanos() / 1_000);
    }
}
