package org.keytally.core.adapter.keychain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.SecretName;
import org.keytally.core.domain.key.SecretStore;
import org.keytally.core.domain.key.SecretStoreException;
import org.keytally.core.domain.key.StoreState;

/// The program of a JVM of its own that drives the keychain of the session it was started in.
///
/// GLib reads the session bus from the environment of the process and keeps one connection to it, and a JVM cannot
/// change its
/// environment; so each test session gets a JVM. It takes commands as lines, secrets in base64.
public final class KeychainChild {

    private final SecretStore store;

    private KeychainChild(SecretStore store) {
        this.store = store;
    }

    public static void main(String[] arguments) throws IOException {
        PrintStream answers = System.out;
        KeychainChild child =
                new KeychainChild(Keychains.find(System.getProperty("os.name"), System.getenv(), arguments[0]));
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = commands.readLine(); line != null; line = commands.readLine()) {
            answers.println(child.answer(line.split("\t", -1)));
        }
    }

    private String answer(String[] words) {
        try {
            return switch (words[0]) {
                case "state" -> state(store.state());
                case "resting" -> store.resting().name();
                case "put" -> put(new SecretName(words[1], words[2]), Base64.getDecoder().decode(words[3]));
                case "get" -> get(words[1]);
                case "remove" -> String.valueOf(store.remove(new SecretName(words[1], "")));
                case "crowd" -> crowd(Integer.parseInt(words[1]));
                default -> throw new IllegalArgumentException(words[0]);
            };
        } catch (SecretStoreException failure) {
            return "failed " + failure.kind();
        } catch (InterruptedException | RuntimeException fault) {
            return "fault " + fault;
        }
    }

    private static String state(StoreState state) {
        return switch (state) {
            case StoreState.Ready _ -> "ready";
            case StoreState.Locked _ -> "locked";
            case StoreState.Unavailable unavailable -> "unavailable " + unavailable.cause();
        };
    }

    private String put(SecretName name, byte[] bytes) throws SecretStoreException {
        try (Secret secret = Secret.ofUtf8(bytes)) {
            store.put(name, secret);
            return "kept";
        }
    }

    private String get(String id) throws SecretStoreException {
        return store.open(new SecretName(id, ""))
                .map(secret -> Base64.getEncoder().encodeToString(secret.reveal()))
                .orElse("missing");
    }

    /// Many virtual threads at once, each with an item of its own, and all with one they share.
    private String crowd(int size) throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> all = IntStream.range(0, size)
                    .mapToObj(number -> threads.submit(() -> one(number)))
                    .toList();
            for (Future<Boolean> one : all) {
                if (!one.get()) {
                    return "mixed up";
                }
            }
            return "kept";
        } catch (ExecutionException failed) {
            return "fault " + failed.getCause();
        }
    }

    private boolean one(int number) throws SecretStoreException {
        byte[] bytes = ("KTCANARYk7Qw9Zp2Xv4T-" + number).getBytes(StandardCharsets.UTF_8);
        SecretName own = new SecretName("crowd-" + number, "One of many");
        SecretName shared = new SecretName("crowd", "Shared by many");
        try (Secret secret = Secret.ofUtf8(bytes)) {
            store.put(own, secret);
            store.put(shared, secret);
        }
        try (Secret kept = store.open(own).orElseThrow()) {
            return Arrays.equals(kept.reveal(), bytes);
        }
    }
}
