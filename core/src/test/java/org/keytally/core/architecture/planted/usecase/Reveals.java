package org.keytally.core.architecture.planted.usecase;

import org.keytally.core.architecture.planted.domain.key.Secret;

final class Reveals {

    int length(Secret secret) {
        return secret.reveal().length;
    }
}
