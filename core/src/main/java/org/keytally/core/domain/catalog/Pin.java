package org.keytally.core.domain.catalog;

import java.util.Base64;
import java.util.Optional;

/// The trace of a public key that a host's certificates must show: `sha256/` and the digest in Base64.
public record Pin(String text) {

    private static final String START = "sha256/";
    private static final int DIGEST = 32;

    public Pin {
        if (!isPossible(text)) {
            throw new IllegalArgumentException("no pin");
        }
    }

    public static Optional<Pin> of(String text) {
        return Optional.of(text.strip()).filter(Pin::isPossible).map(Pin::new);
    }

    private static boolean isPossible(String text) {
        if (!text.startsWith(START)) {
            return false;
        }
        try {
            byte[] digest = Base64.getDecoder().decode(text.substring(START.length()));
            return digest.length == DIGEST && text.endsWith(Base64.getEncoder().encodeToString(digest));
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
