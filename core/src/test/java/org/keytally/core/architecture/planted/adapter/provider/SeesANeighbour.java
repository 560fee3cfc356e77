package org.keytally.core.architecture.planted.adapter.provider;

import org.keytally.core.architecture.planted.adapter.catalog.SeesOkHttp;

final class SeesANeighbour {

    SeesOkHttp neighbour() {
        return new SeesOkHttp();
    }
}
