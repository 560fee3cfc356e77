package org.keytally.core.architecture.planted.usecase;

import java.util.Optional;
import org.keytally.core.architecture.planted.domain.key.Secret;

final class RevealsByReference {

    Optional<byte[]> bytes(Optional<Secret> secret) {
        return secret.map(Secret::reveal);
    }
}
