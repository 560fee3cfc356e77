package org.keytally.core.adapter.database;

import org.keytally.core.domain.ledger.LedgerException;

/// The journal as the book needs it: numbered records of a kind, appended and read again.
public interface Records {

    /// Appends a record that survives a kill once this returns, and tells its number; numbers begin at 1.
    long append(byte kind, byte[] payload) throws LedgerException;

    /// Waits until a record and all before it survive a loss of power.
    void force(long sequence) throws LedgerException;

    /// The number of the newest record, or 0 where there is none.
    long last();

    /// Shows records in order from a number on until the reader has had enough.
    void read(long from, Reader reader) throws LedgerException;

    /// A reader of records.
    @FunctionalInterface
    interface Reader {

        /// Answers whether it wants more.
        boolean read(long sequence, byte kind, byte[] payload);
    }
}
