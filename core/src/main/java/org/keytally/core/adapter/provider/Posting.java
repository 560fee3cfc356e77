package org.keytally.core.adapter.provider;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.keytally.core.adapter.http.Letter;
import org.keytally.core.adapter.http.Seal;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.prompt.Destination;
import org.keytally.core.domain.prompt.WireBody;
import org.keytally.core.domain.prompt.WireRequest;

/// A written request and where it goes, ready to be signed in.
record Posting(Destination.Host to, WireRequest request) {

    Letter letter(Optional<Secret> secret) {
        return new Letter(
                request.method(),
                to.base(),
                request.path(),
                request.headers(),
                secret.map(opened -> new Seal(to.signIn(), opened)),
                new Body(request.body()),
                to.pin());
    }

    private record Body(WireBody body) implements Letter.Content {

        @Override
        public long length() {
            return body.length();
        }

        @Override
        public void writeTo(OutputStream target) throws IOException {
            body.writeTo(target);
        }
    }
}
