package org.keytally.core.architecture.planted;

import org.keytally.core.architecture.planted.domain.key.Secret;

/// Stands for the root.
public final class Keytally {

    Secret secret() {
        return new Secret();
    }
}
