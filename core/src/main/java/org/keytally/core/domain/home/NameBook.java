package org.keytally.core.domain.home;

import java.util.Optional;

/// The port to the names behind the ids in the journal, each sealed under a key of its own.
public interface NameBook {

    /// The id of a name, made on first use.
    NameId idOf(NameKind kind, String name);

    /// The id of a name, where it has one.
    Optional<NameId> find(NameKind kind, String name);

    /// The name behind an id; empty where it was erased or never known.
    Optional<String> nameOf(NameId id);

    /// Destroys a name and its key; false where there was none.
    boolean erase(NameId id);
}
