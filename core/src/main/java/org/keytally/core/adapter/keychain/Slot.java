package org.keytally.core.adapter.keychain;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.SecretName;

/// One of the two places a secret may have outside the keychain, and the pointer to it that the keychain holds instead.
enum Slot {
    A,
    B;

    private static final String MARK = "keytally:sealed:";

    /// The slot a pointer names; empty where this is a secret and no pointer.
    static Optional<Slot> of(Secret found) {
        return Arrays.stream(values()).filter(slot -> holds(found, slot.text())).findAny();
    }

    Slot other() {
        return this == A ? B : A;
    }

    SecretName name(SecretName name) {
        return new SecretName(name.id() + "." + suffix(), name.label());
    }

    Secret pointer() {
        return Secret.ofUtf8(text().getBytes(StandardCharsets.UTF_8));
    }

    private String text() {
        return MARK + suffix();
    }

    private String suffix() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static boolean holds(Secret found, String text) {
        if (found.length() != text.length()) {
            return false;
        }
        byte[] bytes = found.reveal();
        try {
            return Arrays.equals(bytes, text.getBytes(StandardCharsets.UTF_8));
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
