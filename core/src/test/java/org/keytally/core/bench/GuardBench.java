package org.keytally.core.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.keytally.core.adapter.exec.ChildProcess;
import org.keytally.core.adapter.scan.DiskAndGitSearch;
import org.keytally.core.adapter.system.Hardening;
import org.keytally.core.domain.command.Child;
import org.keytally.core.domain.guard.KnownSecret;
import org.keytally.core.domain.guard.LeakShapes;
import org.keytally.core.domain.guard.SearchOrder;
import org.keytally.core.domain.key.Fingerprint;
import org.keytally.core.domain.key.Fingerprints;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.sweep.Canary;

/// Measures search and masking against plain tools that read the same bytes; one line per figure, ratio first.
public final class GuardBench {

    private static final int ROUNDS = 5;
    private static final int SIZE = 64 << 20;
    private static final String SECRET = "sk-" + Canary.CORE + "-bench-value";

    private GuardBench() {}

    public static void main(String[] arguments) throws Exception {
        long start = System.nanoTime();
        Hardening.apply(System.getProperty("os.name"));
        System.out.printf("hardening, first use of native calls: %.1f ms%n", (System.nanoTime() - start) / 1e6);
        Path folder = Files.createTempDirectory("guard-bench");
        Path file = folder.resolve("text");
        try {
            write(file);
            compare("search, by shape alone", List.of("grep", "-cF", SECRET, file.toString()), () -> search(folder, 0));
            compare("search, 50 known secrets", List.of("grep", "-cF", SECRET, file.toString()),
                    () -> search(folder, 50));
            compare("masked child", List.of("cat", file.toString()), () -> mask(file));
        } finally {
            Files.delete(file);
            Files.delete(folder);
        }
    }

    private interface Step {
        void take() throws Exception;
    }

    private static void compare(String name, List<String> plain, Step step) throws Exception {
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        step.take();
        for (int round = 0; round < ROUNDS; round++) {
            theirs.add(seconds(() -> run(plain)));
            ours.add(seconds(step));
        }
        double our = median(ours);
        System.out.printf("%s: %.1f x %s; %.0f MiB/s%n", name, our / median(theirs), plain.getFirst(),
                (SIZE >> 20) / our);
    }

    private static double median(List<Double> values) {
        Collections.sort(values);
        return values.get(values.size() / 2);
    }

    private static double seconds(Step step) throws Exception {
        long start = System.nanoTime();
        step.take();
        return (System.nanoTime() - start) / 1e9;
    }

    private static void run(List<String> command) throws Exception {
        new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    }

    private static void search(Path folder, int secrets) throws Exception {
        List<KnownSecret> known = new ArrayList<>();
        for (int i = 0; i < secrets; i++) {
            known.add(new KnownSecret(new Fingerprint("none", "k" + (100 + i)), 40 + i % 8));
        }
        new DiskAndGitSearch(LeakShapes.shipped(), new NoFingerprints(), Map.of())
                .search(new SearchOrder(folder, SearchOrder.Extent.FILES, known), sighting -> {});
    }

    private static void mask(Path file) throws Exception {
        try (Secret secret = Secret.ofUtf8(SECRET.getBytes(StandardCharsets.UTF_8))) {
            OutputStream nowhere = OutputStream.nullOutputStream();
            new ChildProcess(nowhere, nowhere).run(new Child(List.of("cat", file.toString()), "KEY", secret, true));
        }
    }

    // words of source code, with a line break now and then
    private static void write(Path file) throws IOException {
        String[] words = {"public", "static", "token", "key", "(value)", "=", "return", "sk", "0x1f", "\"text\"",
            "List<String>"};
        Random random = new Random(1);
        StringBuilder text = new StringBuilder(SIZE);
        while (text.length() < SIZE) {
            text.append(words[random.nextInt(words.length)]).append(random.nextInt(9) == 0 ? '\n' : ' ');
        }
        Files.writeString(file, text.substring(0, SIZE));
    }

    private static final class NoFingerprints implements Fingerprints {

        @Override
        public Fingerprint of(Secret secret) {
            return new Fingerprint("", "");
        }

        @Override
        public String hash(byte[] bytes, int offset, int length) {
            return "";
        }
    }
}
