package org.keytally.core.adapter.records;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.keytally.core.adapter.sealed.file.SealedRecords;
import org.keytally.core.domain.catalog.EventId;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.key.KeyId;
import org.keytally.core.domain.ledger.EntryId;
import org.keytally.core.domain.prompt.BatchBook;
import org.keytally.core.domain.prompt.PendingBatch;

/// The batches that are not collected, in the sealed file.
public final class SealedBatches implements BatchBook {

    private final Book<PendingBatch> batches;

    public SealedBatches(SealedRecords records) {
        this.batches = new Book<>(new Section(records, "batches"), SealedBatches::row, SealedBatches::batch);
    }

    @Override
    public List<PendingBatch> all() {
        return batches.all();
    }

    @Override
    public synchronized void put(PendingBatch batch) {
        List<PendingBatch> now = without(batch.entry());
        now.add(batch);
        batches.write(now);
    }

    @Override
    public synchronized void remove(EntryId entry) {
        batches.write(without(entry));
    }

    private List<PendingBatch> without(EntryId entry) {
        List<PendingBatch> rest = new ArrayList<>(batches.all());
        rest.removeIf(one -> one.entry().equals(entry));
        return rest;
    }

    private static Map<String, String> row(PendingBatch batch) {
        return Map.of(
                "entry", batch.entry().value().value().toString(),
                "key", batch.key().value(),
                "provider", batch.provider().value(),
                "model", batch.model(),
                "at", batch.at().toString(),
                "remote", batch.remote().orElse(""));
    }

    private static PendingBatch batch(Map<String, String> row) {
        return new PendingBatch(
                new EntryId(new EventId(UUID.fromString(row.getOrDefault("entry", "")))),
                new KeyId(row.getOrDefault("key", "")),
                new ProviderId(row.getOrDefault("provider", "")),
                row.getOrDefault("model", ""),
                Instant.parse(row.getOrDefault("at", "")),
                Optional.of(row.getOrDefault("remote", "")).filter(remote -> !remote.isEmpty()));
    }
}
