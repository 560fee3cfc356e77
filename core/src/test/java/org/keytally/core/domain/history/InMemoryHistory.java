package org.keytally.core.domain.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.keytally.core.domain.ledger.EntryId;

/// A history in memory.
public final class InMemoryHistory implements History {

    private final List<KeptExchange> kept = new ArrayList<>();

    @Override
    public boolean keep(KeptExchange exchange) {
        return kept.add(exchange);
    }

    @Override
    public int read(Predicate<KeptExchange> reader) {
        Set<EntryId> seen = new HashSet<>();
        for (KeptExchange exchange : List.copyOf(kept).reversed()) {
            if (seen.add(exchange.entry()) && !reader.test(exchange)) {
                return 0;
            }
        }
        return 0;
    }

    @Override
    public boolean isEmpty() {
        return kept.isEmpty();
    }

    @Override
    public void forget(Instant before) {
        kept.removeIf(exchange -> exchange.at().isBefore(before));
    }

    @Override
    public void erase() {
        kept.clear();
    }
}
