package org.keytally.core.domain.ledger;

import org.keytally.core.domain.catalog.EventId;

/// The id that all attempts of one prompt share.
public record PromptId(EventId value) {

    /// The prompt whose first attempt an entry is.
    public static PromptId startedBy(EntryId first) {
        return new PromptId(first.value());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
