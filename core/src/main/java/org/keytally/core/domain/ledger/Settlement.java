package org.keytally.core.domain.ledger;

import java.time.Instant;

/// How an attempt ended.
public sealed interface Settlement {

    EntryId entry();

    Instant at();

    Ending ending();

    Pace pace();

    /// It was answered, in whole or in part, and is paid for.
    record Settled(EntryId entry, Instant at, Ending ending, Pace pace, Spent spent) implements Settlement {}

    /// The provider said no, or was never reached; nothing is owed.
    record Uncharged(EntryId entry, Instant at, Ending ending, Pace pace) implements Settlement {}

    /// Nobody here can know whether it is charged; it counts at its worst until somebody does.
    record Unknown(EntryId entry, Instant at, Ending ending, Pace pace, Estimate estimate) implements Settlement {}
}
