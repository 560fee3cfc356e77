package org.keytally.core.usecase.keys;

import java.util.Optional;
import org.keytally.core.domain.key.Connection;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Marks;
import org.keytally.core.domain.key.Notes;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.domain.key.Terms;

/// What a person says of a key they want to add; what is left out is found out or taken as usual.
public record KeyWish(
        Optional<String> provider,
        Optional<String> label,
        Scope scope,
        Optional<Environment> environment,
        Connection connection,
        Terms terms,
        Notes notes,
        Marks marks) {

    /// Nothing said but the provider.
    public static KeyWish usual(Optional<String> provider) {
        return new KeyWish(
                provider,
                Optional.empty(),
                Scope.PERSONAL,
                Optional.empty(),
                Connection.AS_PROVIDER,
                Terms.FREE,
                Notes.NONE,
                Marks.USUAL);
    }

    /// What is written on a key that is there.
    static KeyWish of(Key key) {
        return new KeyWish(
                Optional.of(key.provider().value()),
                Optional.of(key.label()),
                key.scope(),
                key.environment(),
                key.connection(),
                key.terms(),
                key.notes(),
                key.marks());
    }

    public KeyWish withLabel(String label) {
        return new KeyWish(provider, Optional.of(label), scope, environment, connection, terms, notes, marks);
    }

    public KeyWish withEnvironment(Optional<Environment> where) {
        return new KeyWish(provider, label, scope, where, connection, terms, notes, marks);
    }
}
