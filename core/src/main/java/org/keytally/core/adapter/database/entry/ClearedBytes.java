package org.keytally.core.adapter.database.entry;

import org.keytally.core.domain.ledger.Intent;
import org.keytally.core.domain.ledger.Settlement;

// What became of an unknown attempt, as bytes; rare and late, so it carries the attempt with it.
final class ClearedBytes {

    private ClearedBytes() {}

    // The numbers are those of the circumstance, of the outcome before and of the one after.
    static byte[] write(OpenIntent intent, Settlement.Unknown before, Settlement after, int[] numbers) {
        return new Sink()
                .octet(Version.CURRENT)
                .number(intent.sequence())
                .block(IntentBytes.write(intent.intent(), numbers[0]))
                .block(SettlementBytes.write(before, intent, numbers[1]))
                .octet(SettlementBytes.kind(after))
                .block(SettlementBytes.write(after, intent, numbers[2]))
                .toBytes();
    }

    static LedgerChange read(byte[] payload, Numbered<Circumstance> circumstances, Numbered<Outcome> outcomes) {
        Source source = new Source(payload);
        Version.require(source.octet());
        long sequence = source.number();
        Intent intent = IntentBytes.read(source.block(), circumstances);
        Settlement before = SettlementBytes.read(RecordKind.UNKNOWN, source.block(), intent, outcomes);
        Settlement after = SettlementBytes.read((byte) source.octet(), source.block(), intent, outcomes);
        if (before instanceof Settlement.Unknown unknown) {
            return new LedgerChange.Cleared(new OpenIntent(sequence, intent), unknown, after);
        }
        throw new UnreadableEntryException("cleared");
    }
}
