package org.keytally.core.usecase.keys;

import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.SecretName;

/// The names under which the secrets of removed keys stay sealed.
final class Graves {

    private Graves() {}

    static SecretName of(Key key) {
        return new SecretName("removed." + key.id(), key.secretName().label());
    }
}
