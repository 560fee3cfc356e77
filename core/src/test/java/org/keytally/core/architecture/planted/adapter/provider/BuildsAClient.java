package org.keytally.core.architecture.planted.adapter.provider;

import java.util.function.Supplier;
import okhttp3.OkHttpClient;

final class BuildsAClient {

    Supplier<OkHttpClient.Builder> builder() {
        return OkHttpClient.Builder::new;
    }

    OkHttpClient client(OkHttpClient other) {
        return other.newBuilder().build();
    }
}
