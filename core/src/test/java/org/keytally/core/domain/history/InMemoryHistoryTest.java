package org.keytally.core.domain.history;

import java.time.Duration;

final class InMemoryHistoryTest extends HistoryContract {

    private final History history = new InMemoryHistory();

    @Override
    protected History history() {
        return history;
    }

    @Override
    protected void goOn(Duration length) {
        // Each exchange says its own time.
    }
}
