package org.keytally.core.adapter.database;

import org.keytally.core.adapter.database.entry.LedgerState;
import org.keytally.core.adapter.database.entry.LedgerStateBytes;
import org.keytally.core.adapter.database.entry.UnreadableEntryException;
import org.keytally.core.adapter.journal.Follower;

/// What the book must know of the journal to go on, kept in the journal's head.
public final class LedgerFollower implements Follower {

    private volatile LedgerState state = new LedgerState();

    @Override
    public boolean restore(byte[] kept) {
        try {
            state = LedgerStateBytes.read(kept);
            return true;
        } catch (UnreadableEntryException otherFormat) {
            return false;
        }
    }

    @Override
    public void follow(long sequence, byte kind, byte[] payload) {
        state.absorb(sequence, kind, payload);
    }

    @Override
    public byte[] capture() {
        return LedgerStateBytes.write(state);
    }

    LedgerState state() {
        return state;
    }
}
