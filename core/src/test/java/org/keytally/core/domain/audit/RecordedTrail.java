package org.keytally.core.domain.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.keytally.core.domain.home.HomeException;
import org.keytally.core.usecase.Steps;

/// A trail in memory, for as long as the steps work.
public final class RecordedTrail implements AuditTrail {

    private final List<AuditEvent> events = new ArrayList<>();
    private final Steps steps;

    public RecordedTrail(Steps steps) {
        this.steps = steps;
    }

    @Override
    public synchronized void add(AuditEvent event) {
        if (!steps.take("audit " + event.action().label())) {
            throw new HomeException(HomeException.Kind.FULL, "broken by the test");
        }
        events.add(event);
    }

    @Override
    public synchronized void read(Predicate<NumberedEvent> reader) {
        for (int i = 0; i < events.size(); i++) {
            if (!reader.test(new NumberedEvent(i + 1, events.get(i)))) {
                return;
            }
        }
    }

    @Override
    public synchronized TrailCheck verify() {
        return new TrailCheck.Whole(events.size(), events.size());
    }

    public synchronized List<AuditEvent> events() {
        return List.copyOf(events);
    }
}
