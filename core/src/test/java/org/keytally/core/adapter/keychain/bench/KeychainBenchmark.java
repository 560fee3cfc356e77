package org.keytally.core.adapter.keychain.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.keytally.core.adapter.keychain.PrivateKeyring;

/// What the keychain costs a program that starts, beside a program that does nothing, and what a warm call costs.
///
/// Run it with the class path of the tests; it prints one line per figure, the ratio first.
public final class KeychainBenchmark {

    private static final int ROUNDS = 15;

    private final PrivateKeyring keyring;

    private KeychainBenchmark(PrivateKeyring keyring) {
        this.keyring = keyring;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path cache = Files.createTempFile("keychain", ".aot");
        try (PrivateKeyring keyring = PrivateKeyring.open()) {
            KeychainBenchmark benchmark = new KeychainBenchmark(keyring);
            benchmark.start(List.of(), "put");
            benchmark.cold("cold", List.of());
            benchmark.start(List.of("-XX:AOTCacheOutput=" + cache), "put");
            benchmark.cold("cold, AOT cache", List.of("-XX:AOTCache=" + cache));
            benchmark.warm();
        } finally {
            Files.deleteIfExists(cache);
        }
    }

    private void cold(String name, List<String> options) throws IOException, InterruptedException {
        double nothing = median(options, "nothing");
        for (String what : List.of("state", "get", "put")) {
            double time = median(options, what);
            System.out.printf(
                    Locale.ROOT,
                    "%.2f x an empty program: %s %s, %.1f ms (%.1f ms more)%n",
                    time / nothing,
                    what,
                    name,
                    time,
                    time - nothing);
        }
    }

    private void warm() throws IOException, InterruptedException {
        List<String> medians = start(List.of(), "warm").lines().toList();
        double put = Long.parseLong(medians.get(0)) / 1e6;
        double get = Long.parseLong(medians.get(1)) / 1e6;
        System.out.printf(Locale.ROOT, "%.2f x a get: put warm, median %.2f ms (get %.2f ms)%n", put / get, put, get);
    }

    private double median(List<String> options, String what) throws IOException, InterruptedException {
        double[] millis = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            start(options, what);
            millis[round] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        return millis[ROUNDS / 2];
    }

    private String start(List<String> options, String what) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of("-Xlog:aot=off", "-Xlog:cds=off"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), FirstKey.class.getName(), what));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(keyring.environment());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(what + " failed");
        }
        return output;
    }
}
