package org.keytally.core.adapter.history;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import org.keytally.core.adapter.sealed.AesGcm;
import org.keytally.core.adapter.sealed.Disk;
import org.keytally.core.adapter.sealed.Preamble;
import org.keytally.core.adapter.sealed.PurposeKey;
import org.keytally.core.adapter.sealed.SealedException;

/// The file with the key of a history: random, sealed under the home's, so that what it opened is gone when it is gone.
final class HistoryKey {

    static final String FILE = "key";

    private static final Preamble PREAMBLE = new Preamble("KTHSTKEY", 1);
    private static final byte[] BOUND = "the key of the history".getBytes(StandardCharsets.US_ASCII);
    private static final int LENGTH = Preamble.LENGTH + PurposeKey.LENGTH + AesGcm.OVERHEAD;

    private final Path file;
    private final Disk disk;
    private final AesGcm under;
    private final SecureRandom random;

    HistoryKey(Path folder, Disk disk, PurposeKey under, SecureRandom random) {
        this.file = folder.resolve(FILE);
        this.disk = disk;
        this.under = new AesGcm(under, random);
        this.random = random;
    }

    /// The key, where there is one that opens.
    Optional<PurposeKey> find() {
        if (!disk.isThere(file)) {
            return Optional.empty();
        }
        try {
            byte[] bytes = disk.read(file, LENGTH);
            PREAMBLE.check(bytes, 0, FILE);
            return under.open(bytes, Preamble.LENGTH, bytes.length - Preamble.LENGTH, BOUND).map(HistoryKey::taken);
        } catch (SealedException | IllegalArgumentException lost) {
            return Optional.empty();
        }
    }

    /// A new one in the place of whatever lies there.
    PurposeKey make() throws SealedException {
        PurposeKey key = PurposeKey.random(random);
        byte[] plain = key.getEncoded();
        byte[] sealed = under.seal(plain, BOUND);
        Arrays.fill(plain, (byte) 0);
        byte[] bytes = Arrays.copyOf(PREAMBLE.bytes(), Preamble.LENGTH + sealed.length);
        System.arraycopy(sealed, 0, bytes, Preamble.LENGTH, sealed.length);
        remove();
        disk.write(file, bytes);
        return key;
    }

    void remove() throws SealedException {
        disk.remove(file);
    }

    private static PurposeKey taken(byte[] plain) {
        try {
            return PurposeKey.of(plain);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }
}
