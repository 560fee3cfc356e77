package org.keytally.core.usecase.keys;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.keytally.core.domain.key.Fingerprint;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.KeyRegister;

/// Finds keys by what a person types or by their secret.
final class KeyLookup {

    private final KeyRegister register;

    KeyLookup(KeyRegister register) {
        this.register = register;
    }

    /// The key of that id or label; one in use before one removed, the one removed last among those.
    Optional<Key> find(String idOrLabel) {
        return first(key -> !key.isRemoved() && key.isNamed(idOrLabel)).or(() -> removed(idOrLabel));
    }

    Optional<Key> withSecret(Fingerprint fingerprint) {
        // A key that was imported without its secret has no fingerprint to be recognised by.
        return first(key -> !key.isRemoved()
                && !fingerprint.hash().isEmpty()
                && key.trace().fingerprint().hash().equals(fingerprint.hash()));
    }

    Optional<Key> withLabel(String label) {
        return first(key -> !key.isRemoved() && key.isNamed(label));
    }

    KeyRefusal.NoSuchKey unknown(String idOrLabel) {
        List<String> known = register.all()
                .stream()
                .filter(key -> !key.isRemoved())
                .map(Key::label)
                .toList();
        return new KeyRefusal.NoSuchKey(idOrLabel, known);
    }

    private Optional<Key> removed(String idOrLabel) {
        return register.all()
                .stream()
                .filter(key -> key.isRemoved() && key.isNamed(idOrLabel))
                .reduce((former, later) -> later);
    }

    private Optional<Key> first(Predicate<Key> wanted) {
        return register.all().stream().filter(wanted).findFirst();
    }
}
