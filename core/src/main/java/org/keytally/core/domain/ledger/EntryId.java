package org.keytally.core.domain.ledger;

import org.keytally.core.domain.catalog.EventId;

/// The id of one attempt.
public record EntryId(EventId value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
