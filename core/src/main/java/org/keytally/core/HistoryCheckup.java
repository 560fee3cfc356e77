package org.keytally.core;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.keytally.core.domain.history.History;
import org.keytally.core.domain.home.Check;
import org.keytally.core.domain.home.CheckKind;
import org.keytally.core.domain.home.CheckState;
import org.keytally.core.domain.home.Checkup;

/// The health of what is kept of prompts and answers, where anything is.
record HistoryCheckup(History history) implements Checkup {

    private static final String NAME = "history";

    @Override
    public List<Check> checks() {
        if (history.isEmpty()) {
            return List.of();
        }
        AtomicLong kept = new AtomicLong();
        int lost = history.read(_ -> kept.incrementAndGet() > 0);
        String count = String.valueOf(kept.get());
        return List.of(lost == 0
                ? Check.ok(NAME, Map.of("kept", count))
                : new Check(
                        NAME, CheckState.CARE, CheckKind.HISTORY_DAMAGED,
                        Map.of("kept", count, "lost", String.valueOf(lost))));
    }
}
