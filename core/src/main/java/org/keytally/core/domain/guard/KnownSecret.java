package org.keytally.core.domain.guard;

import org.keytally.core.domain.key.Fingerprint;

/// A secret to look for, known by its fingerprint and its length in bytes.
public record KnownSecret(Fingerprint fingerprint, int length) {

    public KnownSecret {
        if (length < 1) {
            throw new IllegalArgumentException("no length");
        }
    }
}
