package org.keytally.core.domain.ledger;

/// Where an attempt stands.
public enum EntryState {
    OPEN,
    SETTLED,
    UNCHARGED,
    UNKNOWN
}
