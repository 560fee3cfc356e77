package org.keytally.core.adapter.database.entry;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keytally.core.domain.key.KeyId;
import org.keytally.core.domain.ledger.EntryId;
import org.keytally.core.domain.ledger.Settlement;

/// What must be known of all earlier records to read the next one: definitions, and attempts that are not ended.
public final class LedgerState {

    private static final LedgerChange NOTHING = new LedgerChange.Nothing();

    private final Numbered<Circumstance> circumstances = new Numbered<>();
    private final Numbered<Outcome> outcomes = new Numbered<>();
    private final Map<Long, OpenIntent> open = new LinkedHashMap<>();
    private final Map<EntryId, Long> sequences = new HashMap<>();
    private final Map<KeyId, Instant> lastUses = new HashMap<>();

    /// Takes in one record, in the order of the journal.
    public LedgerChange absorb(long sequence, byte kind, byte[] payload) {
        if (!RecordKind.isOfLedger(kind)) {
            return NOTHING;
        }
        try {
            return switch (kind) {
                case RecordKind.CIRCUMSTANCE -> define(payload, circumstances, Circumstance::fromBytes);
                case RecordKind.OUTCOME -> define(payload, outcomes, Outcome::fromBytes);
                case RecordKind.INTENT -> begin(sequence, payload);
                case RecordKind.RECOST -> correct(payload);
                case RecordKind.CLEARED -> ClearedBytes.read(payload, circumstances, outcomes);
                case RecordKind.SETTLED, RecordKind.UNCHARGED, RecordKind.UNKNOWN -> end(kind, payload);
                default -> new LedgerChange.Unreadable();
            };
        } catch (UnreadableEntryException unreadable) {
            return new LedgerChange.Unreadable();
        }
    }

    /// The attempts that were begun and not ended, oldest first.
    public List<OpenIntent> open() {
        return List.copyOf(open.values());
    }

    /// When each key was last taken for an attempt.
    public Map<KeyId, Instant> lastUses() {
        return Map.copyOf(lastUses);
    }

    public boolean isOpen(long sequence) {
        return open.containsKey(sequence);
    }

    Numbered<Circumstance> circumstances() {
        return circumstances;
    }

    Numbered<Outcome> outcomes() {
        return outcomes;
    }

    Optional<OpenIntent> open(EntryId id) {
        return Optional.ofNullable(sequences.get(id)).map(open::get);
    }

    private interface Reader<T> {
        T read(byte[] bytes);
    }

    private static <T> LedgerChange define(byte[] payload, Numbered<T> things, Reader<T> reader) {
        Source source = new Source(payload);
        int number = (int) source.number();
        things.put(number, reader.read(source.block()));
        return NOTHING;
    }

    private LedgerChange begin(long sequence, byte[] payload) {
        OpenIntent intent = new OpenIntent(sequence, IntentBytes.read(payload, circumstances));
        if (sequences.putIfAbsent(intent.intent().id(), sequence) != null) {
            return NOTHING;
        }
        open.put(sequence, intent);
        intent.intent().purse().key().ifPresent(key -> used(key, intent.intent().at()));
        return new LedgerChange.Began(intent);
    }

    void used(KeyId key, Instant at) {
        lastUses.merge(key, at, (one, other) -> one.isAfter(other) ? one : other);
    }

    private LedgerChange end(byte kind, byte[] payload) {
        OpenIntent intent = open.get(SettlementBytes.intentOf(payload));
        if (intent == null) {
            return NOTHING;
        }
        Settlement settlement = SettlementBytes.read(kind, payload, intent.intent(), outcomes);
        open.remove(intent.sequence());
        sequences.remove(intent.intent().id());
        return new LedgerChange.Ended(intent, settlement);
    }

    private LedgerChange correct(byte[] payload) {
        RecostBytes.Corrected corrected = RecostBytes.read(payload, circumstances);
        return new LedgerChange.Corrected(
                corrected.intent(),
                corrected.intentAt(),
                corrected.circumstance(),
                corrected.recost(),
                corrected.worst());
    }
}
