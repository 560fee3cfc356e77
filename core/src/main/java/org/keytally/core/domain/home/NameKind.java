package org.keytally.core.domain.home;

/// What the names are of that stand in the journal as random ids.
public enum NameKind {
    PERSON,
    HOST,
    PROJECT,
    CLIENT
}
