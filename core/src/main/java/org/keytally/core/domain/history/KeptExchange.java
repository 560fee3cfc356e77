package org.keytally.core.domain.history;

import java.time.Instant;
import org.keytally.core.domain.ledger.Addressee;
import org.keytally.core.domain.ledger.EntryId;
import org.keytally.core.domain.ledger.Errand;

/// A prompt that was sent and what was answered, kept because a person wants it.
///
/// @param entry the attempt by which it is booked
/// @param conversation the entry with which the conversation began
/// @param at when it was sent
public record KeptExchange(
        EntryId entry, EntryId conversation, Instant at, Addressee to, Errand errand, KeptTurn turn) {

    /// The same, answered.
    public KeptExchange answered(String text, String finish) {
        return new KeptExchange(entry, conversation, at, to, errand, turn.answered(text, finish));
    }
}
