package org.keytally.core.adapter.database;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.keytally.core.adapter.database.entry.LedgerRecord;
import org.keytally.core.adapter.database.entry.LedgerState;
import org.keytally.core.adapter.database.entry.LedgerWriter;
import org.keytally.core.adapter.database.entry.OpenIntent;
import org.keytally.core.domain.ledger.Entry;
import org.keytally.core.domain.ledger.Intent;
import org.keytally.core.domain.ledger.Ledger;
import org.keytally.core.domain.ledger.LedgerException;
import org.keytally.core.domain.ledger.Recost;
import org.keytally.core.domain.ledger.Settlement;

/// The book of attempts, kept in the journal.
public final class JournaledLedger implements Ledger {

    private final Records records;
    private final LedgerState state;
    private final LedgerWriter writer;
    private final ReentrantLock lock = new ReentrantLock();
    private long last;

    /// A book in a journal whose records the follower has met, and meets whenever one is appended.
    public JournaledLedger(Records records, LedgerFollower follower) {
        this(records, follower.state());
    }

    /// A book in a journal whose records somebody else lets the state absorb.
    public JournaledLedger(Records records, LedgerState state) {
        this.records = records;
        this.state = state;
        this.writer = new LedgerWriter(state);
        this.last = records.last();
    }

    @Override
    public void intend(Intent intent) throws LedgerException {
        lock.lock();
        try {
            append(writer.intend(intent));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void settle(Settlement settlement) throws LedgerException {
        lock.lock();
        try {
            List<LedgerRecord> drafts = writer.settle(settlement);
            if (drafts.isEmpty()) {
                throw new LedgerException(LedgerException.Kind.NOT_OPEN);
            }
            append(drafts);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void clear(Entry entry, Settlement settlement) throws LedgerException {
        boolean isInDoubt = entry.settlement().orElse(null) instanceof Settlement.Unknown;
        if (!isInDoubt || settlement instanceof Settlement.Unknown) {
            throw new LedgerException(LedgerException.Kind.NOT_UNKNOWN);
        }
        lock.lock();
        try {
            append(writer.clear(entry, (Settlement.Unknown) entry.settlement().get(), settlement));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void recost(Entry entry, Recost recost) throws LedgerException {
        lock.lock();
        try {
            append(writer.recost(entry, recost));
        } finally {
            lock.unlock();
        }
    }

    // The lock is not held while the disk works, so that many wait for one force together.
    @Override
    public void secure() throws LedgerException {
        records.force(lastAppended());
    }

    @Override
    public List<Intent> open() {
        lock.lock();
        try {
            return state.open().stream().map(OpenIntent::intent).toList();
        } finally {
            lock.unlock();
        }
    }

    private long lastAppended() {
        lock.lock();
        try {
            return last;
        } finally {
            lock.unlock();
        }
    }

    private void append(List<LedgerRecord> drafts) throws LedgerException {
        for (LedgerRecord draft : drafts) {
            last = records.append(draft.kind(), draft.payload());
        }
    }
}
