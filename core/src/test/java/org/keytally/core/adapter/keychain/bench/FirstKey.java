package org.keytally.core.adapter.keychain.bench;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.keytally.core.adapter.keychain.Keychains;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.SecretName;
import org.keytally.core.domain.key.SecretStore;
import org.keytally.core.domain.key.SecretStoreException;

/// The program of a new JVM that does one thing with the keychain, or many, and prints the times it took.
public final class FirstKey {

    private static final SecretName NAME = new SecretName("bench", "Benchmark");
    private static final int ROUNDS = 200;

    private FirstKey() {}

    public static void main(String[] arguments) throws SecretStoreException {
        if (arguments[0].equals("nothing")) {
            return;
        }
        SecretStore store = Keychains.find(System.getProperty("os.name"), System.getenv(), "bench");
        switch (arguments[0]) {
            case "state" -> System.out.println(store.state());
            case "get" -> store.open(NAME).orElseThrow().close();
            case "put" -> put(store);
            case "warm" -> {
                System.out.println(median(() -> put(store)));
                System.out.println(median(() -> store.open(NAME).orElseThrow().close()));
            }
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static void put(SecretStore store) throws SecretStoreException {
        try (Secret secret = Secret.ofUtf8("sk-KTCANARYk7Qw9Zp2Xv4T".getBytes(StandardCharsets.UTF_8))) {
            store.put(NAME, secret);
        }
    }

    /// One call to the keychain.
    private interface Call {
        void run() throws SecretStoreException;
    }

    private static long median(Call call) throws SecretStoreException {
        long[] nanos = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            call.run();
            nanos[round] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return nanos[ROUNDS / 2];
    }
}
