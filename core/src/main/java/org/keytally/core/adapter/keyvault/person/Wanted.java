package org.keytally.core.adapter.keyvault.person;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.keytally.core.domain.vault.VaultChallenge;

/// What a token must be good for.
///
/// @param claims what the directory wants besides, as JSON
public record Wanted(String scope, Optional<String> claims) {

    public static Wanted by(VaultChallenge challenge) {
        return new Wanted(challenge.scope(), challenge.claims().flatMap(Wanted::json));
    }

    // A vault sends them in base64, so that they pass through a header whole.
    private static Optional<String> json(String claims) {
        if (claims.startsWith("{")) {
            return Optional.of(claims);
        }
        try {
            String text = new String(
                    Base64.getDecoder().decode(claims.replace('-', '+').replace('_', '/')), StandardCharsets.UTF_8);
            return text.startsWith("{") ? Optional.of(text) : Optional.empty();
        } catch (IllegalArgumentException garbled) {
            return Optional.empty();
        }
    }
}
