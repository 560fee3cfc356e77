package org.keytally.core.domain.vault;

import java.util.Optional;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.key.Connection;
import org.keytally.core.domain.key.Notes;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.domain.key.Terms;

/// A secret that another tool put into a vault as plain text, and that an admin says is a key of a provider.
public record PlainKey(VaultName name, ProviderId provider) {

    /// What a member's record of it is made from; the text says nothing but the secret.
    public SharedKey shared() {
        return new SharedKey(
                provider, name.value(), Scope.TEAM, Optional.empty(), Connection.AS_PROVIDER, Terms.FREE, Notes.NONE);
    }
}
