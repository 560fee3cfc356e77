package org.keytally.core.adapter.http;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Optional;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.keytally.core.domain.catalog.Endpoint;

/// Sends in plain text only to this machine where that is what allowed it: it looks at the address that was connected
/// to, not at what a name server once said.
final class AtHome implements Interceptor {

    /// Thrown before a byte is sent where the connection leads elsewhere.
    static final class ElsewhereException extends IOException {

        private static final long serialVersionUID = 1L;

        ElsewhereException() {
            super("elsewhere");
        }
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        boolean isPlainToThisMachine =
                !request.isHttps() && Endpoint.isLoopback(request.url().host());
        if (isPlainToThisMachine && !isLoopback(Optional.ofNullable(chain.connection()))) {
            throw new ElsewhereException();
        }
        return chain.proceed(request);
    }

    private static boolean isLoopback(Optional<Connection> connection) {
        return connection
                .flatMap(line -> Optional.ofNullable(line.socket().getInetAddress()))
                .filter(InetAddress::isLoopbackAddress)
                .isPresent();
    }
}
