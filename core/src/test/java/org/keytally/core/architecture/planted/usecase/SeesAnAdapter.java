package org.keytally.core.architecture.planted.usecase;

import org.keytally.core.architecture.planted.adapter.catalog.SeesOkHttp;

/// Sees an adapter.
public final class SeesAnAdapter {

    SeesOkHttp adapter() {
        return new SeesOkHttp();
    }
}
