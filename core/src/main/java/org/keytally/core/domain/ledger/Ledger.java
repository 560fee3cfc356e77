package org.keytally.core.domain.ledger;

import java.util.List;

/// The port to the append-only book of attempts; what it has taken survives a kill.
public interface Ledger {

    /// Books an attempt; nothing may be sent before this returns.
    void intend(Intent intent) throws LedgerException;

    /// Books how an open attempt ended.
    void settle(Settlement settlement) throws LedgerException;

    /// Books what became of an attempt that was unknown; a second word on it changes nothing.
    void clear(Entry entry, Settlement settlement) throws LedgerException;

    /// Books the correction of a cost.
    void recost(Entry entry, Recost recost) throws LedgerException;

    /// Waits until all that was booked survives a loss of power, too.
    void secure() throws LedgerException;

    /// The attempts that were begun and not ended, oldest first.
    List<Intent> open();
}
