package org.keytally.core.architecture.planted.adapter.catalog;

import okhttp3.Request;

/// Speaks HTTP itself.
public final class SeesOkHttp {

    Request request() {
        return new Request.Builder().url("https://localhost").build();
    }
}
