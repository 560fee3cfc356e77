package org.keytally.core.domain.history;

import java.util.List;
import java.util.Optional;
import org.keytally.core.domain.prompt.Message;

/// The texts of one turn of a conversation.
///
/// @param asked what was asked now, and before it whatever of the conversation is kept nowhere else
/// @param answer empty while nothing has come
/// @param finish how the answer ended, as the ledger words it; empty while it has not
public record KeptTurn(Optional<String> system, List<Message> asked, String answer, String finish) {

    public KeptTurn {
        asked = List.copyOf(asked);
        if (asked.isEmpty()) {
            throw new IllegalArgumentException("a turn in which nothing was asked");
        }
    }

    /// The same, answered.
    public KeptTurn answered(String text, String ended) {
        return new KeptTurn(system, asked, text, ended);
    }

    /// The question itself.
    public String question() {
        return asked.getLast().text();
    }

    /// Text of a conversation is private and stays out of logs.
    @Override
    public String toString() {
        return "KeptTurn[" + asked.size() + " messages]";
    }
}
