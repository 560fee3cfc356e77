package org.keytally.core.adapter.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.keytally.core.domain.catalog.SignIn;
import org.keytally.core.domain.key.Secret;

/// The header that signs a request in.
public final class Seal {

    private final SignIn signIn;
    private final Secret secret;

    /// @param secret stays the caller's to close
    public Seal(SignIn signIn, Secret secret) {
        this.signIn = signIn;
        this.secret = secret;
    }

    String header() {
        return signIn.header();
    }

    /// The network library repeats a value it refuses in its exception, so what it would refuse is found out before.
    String value() throws HttpException {
        byte[] bytes = secret.reveal();
        try {
            for (byte value : bytes) {
                if (value < '!' || value > '~') {
                    throw new HttpException(HttpException.Kind.HEADER_REFUSED);
                }
            }
            if (bytes.length == 0) {
                throw new HttpException(HttpException.Kind.HEADER_REFUSED);
            }
            return signIn.prefix() + new String(bytes, StandardCharsets.US_ASCII);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    @Override
    public String toString() {
        return "Seal[" + signIn.header() + "]";
    }
}
