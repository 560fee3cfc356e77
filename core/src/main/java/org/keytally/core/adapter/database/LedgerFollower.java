package org.keytally.core.adapter.database;

import java.time.Instant;
import java.util.Map;
import org.keytally.core.adapter.database.entry.LedgerState;
import org.keytally.core.adapter.database.entry.LedgerStateBytes;
import org.keytally.core.adapter.database.entry.UnreadableEntryException;
import org.keytally.core.adapter.journal.Follower;
import org.keytally.core.domain.key.KeyId;

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

    /// When each key was last taken for an attempt.
    public Map<KeyId, Instant> lastUses() {
        return state.lastUses();
    }

    LedgerState state() {
        return state;
    }
}
