package org.keytally.core.adapter.database;

import java.util.ArrayList;
import java.util.List;
import org.keytally.core.adapter.database.entry.LedgerRecord;
import org.keytally.core.adapter.journal.Follower;
import org.keytally.core.domain.ledger.LedgerException;

/// A journal that is gone with the test; its numbers begin at 1.
public final class InMemoryRecords implements Records {

    private final List<LedgerRecord> kept = new ArrayList<>();
    private Follower follower = Follower.none();
    private boolean isFull;
    private long forced;

    /// Shows a follower whatever is appended from now on.
    public void follow(Follower met) {
        follower = met;
    }

    /// Shows a follower everything there is, and from then on whatever is appended.
    public <T extends Follower> T followedBy(T met) {
        read(1, (sequence, kind, payload) -> {
            met.follow(sequence, kind, payload);
            return true;
        });
        follower = met;
        return met;
    }

    @Override
    public long append(byte kind, byte[] payload) throws LedgerException {
        if (isFull) {
            throw new LedgerException(LedgerException.Kind.FULL);
        }
        kept.add(new LedgerRecord(kind, payload.clone()));
        follower.follow(kept.size(), kind, payload);
        return kept.size();
    }

    @Override
    public void force(long sequence) {
        forced = Math.max(forced, sequence);
    }

    @Override
    public long last() {
        return kept.size();
    }

    @Override
    public void read(long from, Reader reader) {
        for (int i = (int) Math.max(0, from - 1); i < kept.size(); i++) {
            LedgerRecord one = kept.get(i);
            if (!reader.read(i + 1, one.kind(), one.payload())) {
                return;
            }
        }
    }

    public void fill(boolean full) {
        isFull = full;
    }

    public long forced() {
        return forced;
    }

    /// Loses a record, as damage does.
    public void lose(long sequence) {
        kept.set((int) sequence - 1, new LedgerRecord((byte) 0x7f, new byte[0]));
    }

    public long bytes() {
        return kept.stream().mapToLong(one -> one.payload().length).sum();
    }
}
