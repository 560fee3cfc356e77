package org.keytally.core.usecase.keys;

import java.util.List;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.SecretName;

/// The names under which secrets that are in use no longer, or not yet, stay sealed beside their key.
public final class Graves {

    private Graves() {}

    /// Of a key that was removed.
    static SecretName of(Key key) {
        return new SecretName("removed." + key.id(), key.secretName().label());
    }

    /// Of the secret that comes.
    public static SecretName next(Key key) {
        return new SecretName("next." + key.id(), key.label());
    }

    /// Of the secret that goes.
    public static SecretName former(Key key) {
        return new SecretName("former." + key.id(), key.label());
    }

    /// Nothing under these is wanted once the key is gone.
    public static List<SecretName> all(Key key) {
        return List.of(of(key), next(key), former(key));
    }
}
