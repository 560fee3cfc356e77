package org.keytally.core.domain.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.keytally.core.domain.key.KeyId;

/// The port to what can be read from the book.
public interface LedgerReports {

    /// Answers several queries at once, in their order; those of one range cost little more than one.
    List<UsageReport> usage(List<UsageQuery> queries) throws LedgerException;

    default UsageReport usage(UsageQuery query) throws LedgerException {
        return usage(List.of(query)).getFirst();
    }

    /// When each key was last used.
    Map<KeyId, Instant> lastUses() throws LedgerException;

    /// How many entries are meant, and where in time they lie.
    EntryOutline outline(EntryFilter filter) throws LedgerException;

    /// Whether nothing was ever sent.
    boolean isEmpty() throws LedgerException;

    /// Up to which record of the book the answers go; as long as it is the same, so are they.
    long reach() throws LedgerException;

    Optional<Entry> entry(EntryId id) throws LedgerException;

    /// Shows the entries of a range from the oldest on until the reader has had enough.
    void read(UsageRange range, Predicate<Entry> reader) throws LedgerException;
}
