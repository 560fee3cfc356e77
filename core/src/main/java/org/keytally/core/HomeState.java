package org.keytally.core;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.keytally.core.adapter.database.entry.LedgerChange;
import org.keytally.core.adapter.database.entry.LedgerState;
import org.keytally.core.adapter.database.entry.LedgerStateBytes;
import org.keytally.core.adapter.journal.Follower;
import org.keytally.core.adapter.trail.LastUses;

/// What follows from the journal and is wanted at every start: last uses, definitions, and attempts that are not ended.
final class HomeState implements Follower {

    private final LastUses lastUses = new LastUses();
    private LedgerState ledger = new LedgerState();

    LastUses lastUses() {
        return lastUses;
    }

    /// To be asked for once the journal is open.
    LedgerState ledger() {
        return ledger;
    }

    @Override
    public void follow(long sequence, byte kind, byte[] payload) {
        lastUses.follow(sequence, kind, payload);
        if (ledger.absorb(sequence, kind, payload) instanceof LedgerChange.Began began) {
            began.intent().intent().purse().key().ifPresent(key -> lastUses.note(key, began.intent().intent().at()));
        }
    }

    @Override
    public byte[] capture() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            part(out, lastUses.capture());
            part(out, LedgerStateBytes.write(ledger));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    @Override
    public boolean restore(byte[] state) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(state))) {
            byte[] uses = part(in);
            LedgerState known = LedgerStateBytes.read(part(in));
            if (!lastUses.restore(uses)) {
                return false;
            }
            ledger = known;
            return true;
        } catch (IOException | RuntimeException foreign) {
            return false;
        }
    }

    private static void part(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] part(DataInputStream in) throws IOException {
        return in.readNBytes(in.readInt());
    }
}
