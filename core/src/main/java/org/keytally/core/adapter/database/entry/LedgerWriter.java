package org.keytally.core.adapter.database.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.keytally.core.domain.ledger.Entry;
import org.keytally.core.domain.ledger.Intent;
import org.keytally.core.domain.ledger.Recost;
import org.keytally.core.domain.ledger.Settlement;

/// What must be appended to the journal to book something: new definitions first, then the record itself.
public final class LedgerWriter {

    private final LedgerState state;

    public LedgerWriter(LedgerState state) {
        this.state = state;
    }

    public List<LedgerRecord> intend(Intent intent) {
        List<LedgerRecord> drafts = new ArrayList<>();
        int circumstance = circumstance(intent, drafts);
        drafts.add(new LedgerRecord(RecordKind.INTENT, IntentBytes.write(intent, circumstance)));
        return drafts;
    }

    /// Empty where no such attempt is open.
    public List<LedgerRecord> settle(Settlement settlement) {
        Optional<OpenIntent> intent = state.open(settlement.entry());
        if (intent.isEmpty()) {
            return List.of();
        }
        List<LedgerRecord> drafts = new ArrayList<>();
        int outcome = outcome(settlement, drafts);
        byte[] payload = SettlementBytes.write(settlement, intent.get(), outcome);
        drafts.add(new LedgerRecord(SettlementBytes.kind(settlement), payload));
        return drafts;
    }

    public List<LedgerRecord> clear(Entry entry, Settlement.Unknown before, Settlement after) {
        List<LedgerRecord> drafts = new ArrayList<>();
        int[] numbers = {circumstance(entry.intent(), drafts), outcome(before, drafts), outcome(after, drafts)};
        OpenIntent intent = new OpenIntent(entry.sequence(), entry.intent());
        drafts.add(new LedgerRecord(RecordKind.CLEARED, ClearedBytes.write(intent, before, after, numbers)));
        return drafts;
    }

    public List<LedgerRecord> recost(Entry entry, Recost recost) {
        List<LedgerRecord> drafts = new ArrayList<>();
        int circumstance = circumstance(entry.intent(), drafts);
        OpenIntent intent = new OpenIntent(entry.sequence(), entry.intent());
        drafts.add(new LedgerRecord(RecordKind.RECOST, RecostBytes.write(recost, intent, circumstance)));
        return drafts;
    }

    private int circumstance(Intent intent, List<LedgerRecord> drafts) {
        Circumstance circumstance = Circumstance.of(intent);
        OptionalInt known = state.circumstances().find(circumstance);
        int number = known.orElse(state.circumstances().next());
        if (known.isEmpty()) {
            drafts.add(define(RecordKind.CIRCUMSTANCE, number, circumstance.toBytes()));
        }
        return number;
    }

    private int outcome(Settlement settlement, List<LedgerRecord> drafts) {
        Outcome outcome = SettlementBytes.outcome(settlement);
        OptionalInt known = state.outcomes().find(outcome);
        int number = known.orElseGet(() -> state.outcomes().next() + pending(drafts, RecordKind.OUTCOME));
        if (known.isEmpty()) {
            drafts.add(define(RecordKind.OUTCOME, number, outcome.toBytes()));
        }
        return number;
    }

    // Definitions on their way have their numbers already.
    private static int pending(List<LedgerRecord> drafts, byte kind) {
        return (int) drafts.stream().filter(draft -> draft.kind() == kind).count();
    }

    private static LedgerRecord define(byte kind, int number, byte[] thing) {
        return new LedgerRecord(kind, new Sink().number(number).block(thing).toBytes());
    }
}
