package org.keytally.core.domain.prompt;

import java.util.List;
import org.keytally.core.domain.ledger.EntryId;

/// The port to the batches that are not collected.
public interface BatchBook {

    BatchBook NONE = new BatchBook() {
        @Override
        public List<PendingBatch> all() {
            return List.of();
        }

        @Override
        public void put(PendingBatch batch) {
            throw new UnsupportedOperationException("no batches are kept here");
        }

        @Override
        public void remove(EntryId entry) {}
    };

    List<PendingBatch> all();

    /// Writes a batch in place of what was known of it.
    void put(PendingBatch batch);

    void remove(EntryId entry);
}
