package org.keytally.app.architecture.planted.cli;

import org.keytally.core.architecture.planted.domain.key.Secret;

final class Reveals {

    int length(Secret secret) {
        return secret.reveal().length;
    }
}
