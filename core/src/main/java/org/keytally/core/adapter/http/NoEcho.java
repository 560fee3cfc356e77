package org.keytally.core.adapter.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/// Takes from an answer what would make the network library send a request without a body again by itself.
final class NoEcho implements Interceptor {

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        boolean invites = response.code() == 503 && "0".equals(response.header("retry-after"));
        return invites ? response.newBuilder().removeHeader("retry-after").build() : response;
    }
}
