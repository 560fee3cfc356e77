package org.keytally.core.architecture.planted.domain.catalog;

import org.keytally.core.architecture.planted.domain.key.Secret;

/// Sees a room which sees this one.
public final class SeesARoomAbove {

    Secret secret() {
        return new Secret();
    }
}
