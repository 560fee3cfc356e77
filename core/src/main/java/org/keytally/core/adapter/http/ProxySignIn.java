package org.keytally.core.adapter.http;

import okhttp3.Authenticator;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import org.jspecify.annotations.Nullable;

/// Signs in at a proxy with the name and password that stand in its address, once.
final class ProxySignIn implements Authenticator {

    private static final String HEADER = "Proxy-Authorization";

    private final SystemProxies proxies;

    ProxySignIn(SystemProxies proxies) {
        this.proxies = proxies;
    }

    @Override
    public @Nullable Request authenticate(@Nullable Route route, Response response) {
        boolean wasTried =
                response.request().header(HEADER) != null && !"OkHttp-Preemptive".equals(challenge(response));
        if (wasTried) {
            return null;
        }
        return proxies.signIn(response.request().url().uri())
                .map(value -> response.request().newBuilder().header(HEADER, value).build())
                .orElse(null);
    }

    private static String challenge(Response response) {
        return response.challenges().isEmpty() ? "" : response.challenges().getFirst().scheme();
    }
}
