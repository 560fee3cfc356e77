package org.keytally.core.domain.vault;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
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

    /// The same with another tag.
    public SharedKey with(String tag, String value) {
        SortedMap<String, String> tags = new TreeMap<>(notes.tags());
        tags.put(tag, value);
        Notes now = new Notes(notes.owner(), notes.purpose(), notes.region(), notes.billingAccount(), tags);
        return new SharedKey(provider, label, scope, environment, connection, terms, now);
    }
}
