package org.keytally.core.adapter.database;

import org.keytally.core.adapter.journal.Journal;
import org.keytally.core.adapter.journal.JournalException;
import org.keytally.core.domain.ledger.LedgerException;

/// The records of a journal.
public final class JournalRecords implements Records {

    private final Journal journal;

    public JournalRecords(Journal journal) {
        this.journal = journal;
    }

    @Override
    public long append(byte kind, byte[] payload) throws LedgerException {
        try {
            return journal.append(kind, payload);
        } catch (JournalException failed) {
            throw fault(failed);
        }
    }

    @Override
    public void force(long sequence) throws LedgerException {
        try {
            journal.force(sequence);
        } catch (JournalException failed) {
            throw fault(failed);
        }
    }

    @Override
    public long last() {
        return journal.tip().sequence();
    }

    @Override
    public void read(long from, Reader reader) throws LedgerException {
        try {
            journal.read(from, reader::read);
        } catch (JournalException failed) {
            throw fault(failed);
        }
    }

    private static LedgerException fault(JournalException failed) {
        LedgerException.Kind kind =
                switch (failed.kind()) {
                    case DISK_FULL -> LedgerException.Kind.FULL;
                    case READ_ONLY -> LedgerException.Kind.READ_ONLY;
                    case OTHER_KEY, NO_PLAIN_FILE, FOREIGN_OWNER -> LedgerException.Kind.DAMAGED;
                    case NEWER, DISK_FAULT, INTERRUPTED -> LedgerException.Kind.FAILED;
                };
        return new LedgerException(kind, failed);
    }
}
