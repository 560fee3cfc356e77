package org.keytally.core.adapter.sealed.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keytally.core.adapter.sealed.HomeKey;
import org.keytally.core.adapter.sealed.MemoryDisk;
import org.keytally.core.adapter.sealed.Preamble;
import org.keytally.core.adapter.sealed.SealedException;
import org.keytally.core.adapter.sealed.SealedException.Kind;
import org.keytally.core.sweep.Canary;

/// What happens to a header that was damaged, or changed by somebody who mends the checksum but has no key.
final class HeaderForgeryTest {

    private static final Path HOME = Path.of("home");
    private static final Path FILE = HOME.resolve(HomeHeader.FILE);
    private static final Argon2Cost LEAST_READ = new Argon2Cost(Argon2Cost.LEAST_MEMORY, 1, 1);
    private static final int HASH = 32;
    private static final int KIND = Preamble.LENGTH + HomeId.LENGTH;
    private static final int FIRST_COPY = KIND + 3;
    private static final int COST = 1 + WrappedCopy.SALT;

    private final MemoryDisk disk = new MemoryDisk();
    private final HomeHeader header = new HomeHeader(HOME, disk, () -> LEAST_READ);
    private final KeychainKey keychainKey = KeychainKey.random(new SecureRandom());
    private HomeKey key = HomeKey.of(new byte[32]);

    @BeforeEach
    void make() throws SealedException {
        key = header.make(KeychainKind.OS, header.newId(), keychainKey).key();
        header.finish(key);
    }

    @Test
    void everyFlippedBitIsDamage() {
        byte[] whole = disk.content(FILE);
        for (int bit = 0; bit < whole.length * 8; bit++) {
            byte[] changed = whole.clone();
            changed[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThat(kindWith(changed)).as("bit %d", bit).isEqualTo(Kind.DAMAGED);
        }
    }

    @Test
    void everyCutAndEveryGrowthIsDamage() {
        byte[] whole = disk.content(FILE);
        for (int length = 0; length < whole.length; length++) {
            assertThat(kindWith(Arrays.copyOf(whole, length))).as("length %d", length).isEqualTo(Kind.DAMAGED);
        }
        assertThat(kindWith(Arrays.copyOf(whole, whole.length + 1))).isEqualTo(Kind.DAMAGED);
    }

    @Test
    void aHugeFileIsNotRead() {
        assertThat(kindWith(new byte[5000])).isEqualTo(Kind.TOO_LARGE);
    }

    @Test
    void aNewerFormatIsSaidToBeNewer() {
        byte[] newer = disk.content(FILE);
        System.arraycopy(new Preamble("KTHEADER", 2).bytes(), 0, newer, 0, Preamble.LENGTH);

        assertThat(kindWith(newer)).isEqualTo(Kind.NEWER);
    }

    @Test
    void anotherKindOfKeychainCannotBeWrittenIn() {
        byte[] forged = disk.content(FILE);
        forged[KIND] = KeychainKind.SEALED.code();

        assertThat(kindWith(mended(forged))).isEqualTo(Kind.FORGED);
    }

    @Test
    void anotherHomesIdCannotBeWrittenIn() {
        byte[] forged = disk.content(FILE);
        forged[Preamble.LENGTH] ^= 1;

        assertThat(kindWith(mended(forged))).isEqualTo(Kind.WRONG_KEYCHAIN_KEY);
    }

    @Test
    void noByteCanBeChangedByMendingTheChecksum() {
        byte[] whole = disk.content(FILE);
        for (int place = Preamble.LENGTH; place < whole.length - HASH; place++) {
            byte[] forged = whole.clone();
            forged[place] ^= 1;
            assertThat(kindWith(mended(forged)))
                    .as("byte %d", place)
                    .isIn(Kind.FORGED, Kind.WRONG_KEYCHAIN_KEY, Kind.NO_SUCH_WAY, Kind.DAMAGED, Kind.WEAK_PARAMETERS);
        }
    }

    @Test
    void aCopyFromAnotherHomeDoesNotOpenEvenWithTheSameKeychainKey() throws SealedException {
        HomeHeader other = new HomeHeader(Path.of("other"), disk, () -> LEAST_READ);
        other.make(KeychainKind.OS, other.newId(), keychainKey);
        byte[] forged = disk.content(FILE);
        byte[] foreign = disk.content(Path.of("other/header"));
        System.arraycopy(foreign, FIRST_COPY, forged, FIRST_COPY, WrappedCopy.LENGTH);

        assertThat(kindWith(mended(forged))).isEqualTo(Kind.WRONG_KEYCHAIN_KEY);
    }

    @Test
    void aWayCannotBeDropped() throws SealedException {
        header.add(key, RecoveryPhrase.random(new SecureRandom()));
        byte[] whole = disk.content(FILE);
        byte[] forged = new byte[whole.length - WrappedCopy.LENGTH];
        System.arraycopy(whole, 0, forged, 0, FIRST_COPY + WrappedCopy.LENGTH);
        System.arraycopy(whole, whole.length - 2 * HASH, forged, forged.length - 2 * HASH, HASH);
        forged[FIRST_COPY - 1] = 1;

        assertThat(kindWith(mended(forged))).isEqualTo(Kind.FORGED);
    }

    /// The last line lies within the bounds, and is not what was written.
    @ParameterizedTest
    @CsvSource({
        "19455, 3, 1, WEAK_PARAMETERS",
        "1048577, 3, 1, WEAK_PARAMETERS",
        "-1, 3, 1, WEAK_PARAMETERS",
        "65536, 0, 1, WEAK_PARAMETERS",
        "65536, 11, 1, WEAK_PARAMETERS",
        "65536, 2147483647, 1, WEAK_PARAMETERS",
        "65536, 3, 0, WEAK_PARAMETERS",
        "65536, 3, 5, WEAK_PARAMETERS",
        "19456, 2, 1, WRONG_PASSPHRASE"
    })
    void parametersCannotBeWeakenedNorMadeToHang(int memory, int passes, int lanes, Kind expected) throws Exception {
        header.move(key, KeychainKind.SEALED, Passphrase.of(Canary.characters("")));
        byte[] forged = disk.content(FILE);
        ByteBuffer.wrap(forged, FIRST_COPY + COST, 12).putInt(memory).putInt(passes).putInt(lanes);
        disk.put(FILE, mended(forged));

        SealedException failure = catchThrowableOfType(
                SealedException.class, () -> header.open(Passphrase.of(Canary.characters(""))));

        assertThat(failure.kind()).isEqualTo(expected);
    }

    private Kind kindWith(byte[] bytes) {
        disk.put(FILE, bytes);
        return catchThrowableOfType(SealedException.class, () -> header.open(keychainKey)).kind();
    }

    private static byte[] mended(byte[] header) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(header, 0, header.length - HASH);
            System.arraycopy(digest.digest(), 0, header, header.length - HASH, HASH);
            return header;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
