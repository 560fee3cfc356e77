package org.keytally.core.architecture.planted.adapter.provider;

import org.keytally.core.architecture.planted.usecase.SeesAnAdapter;

final class SeesAUseCase {

    SeesAnAdapter useCase() {
        return new SeesAnAdapter();
    }
}
