package org.keytally.core.adapter.records;

import java.time.Instant;
import java.util.LinkedHashMap;
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

    private final Section section;
    private final Map<EntryId, PendingBatch> batches = new LinkedHashMap<>();

    public SealedBatches(SealedRecords records) {
        this.section = new Section(records, "batches");
        section.read().map(Rows::read).orElse(List.of()).forEach(row -> {
            PendingBatch batch = batch(row);
            batches.put(batch.entry(), batch);
        });
    }

    @Override
    public synchronized List<PendingBatch> all() {
        return List.copyOf(batches.values());
    }

    @Override
    public synchronized void put(PendingBatch batch) {
        Map<EntryId, PendingBatch> now = new LinkedHashMap<>(batches);
        now.put(batch.entry(), batch);
        write(now);
    }

    @Override
    public synchronized void remove(EntryId entry) {
        Map<EntryId, PendingBatch> now = new LinkedHashMap<>(batches);
        now.remove(entry);
        write(now);
    }

    // Memory follows the file, so that a failed write changes nothing.
    private void write(Map<EntryId, PendingBatch> now) {
        section.write(Rows.write(now.values().stream().map(SealedBatches::row).toList()));
        batches.clear();
        batches.putAll(now);
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
