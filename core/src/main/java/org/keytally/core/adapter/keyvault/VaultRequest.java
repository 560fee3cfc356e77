package org.keytally.core.adapter.keyvault;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.keytally.core.adapter.http.Letter;
import org.keytally.core.adapter.http.Seal;
import org.keytally.core.domain.catalog.SignIn;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.vault.VaultAddress;

/// One request to a vault; its body is wiped when it is closed.
final class VaultRequest implements AutoCloseable {

    private final String method;
    private final String path;
    private final byte[] body;
    private final boolean isRepeatable;

    private VaultRequest(String method, String path, byte[] body, boolean isRepeatable) {
        this.method = method;
        this.path = path;
        this.body = body;
        this.isRepeatable = isRepeatable;
    }

    static VaultRequest get(String path) {
        return new VaultRequest("GET", path, new byte[0], true);
    }

    static VaultRequest of(String method, String path, byte[] body) {
        return new VaultRequest(method, path, body, false);
    }

    /// One that does twice what it does once.
    static VaultRequest repeatable(String method, String path, byte[] body) {
        return new VaultRequest(method, path, body, true);
    }

    boolean isRepeatable() {
        return isRepeatable;
    }

    Letter letter(VaultAddress vault, Optional<Secret> token) {
        return new Letter(
                method,
                vault.origin(),
                path,
                Map.of("accept", "application/json", "content-type", "application/json"),
                token.map(opened -> new Seal(SignIn.BEARER, opened)),
                Letter.Content.of(body));
    }

    @Override
    public void close() {
        Arrays.fill(body, (byte) 0);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
