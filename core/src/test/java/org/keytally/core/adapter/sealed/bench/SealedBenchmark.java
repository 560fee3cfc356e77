package org.keytally.core.adapter.sealed.bench;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.keytally.core.adapter.sealed.HomeKey;
import org.keytally.core.adapter.sealed.LocalDisk;
import org.keytally.core.adapter.sealed.Purpose;
import org.keytally.core.adapter.sealed.file.SealedFile;
import org.keytally.core.adapter.sealed.file.SealedRecords;
import org.keytally.core.adapter.sealed.home.Argon2Cost;
import org.keytally.core.adapter.sealed.home.Calibration;
import org.keytally.core.adapter.sealed.home.HomeHeader;
import org.keytally.core.adapter.sealed.home.KeychainKind;
import org.keytally.core.adapter.sealed.home.Passphrase;
import org.keytally.core.sweep.Canary;

/// What an unlock, a read, a write and a load cost, each beside the bare work it cannot do without.
///
/// Run it with the class path of the tests; it prints one line per figure, the ratio first.
public final class SealedBenchmark {

    private static final int ENTRIES = 1_000;
    private static final int SECRET = 64;

    private final Path folder;
    private final LocalDisk disk = new LocalDisk();

    private SealedBenchmark(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("sealed-benchmark");
        SealedBenchmark benchmark = new SealedBenchmark(folder);
        benchmark.unlock();
        benchmark.secrets();
        benchmark.records();
        for (Path file : List.of(Path.of("header"), Path.of("secrets"), Path.of("records"), Path.of("bare"))) {
            Files.deleteIfExists(folder.resolve(file));
        }
        Files.delete(folder);
    }

    private void unlock() throws Exception {
        long start = System.nanoTime();
        Argon2Cost chosen = new Calibration(System::nanoTime).get();
        double calibration = millisSince(start);
        HomeHeader header = new HomeHeader(folder, disk, () -> chosen);
        header.make(KeychainKind.SEALED, header.newId(), passphrase());
        double unlock = median(9, () -> header.open(passphrase()).key().close());
        HomeHeader least = new HomeHeader(folder, disk, () -> Argon2Cost.LEAST_WRITTEN);
        least.add(header.open(passphrase()).key(), passphrase());
        double leastUnlock = median(9, () -> header.open(passphrase()).key().close());
        print(unlock / leastUnlock, "the least we write", "unlock at " + chosen, unlock);
        print(calibration / unlock, "an unlock", "calibration, once, cold", calibration);
    }

    private void secrets() throws Exception {
        HomeKey key = HomeKey.random(new SecureRandom());
        SealedFile file = new SealedFile(folder.resolve("secrets"), key.derive(Purpose.SECRETS), 1, disk);
        file.make();
        Map<String, byte[]> thousand = new HashMap<>();
        for (int i = 0; i < ENTRIES; i++) {
            thousand.put("key-" + i, Arrays.copyOf(Canary.bytes("-" + i), SECRET));
        }
        file.write(thousand, Set.of());
        SealedFile fresh = new SealedFile(folder.resolve("secrets"), key.derive(Purpose.SECRETS), 1, disk);
        double[] reads = new double[ENTRIES];
        for (int i = 0; i < ENTRIES; i++) {
            long start = System.nanoTime();
            opened(fresh, "key-" + i);
            reads[i] = millisSince(start);
        }
        double read = median(ENTRIES, () -> opened(fresh, "key-7"));
        double bare = bareOpen();
        print(read / bare, "bare AES-GCM", "read of a secret, warm", read);
        print(reads[ENTRIES - 1] / bare, "bare AES-GCM", "1,000th read after the unlock", reads[ENTRIES - 1]);
        print(reads[0] / bare, "bare AES-GCM", "1st read, with the loading of 1,000", reads[0]);
        byte[] image = Files.readAllBytes(folder.resolve("secrets"));
        double write = median(30, () -> file.write(Map.of("key-7", new byte[SECRET]), Set.of()));
        double bareWrite = median(30, () -> bareWrite(image));
        print(write / bareWrite, "a bare write and force", "change of one among 1,000 entries", write);
    }

    private void records() throws Exception {
        HomeKey key = HomeKey.random(new SecureRandom());
        byte[] keys = new byte[ENTRIES * 400];
        Arrays.fill(keys, (byte) '{');
        try (SealedRecords records = new SealedRecords(folder, key, List.of(), disk)) {
            records.make();
            records.write(Map.of("keys", keys, "budgets", new byte[4_000]));
        }
        double load = median(50, () -> {
            try (SealedRecords records = new SealedRecords(folder, key, List.of(), disk)) {
                if (records.read("keys").isEmpty()) {
                    throw new IllegalStateException("nothing there");
                }
            }
        });
        double bare = median(50, () -> Files.readAllBytes(folder.resolve("records")));
        print(load / bare, "a bare read of the file", "load of records with 1,000 keys (400 kB)", load);
    }

    private static void opened(SealedFile file, String name) throws Exception {
        if (file.read(name).isEmpty()) {
            throw new IllegalStateException("nothing there");
        }
    }

    private static double bareOpen() throws Exception {
        Cipher sealing = cipher(Cipher.ENCRYPT_MODE);
        byte[] sealed = sealing.doFinal(new byte[SECRET]);
        return median(ENTRIES, () -> cipher(Cipher.DECRYPT_MODE).doFinal(sealed));
    }

    private static Cipher cipher(int mode) throws Exception {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(new byte[32], "AES"), new GCMParameterSpec(128, new byte[12]));
        cipher.updateAAD(new byte[30]);
        return cipher;
    }

    private void bareWrite(byte[] image) throws Exception {
        try (FileChannel channel = FileChannel.open(
                folder.resolve("bare"),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(image));
            channel.force(true);
        }
    }

    private static Passphrase passphrase() throws Exception {
        return Passphrase.of(Canary.characters(" horse"));
    }

    private static double median(int rounds, Work work) throws Exception {
        double[] millis = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            long start = System.nanoTime();
            work.run();
            millis[round] = millisSince(start);
        }
        Arrays.sort(millis);
        return millis[rounds / 2];
    }

    private static double millisSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static void print(double ratio, String than, String what, double millis) {
        System.out.printf(Locale.ROOT, "%.2f x %s: %s, %.3f ms%n", ratio, than, what, millis);
    }

    /// What is measured.
    private interface Work {
        void run() throws Exception;
    }
}
