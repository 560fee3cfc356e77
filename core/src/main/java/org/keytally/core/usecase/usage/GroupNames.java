package org.keytally.core.usecase.usage;

import java.util.Optional;
import org.keytally.core.domain.home.NameBook;
import org.keytally.core.domain.home.NameId;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.KeyRegister;
import org.keytally.core.domain.ledger.UsageBy;

/// The names behind what the book groups by.
public final class GroupNames {

    private final NameBook names;
    private final KeyRegister register;

    public GroupNames(NameBook names, KeyRegister register) {
        this.names = names;
        this.register = register;
    }

    /// The name for a value; empty where there is no value, or where its name was erased.
    Optional<String> of(UsageBy by, String id) {
        if (id.isEmpty()) {
            return Optional.empty();
        }
        return switch (by) {
            case KEY -> Optional.of(label(id));
            case PROJECT, CLIENT, MEMBER -> name(id);
            case DAY, PROVIDER, MODEL, SCOPE, PAYER, TYPE, AGENT, ENVIRONMENT -> Optional.of(id);
        };
    }

    /// The name behind a random id; empty where it was erased.
    Optional<String> name(String id) {
        return NameId.isPossible(id) ? names.nameOf(new NameId(id)) : Optional.empty();
    }

    // A key that was removed for good has left its id alone.
    private String label(String id) {
        return register.all().stream()
                .filter(key -> key.id().value().equals(id))
                .map(Key::label)
                .findFirst()
                .orElse(id);
    }
}
