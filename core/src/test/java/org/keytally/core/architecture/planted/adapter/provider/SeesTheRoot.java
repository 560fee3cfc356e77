package org.keytally.core.architecture.planted.adapter.provider;

import org.keytally.core.architecture.planted.Keytally;

final class SeesTheRoot {

    Keytally root() {
        return new Keytally();
    }
}
