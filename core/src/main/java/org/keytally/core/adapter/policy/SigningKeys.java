package org.keytally.core.adapter.policy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keytally.core.domain.key.Secret;

/// Ed25519 keys as text: both halves as PEM in the file of who signs, the open one as Base64 where it is pinned.
final class SigningKeys {

    private static final String ALGORITHM = "Ed25519";
    private static final int LONGEST = 4096;
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN (PRIVATE|PUBLIC) KEY-----([A-Za-z0-9+/=\\s]{1,400})-----END \\1 KEY-----");

    private SigningKeys() {}

    static Secret read(Path file) throws IOException {
        if (Files.size(file) > LONGEST) {
            throw new IOException("too long for a key");
        }
        byte[] text = Files.readAllBytes(file);
        try {
            return Secret.ofUtf8(text);
        } catch (IllegalArgumentException noText) {
            throw new IOException("no text", noText);
        }
    }

    /// Makes a key and writes it where only its owner can read it.
    static Secret written(Path file) throws IOException {
        Secret made = made();
        byte[] text = made.reveal();
        try {
            boolean isPosix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
            if (isPosix) {
                Files.createFile(file,
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(file);
            }
            Files.write(file, text);
            return made;
        } finally {
            Arrays.fill(text, (byte) 0);
        }
    }

    private static Secret made() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            byte[] text = (block("PRIVATE", pair.getPrivate().getEncoded())
                    + block("PUBLIC", pair.getPublic().getEncoded())).getBytes(StandardCharsets.US_ASCII);
            Secret made = Secret.ofUtf8(text);
            Arrays.fill(text, (byte) 0);
            return made;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java runtime lacks Ed25519", impossible);
        }
    }

    private static String block(String half, byte[] encoded) {
        return "-----BEGIN " + half + " KEY-----\n" + Base64.getEncoder().encodeToString(encoded)
                + "\n-----END " + half + " KEY-----\n";
    }

    /// Both halves of a key; empty where one is missing or they do not belong together.
    static Optional<KeyPair> pair(Secret file) {
        byte[] bytes = file.reveal();
        try {
            String text = new String(bytes, StandardCharsets.US_ASCII);
            Optional<byte[]> secret = half("PRIVATE", text);
            Optional<byte[]> open = half("PUBLIC", text);
            if (secret.isEmpty() || open.isEmpty()) {
                return Optional.empty();
            }
            KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
            KeyPair pair = new KeyPair(
                    keys.generatePublic(new X509EncodedKeySpec(open.get())),
                    keys.generatePrivate(new PKCS8EncodedKeySpec(secret.get())));
            return isTrue(pair.getPublic(), bytes, signature(pair.getPrivate(), bytes))
                    ? Optional.of(pair)
                    : Optional.empty();
        } catch (GeneralSecurityException | IllegalArgumentException none) {
            return Optional.empty();
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static Optional<byte[]> half(String half, String text) {
        Matcher block = BLOCK.matcher(text);
        while (block.find()) {
            if (block.group(1).equals(half)) {
                return Optional.of(Base64.getDecoder().decode(block.group(2).replaceAll("\\s", "")));
            }
        }
        return Optional.empty();
    }

    static String pinned(PublicKey key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getEncoded());
    }

    static Optional<PublicKey> pinned(String text) {
        try {
            byte[] encoded = Base64.getUrlDecoder().decode(text);
            return Optional.of(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    static byte[] signature(PrivateKey key, byte[] message) throws GeneralSecurityException {
        Signature signing = Signature.getInstance(ALGORITHM);
        signing.initSign(key);
        signing.update(message);
        return signing.sign();
    }

    static boolean isTrue(PublicKey key, byte[] message, byte[] signature) {
        try {
            Signature checking = Signature.getInstance(ALGORITHM);
            checking.initVerify(key);
            checking.update(message);
            return checking.verify(signature);
        } catch (GeneralSecurityException notOne) {
            return false;
        }
    }
}
