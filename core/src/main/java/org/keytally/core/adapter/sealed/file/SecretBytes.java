package org.keytally.core.adapter.sealed.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.keytally.core.domain.key.Secret;

/// Bytes on their way into a secret.
final class SecretBytes {

    private SecretBytes() {}

    /// Takes the bytes over and wipes them.
    static Secret toSecret(byte[] bytes) {
        Secret secret = Secret.ofUtf8(bytes);
        Arrays.fill(bytes, (byte) 0);
        return secret;
    }

    static byte[] ofText(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
