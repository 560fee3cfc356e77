package org.keytally.app.architecture.planted.costs;

import org.keytally.core.architecture.planted.adapter.catalog.SeesOkHttp;

/// A screen that reaches past the use cases.
public final class SeesAnAdapter {

    SeesOkHttp adapter() {
        return new SeesOkHttp();
    }
}
