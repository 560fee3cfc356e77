package org.keytally.core.adapter.http;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.CertificatePinner;
import okhttp3.Connection;
import okhttp3.Handshake;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.keytally.core.domain.catalog.Pin;

/// Sends a request with a pin only to a host whose certificates show it. This machine may trust others too, among them
/// those who want to read along.
final class Pinned implements Interceptor {

    /// Thrown before a byte is sent where another key was shown, or none.
    static final class OtherCertificateException extends SSLPeerUnverifiedException {

        private static final long serialVersionUID = 1L;

        OtherCertificateException() {
            super("other certificate");
        }
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        Optional<Pin> pin = Optional.ofNullable(request.tag(Pin.class));
        if (pin.isPresent() && !shows(Optional.ofNullable(chain.connection()), pin.get())) {
            throw new OtherCertificateException();
        }
        return chain.proceed(request);
    }

    private static boolean shows(Optional<Connection> connection, Pin pin) {
        return connection
                .flatMap(line -> Optional.ofNullable(line.handshake()))
                .map(Handshake::peerCertificates)
                .orElse(List.of())
                .stream()
                .anyMatch(certificate -> CertificatePinner.pin(certificate).equals(pin.text()));
    }
}
