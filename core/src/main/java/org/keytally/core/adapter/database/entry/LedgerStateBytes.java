package org.keytally.core.adapter.database.entry;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.keytally.core.domain.key.KeyId;

/// A ledger state as bytes, so that a start need not read the whole journal again.
public final class LedgerStateBytes {

    private LedgerStateBytes() {}

    /// The whole state.
    public static byte[] write(LedgerState state) {
        Sink sink = new Sink().octet(Version.CURRENT);
        Map<Integer, Circumstance> circumstances = state.circumstances().all();
        sink.number(circumstances.size());
        circumstances.forEach((number, thing) -> sink.number(number).block(thing.toBytes()));
        Map<Integer, Outcome> outcomes = state.outcomes().all();
        sink.number(outcomes.size());
        outcomes.forEach((number, thing) -> sink.number(number).block(thing.toBytes()));
        Map<KeyId, Instant> uses = new TreeMap<>(Comparator.comparing(KeyId::value));
        uses.putAll(state.lastUses());
        sink.number(uses.size());
        uses.forEach((key, at) -> sink.text(key.value()).signed(at.toEpochMilli()));
        return sink.block(pending(state)).toBytes();
    }

    /// Reads what was written; anything else ends in an exception.
    public static LedgerState read(byte[] bytes) {
        Source source = new Source(bytes);
        Version.require(source.octet());
        LedgerState state = new LedgerState();
        for (int i = source.count(); i > 0; i--) {
            state.circumstances().put((int) source.number(), Circumstance.fromBytes(source.block()));
        }
        for (int i = source.count(); i > 0; i--) {
            state.outcomes().put((int) source.number(), Outcome.fromBytes(source.block()));
        }
        for (int i = source.count(); i > 0; i--) {
            state.used(new KeyId(source.text()), Instant.ofEpochMilli(source.signed()));
        }
        absorbPending(state, source.block());
        return state;
    }

    /// The attempts that are not ended, for where the definitions are kept elsewhere.
    public static byte[] pending(LedgerState state) {
        Sink sink = new Sink().octet(Version.CURRENT);
        intents(sink, state, state.open());
        return sink.toBytes();
    }

    /// Gives a state that knows its definitions the attempts that are not ended.
    public static void absorbPending(LedgerState state, byte[] bytes) {
        Source source = new Source(bytes);
        Version.require(source.octet());
        absorbIntents(source, state);
    }

    private static void intents(Sink sink, LedgerState state, List<OpenIntent> intents) {
        sink.number(intents.size());
        for (OpenIntent open : intents) {
            int circumstance = state.circumstances()
                    .find(Circumstance.of(open.intent()))
                    .orElseThrow(() -> new UnreadableEntryException("circumstance"));
            sink.number(open.sequence()).block(IntentBytes.write(open.intent(), circumstance));
        }
    }

    private static void absorbIntents(Source source, LedgerState state) {
        int count = source.count();
        for (int i = 0; i < count; i++) {
            state.absorb(source.number(), RecordKind.INTENT, source.block());
        }
    }
}
