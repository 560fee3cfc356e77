package org.keytally.core.adapter.database.entry;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keytally.core.domain.ledger.EntryId;
import org.keytally.core.domain.ledger.Settlement;

/// What must be known of all earlier records to read the next one: definitions, and attempts that are not ended.
public final class LedgerState {

    private static final LedgerChange NOTHING = new LedgerChange.Nothing();

    private final Numbered<Circumstance> circumstances = new Numbered<>();
    private final Numbered<Outcome> outcomes = new Numbered<>();
    private final Map<Long, OpenIntent> open = new LinkedHashMap<>();
    private final Map<Long, Doubt> unknown = new LinkedHashMap<>();
    private final Map<EntryId, Long> sequences = new HashMap<>();

    private record Doubt(OpenIntent intent, Settlement.Unknown settlement) {}

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

    public boolean isOpen(long sequence) {
        return open.containsKey(sequence);
    }

    Numbered<Circumstance> circumstances() {
        return circumstances;
    }

    Numbered<Outcome> outcomes() {
        return outcomes;
    }

    // An attempt that can be settled: open, or ended as unknown.
    Optional<OpenIntent> pending(EntryId id) {
        Long sequence = sequences.get(id);
        if (sequence == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(open.get(sequence))
                .or(() -> Optional.ofNullable(unknown.get(sequence)).map(Doubt::intent));
    }

    Map<OpenIntent, Settlement.Unknown> unknown() {
        Map<OpenIntent, Settlement.Unknown> doubts = new LinkedHashMap<>();
        unknown.values().forEach(doubt -> doubts.put(doubt.intent(), doubt.settlement()));
        return doubts;
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
        return new LedgerChange.Began(intent);
    }

    private LedgerChange end(byte kind, byte[] payload) {
        long sequence = SettlementBytes.intentOf(payload);
        OpenIntent intent = open.get(sequence);
        if (intent != null) {
            Settlement settlement = SettlementBytes.read(kind, payload, intent.intent(), outcomes);
            open.remove(sequence);
            remember(intent, settlement);
            return new LedgerChange.Ended(intent, settlement);
        }
        Doubt doubt = unknown.get(sequence);
        if (doubt == null) {
            return NOTHING;
        }
        Settlement settlement = SettlementBytes.read(kind, payload, doubt.intent().intent(), outcomes);
        unknown.remove(sequence);
        remember(doubt.intent(), settlement);
        return new LedgerChange.Cleared(doubt.intent(), doubt.settlement(), settlement);
    }

    private void remember(OpenIntent intent, Settlement settlement) {
        if (settlement instanceof Settlement.Unknown still) {
            unknown.put(intent.sequence(), new Doubt(intent, still));
            return;
        }
        sequences.remove(intent.intent().id());
    }

    private LedgerChange correct(byte[] payload) {
        RecostBytes.Corrected corrected = RecostBytes.read(payload, circumstances);
        return new LedgerChange.Corrected(
                corrected.intent(), corrected.intentAt(), corrected.circumstance(), corrected.recost());
    }
}
