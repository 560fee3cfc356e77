package org.keytally.core.architecture.planted.domain.key;

import org.keytally.core.architecture.planted.domain.catalog.SeesARoomAbove;

final class ClosesACircle {

    SeesARoomAbove above() {
        return new SeesARoomAbove();
    }
}
