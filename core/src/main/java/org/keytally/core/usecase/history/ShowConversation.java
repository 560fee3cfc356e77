package org.keytally.core.usecase.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.keytally.core.domain.history.History;
import org.keytally.core.domain.history.KeptExchange;
import org.keytally.core.domain.ledger.EntryId;
import org.keytally.core.usecase.usage.BrowseEntries;

/// Shows a kept conversation from its beginning, each turn with its entry.
public final class ShowConversation {

    /// One turn.
    ///
    /// @param entry what was booked for it, where the index knows
    public record Turn(KeptExchange exchange, Optional<BrowseEntries.Line> entry) {}

    private final History history;
    private final BrowseEntries entries;

    ShowConversation(History history, BrowseEntries entries) {
        this.history = history;
        this.entries = entries;
    }

    public List<Turn> show(EntryId conversation) {
        List<KeptExchange> exchanges = new ArrayList<>();
        history.read(exchange -> {
            if (exchange.conversation().equals(conversation)) {
                exchanges.add(exchange);
            }
            // Nothing of it was kept before its first turn.
            return !exchange.entry().equals(conversation);
        });
        return exchanges.reversed()
                .stream()
                .sorted(Comparator.comparing(KeptExchange::at))
                .map(exchange -> new Turn(exchange, entries.find(exchange.entry())))
                .toList();
    }
}
