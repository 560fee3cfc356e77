package org.keytally.core.adapter.sealed.home;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.keytally.core.adapter.sealed.AesGcm;
import org.keytally.core.adapter.sealed.PurposeKey;
import org.keytally.core.adapter.sealed.SealedException;
import org.keytally.core.domain.key.KeyId;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.SecretParcel;

/// Secrets sealed together under a key from a passphrase by Argon2id.
///
/// The text is Base64 of: form, memory, passes, lanes, salt, sealed content. All before the content is bound to it.
public final class PassphraseParcel implements SecretParcel {

    private static final int FORM = 2;
    private static final int SALT = 16;
    private static final int HEAD = 1 + 3 * Integer.BYTES + SALT;

    private final Supplier<Argon2Cost> cost;
    private final SecureRandom random = new SecureRandom();

    /// @param cost asked when a parcel is sealed, usually a `Calibration`
    public PassphraseParcel(Supplier<Argon2Cost> cost) {
        this.cost = cost;
    }

    @Override
    public String seal(Content parcelled, Secret passphrase) {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        Argon2Cost chosen = cost.get();
        byte[] head = ByteBuffer.allocate(HEAD)
                .put((byte) FORM)
                .putInt(chosen.memory())
                .putInt(chosen.passes())
                .putInt(chosen.lanes())
                .put(salt)
                .array();
        byte[] content = content(parcelled);
        try (PurposeKey key = key(passphrase, salt, chosen)) {
            byte[] sealed = new AesGcm(key, random).seal(content, head);
            byte[] whole = Arrays.copyOf(head, HEAD + sealed.length);
            System.arraycopy(sealed, 0, whole, HEAD, sealed.length);
            return Base64.getEncoder().encodeToString(whole);
        } finally {
            Arrays.fill(content, (byte) 0);
        }
    }

    @Override
    public Optional<Content> open(String parcel, Secret passphrase) {
        try {
            byte[] whole = Base64.getDecoder().decode(parcel);
            if (whole.length < HEAD || whole[0] != FORM) {
                return Optional.empty();
            }
            ByteBuffer head = ByteBuffer.wrap(whole, 1, HEAD - 1);
            Argon2Cost asked = new Argon2Cost(head.getInt(), head.getInt(), head.getInt());
            asked.requireSafe("parcel");
            byte[] salt = new byte[SALT];
            head.get(salt);
            try (PurposeKey key = key(passphrase, salt, asked)) {
                return new AesGcm(key, random)
                        .open(whole, HEAD, whole.length - HEAD, Arrays.copyOf(whole, HEAD))
                        .map(PassphraseParcel::parcelled);
            }
        } catch (IllegalArgumentException | SealedException notOurs) {
            return Optional.empty();
        }
    }

    private static PurposeKey key(Secret passphrase, byte[] salt, Argon2Cost cost) {
        byte[] bytes = passphrase.reveal();
        try {
            return Argon2id.key(bytes, salt, cost);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    // Counted beforehand, so that no growing buffer leaves copies of secrets behind.
    private static byte[] content(Content parcelled) {
        byte[] digests = digests(parcelled.digests());
        int length = parcelled.secrets()
                .entrySet()
                .stream()
                .mapToInt(entry -> 2 + entry.getKey().value().length() + Integer.BYTES + entry.getValue().length())
                .sum();
        ByteBuffer out = ByteBuffer.allocate(Integer.BYTES + digests.length + length);
        out.putInt(parcelled.digests().size()).put(digests);
        parcelled.secrets().forEach((id, secret) -> {
            byte[] name = id.value().getBytes(StandardCharsets.US_ASCII);
            byte[] bytes = secret.reveal();
            out.putShort((short) name.length).put(name).putInt(bytes.length).put(bytes);
            Arrays.fill(bytes, (byte) 0);
        });
        return out.array();
    }

    private static byte[] digests(Map<String, String> digests) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (Map.Entry<String, String> digest : digests.entrySet()) {
                out.writeUTF(digest.getKey());
                out.writeUTF(digest.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static Content parcelled(byte[] content) {
        Map<KeyId, Secret> secrets = new HashMap<>();
        Map<String, String> digests = new HashMap<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                digests.put(in.readUTF(), in.readUTF());
            }
            while (in.available() > 0) {
                String id = new String(in.readNBytes(in.readUnsignedShort()), StandardCharsets.US_ASCII);
                byte[] bytes = in.readNBytes(in.readInt());
                secrets.put(new KeyId(id), Secret.ofUtf8(bytes));
                Arrays.fill(bytes, (byte) 0);
            }
            return new Content(secrets, digests);
        } catch (IOException impossible) {
            throw new IllegalStateException("what we sealed cannot be read", impossible);
        } finally {
            Arrays.fill(content, (byte) 0);
        }
    }
}
