package org.keytally.core.adapter.sealed.home;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import org.keytally.core.domain.key.Secret;

/// The phrase of seven groups of four characters that opens a home when nothing else does; shown once.
///
/// It carries 128 random bits and 12 of a checksum, so that a slip of the pen is told from another home's phrase.
public final class RecoveryPhrase implements Opener {

    static final int LENGTH = 28;

    private static final int BYTES = 16;
    private static final int GROUP = 4;
    private static final int BITS = 5;
    /// Crockford's: without I, L, O and U, which are misread.
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final WipedBytes bytes;

    private RecoveryPhrase(byte[] bytes) {
        this.bytes = new WipedBytes(bytes);
    }

    public static RecoveryPhrase random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new RecoveryPhrase(bytes);
    }

    /// Reads what a person typed, and wipes it; empty where it is mistyped. Case, spaces and hyphens do not matter.
    public static Optional<RecoveryPhrase> of(char[] typed) {
        byte[] packed = new byte[BYTES + 2];
        try {
            if (!unpacks(typed, packed) || !Arrays.equals(packed, withChecksum(Arrays.copyOf(packed, BYTES)))) {
                return Optional.empty();
            }
            return Optional.of(new RecoveryPhrase(Arrays.copyOf(packed, BYTES)));
        } finally {
            Arrays.fill(typed, '\0');
            Arrays.fill(packed, (byte) 0);
        }
    }

    /// Reads what a person typed; empty where it is mistyped.
    public static Optional<RecoveryPhrase> of(Secret typed) {
        byte[] bytes = typed.reveal();
        char[] characters = new char[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            characters[i] = (char) (bytes[i] & 0xff);
        }
        Arrays.fill(bytes, (byte) 0);
        return of(characters);
    }

    /// The phrase as it is shown, which the caller must wipe.
    public char[] shown() {
        byte[] raw = bytes.copy();
        byte[] packed = withChecksum(raw);
        char[] shown = new char[LENGTH + LENGTH / GROUP - 1];
        Arrays.fill(shown, '-');
        for (int i = 0; i < LENGTH; i++) {
            shown[i + i / GROUP] = ALPHABET.charAt(bits(packed, i * BITS));
        }
        Arrays.fill(raw, (byte) 0);
        Arrays.fill(packed, (byte) 0);
        return shown;
    }

    byte[] copy() {
        return bytes.copy();
    }

    @Override
    public void close() {
        bytes.close();
    }

    @Override
    public String toString() {
        return "***************";
    }

    private static boolean unpacks(char[] typed, byte[] packed) {
        int count = 0;
        for (char each : typed) {
            if (each == '-' || Character.isWhitespace(each)) {
                continue;
            }
            int value = value(each);
            if (value < 0 || count == LENGTH) {
                return false;
            }
            putBits(packed, count * BITS, value);
            count++;
        }
        return count == LENGTH;
    }

    private static int value(char typed) {
        char upper = Character.toUpperCase(typed);
        return switch (upper) {
            case 'O' -> 0;
            case 'I', 'L' -> 1;
            default -> ALPHABET.indexOf(upper);
        };
    }

    private static int bits(byte[] packed, int from) {
        int value = 0;
        for (int bit = from; bit < from + BITS; bit++) {
            value = (value << 1) | ((packed[bit / 8] >> (7 - bit % 8)) & 1);
        }
        return value;
    }

    private static void putBits(byte[] packed, int from, int value) {
        for (int i = 0; i < BITS; i++) {
            int bit = from + i;
            packed[bit / 8] |= (byte) ((value >> (BITS - 1 - i) & 1) << (7 - bit % 8));
        }
    }

    // 140 bits are shown: the last four of the eighteen bytes stay zero.
    private static byte[] withChecksum(byte[] raw) {
        byte[] digest = sha256(raw);
        return ByteBuffer.allocate(BYTES + 2)
                .put(raw)
                .put(digest[0])
                .put((byte) (digest[1] & 0xf0))
                .array();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java runtime lacks SHA-256", impossible);
        }
    }
}
