package org.keytally.core.adapter.keyvault.person;

import java.time.Instant;
import java.util.Optional;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.vault.SignedIn;

/// A token that a directory gave a person, which whoever gets it closes.
public record Pass(Secret token, Instant end, Optional<String> person) {

    public SignedIn signedIn() {
        return new SignedIn(person, end);
    }
}
