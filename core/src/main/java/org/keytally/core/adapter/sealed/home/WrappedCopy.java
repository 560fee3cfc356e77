package org.keytally.core.adapter.sealed.home;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import org.keytally.core.adapter.sealed.AesGcm;
import org.keytally.core.adapter.sealed.HomeKey;
import org.keytally.core.adapter.sealed.PurposeKey;
import org.keytally.core.adapter.sealed.SealedException;
import org.keytally.core.adapter.sealed.SealedException.Kind;

/// A copy of the home's key, sealed so that one way of opening opens it.
///
/// Home, way, salt and cost are bound to it: a copy brought from another home or with other parameters does not open.
final class WrappedCopy {

    static final int SALT = 16;
    static final int LENGTH = 1 + SALT + 3 * Integer.BYTES + PurposeKey.LENGTH + AesGcm.OVERHEAD;

    private static final byte[] BOUND = "keytally 1 copy of the home's key".getBytes(StandardCharsets.US_ASCII);

    private final Way way;
    private final byte[] salt;
    private final Argon2Cost cost;
    private final byte[] sealed;

    private WrappedCopy(Way way, byte[] salt, Argon2Cost cost, byte[] sealed) {
        this.way = way;
        this.salt = salt;
        this.cost = cost;
        this.sealed = sealed;
    }

    /// @param cost what a passphrase is to cost; the other ways are random and need none
    static WrappedCopy of(HomeKey key, HomeId home, Opener opener, Argon2Cost cost, SecureRandom random) {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        Way way = Way.of(opener);
        byte[] raw = key.reveal();
        try (PurposeKey wrapping = wrapping(opener, salt, cost)) {
            byte[] sealed = new AesGcm(wrapping, random).seal(raw, bound(home, way, salt, cost));
            return new WrappedCopy(way, salt, cost, sealed);
        } finally {
            Arrays.fill(raw, (byte) 0);
        }
    }

    static WrappedCopy read(ByteBuffer in, String place) throws SealedException {
        Way way = wayOf(in.get(), place);
        byte[] salt = new byte[SALT];
        in.get(salt);
        Argon2Cost cost = new Argon2Cost(in.getInt(), in.getInt(), in.getInt());
        byte[] sealed = new byte[PurposeKey.LENGTH + AesGcm.OVERHEAD];
        in.get(sealed);
        if (way == Way.PASSPHRASE) {
            cost.requireSafe(place);
        } else if (!cost.equals(Argon2Cost.NONE)) {
            throw new SealedException(Kind.DAMAGED, place, "parameters where none belong");
        }
        return new WrappedCopy(way, salt, cost, sealed);
    }

    void write(ByteBuffer out) {
        out.put(way.code()).put(salt);
        out.putInt(cost.memory()).putInt(cost.passes()).putInt(cost.lanes());
        out.put(sealed);
    }

    Way way() {
        return way;
    }

    boolean isWeakerThan(Argon2Cost least) {
        return way == Way.PASSPHRASE && cost.isWeakerThan(least);
    }

    Argon2Cost cost() {
        return cost;
    }

    HomeKey open(HomeId home, Opener opener, String place) throws SealedException {
        try (PurposeKey wrapping = wrapping(opener, salt, cost)) {
            byte[] raw = new AesGcm(wrapping, new SecureRandom())
                    .open(sealed, bound(home, way, salt, cost))
                    .orElseThrow(() -> new SealedException(wrong(), place, "this does not open the home"));
            HomeKey key = HomeKey.of(raw);
            Arrays.fill(raw, (byte) 0);
            return key;
        }
    }

    private Kind wrong() {
        return switch (way) {
            case KEYCHAIN -> Kind.WRONG_KEYCHAIN_KEY;
            case PASSPHRASE -> Kind.WRONG_PASSPHRASE;
            case RECOVERY -> Kind.WRONG_RECOVERY_PHRASE;
        };
    }

    private static PurposeKey wrapping(Opener opener, byte[] salt, Argon2Cost cost) {
        byte[] secret =
                switch (opener) {
                    case KeychainKey key -> key.copy();
                    case Passphrase passphrase -> passphrase.copy();
                    case RecoveryPhrase phrase -> phrase.copy();
                };
        try {
            return switch (opener) {
                case Passphrase _ -> Argon2id.key(secret, salt, cost);
                case KeychainKey _ -> PurposeKey.stretch(secret, salt, "keytally 1 keychain key");
                case RecoveryPhrase _ -> PurposeKey.stretch(secret, salt, "keytally 1 recovery phrase");
            };
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    private static byte[] bound(HomeId home, Way way, byte[] salt, Argon2Cost cost) {
        return ByteBuffer.allocate(BOUND.length + HomeId.LENGTH + 1 + SALT + 3 * Integer.BYTES)
                .put(BOUND)
                .put(home.bytes())
                .put(way.code())
                .put(salt)
                .putInt(cost.memory())
                .putInt(cost.passes())
                .putInt(cost.lanes())
                .array();
    }

    private static Way wayOf(byte code, String place) throws SealedException {
        for (Way way : Way.values()) {
            if (way.code() == code) {
                return way;
            }
        }
        throw new SealedException(Kind.DAMAGED, place, "a way of opening that is none");
    }
}
