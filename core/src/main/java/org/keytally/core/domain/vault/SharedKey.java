package org.keytally.core.domain.vault;

import java.util.Optional;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.key.Connection;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Notes;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.domain.key.Terms;

/// A key as an organisation shares it: what each member's record of it is made from.
public record SharedKey(
        ProviderId provider,
        String label,
        Scope scope,
        Optional<Environment> environment,
        Connection connection,
        Terms terms,
        Notes notes) {

    public SharedKey {
        if (scope == Scope.PERSONAL) {
            throw new IllegalArgumentException("a personal key is not shared");
        }
    }
}
