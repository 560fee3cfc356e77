package org.keytally.core.adapter.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Arrays;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/// The certificate authorities of a file, trusted by one line instead of those of this machine.
public final class Authorities {

    private final X509TrustManager trust;
    private final SSLSocketFactory sockets;

    private Authorities(X509TrustManager trust, SSLSocketFactory sockets) {
        this.trust = trust;
        this.sockets = sockets;
    }

    /// Those of a file of certificates.
    ///
    /// @throws IOException where it cannot be read
    /// @throws GeneralSecurityException where it holds no certificates
    public static Authorities of(Path file) throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(CertificateFactory.getInstance("X.509").generateCertificates(in));
        }
    }

    private static Authorities of(Collection<? extends Certificate> certificates)
            throws IOException, GeneralSecurityException {
        if (certificates.isEmpty()) {
            throw new GeneralSecurityException("no certificate in it");
        }
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        int number = 0;
        for (Certificate certificate : certificates) {
            number++;
            store.setCertificateEntry("authority " + number, certificate);
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        X509TrustManager trust = Arrays.stream(factory.getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .map(X509TrustManager.class::cast)
                .findFirst()
                .orElseThrow(() -> new GeneralSecurityException("this Java runtime checks no certificates"));
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[]{trust}, null);
        return new Authorities(trust, context.getSocketFactory());
    }

    X509TrustManager trust() {
        return trust;
    }

    SSLSocketFactory sockets() {
        return sockets;
    }
}
