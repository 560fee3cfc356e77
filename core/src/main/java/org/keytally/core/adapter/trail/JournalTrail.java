package org.keytally.core.adapter.trail;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.keytally.core.adapter.journal.Damage;
import org.keytally.core.adapter.journal.Journal;
import org.keytally.core.adapter.journal.JournalException;
import org.keytally.core.adapter.journal.Verification;
import org.keytally.core.domain.audit.AuditEvent;
import org.keytally.core.domain.audit.AuditTrail;
import org.keytally.core.domain.audit.NumberedEvent;
import org.keytally.core.domain.audit.TrailCheck;

/// The trail of audit events, kept in the journal among the entries.
public final class JournalTrail implements AuditTrail {

    /// The kind byte of an audit event in the journal.
    public static final byte EVENT = 1;

    private final Journal journal;

    public JournalTrail(Journal journal) {
        this.journal = journal;
    }

    /// The audit event in a record; empty where it holds none.
    public static Optional<AuditEvent> event(byte kind, byte[] payload) {
        return kind == EVENT ? EventScript.read(payload) : Optional.empty();
    }

    @Override
    public void add(AuditEvent event) {
        try {
            journal.force(journal.append(EVENT, EventScript.write(event)));
        } catch (JournalException failed) {
            throw JournalFaults.ofTheHome(failed);
        }
    }

    @Override
    public void read(Predicate<NumberedEvent> reader) {
        try {
            journal.read(1, (sequence, kind, payload) -> kind != EVENT
                    || EventScript.read(payload)
                            .map(event -> reader.test(new NumberedEvent(sequence, event)))
                            .orElse(true));
        } catch (JournalException failed) {
            throw JournalFaults.ofTheHome(failed);
        }
    }

    @Override
    public TrailCheck verify() {
        try {
            AtomicLong events = new AtomicLong();
            journal.read(1, (sequence, kind, payload) -> {
                if (kind == EVENT) {
                    events.incrementAndGet();
                }
                return true;
            });
            return check(journal.verify(), events.get());
        } catch (JournalException failed) {
            throw JournalFaults.ofTheHome(failed);
        }
    }

    private TrailCheck check(Verification found, long events) {
        if (found.first().isPresent()) {
            Damage damage = found.first().get();
            String segment = "journal-%06d".formatted(damage.place().segment());
            return new TrailCheck.Broken(
                    wrong(damage.kind()), damage.place().sequence(), segment, damage.place().offset(), found.records(),
                    events);
        }
        boolean isHeadless = switch (journal.recovery().head()) {
            case MISSING, UNREADABLE -> true;
            case NEW, USED, OUTDATED -> false;
        };
        return isHeadless
                ? new TrailCheck.Broken(TrailCheck.Wrong.MISSING_HEAD, found.records(), "head", 0, found.records(),
                        events)
                : new TrailCheck.Whole(found.records(), events);
    }

    private static TrailCheck.Wrong wrong(Damage.Kind kind) {
        return switch (kind) {
            case CHANGED, INSERTED -> TrailCheck.Wrong.CHANGED;
            case REMOVED -> TrailCheck.Wrong.REMOVED;
            case REPEATED -> TrailCheck.Wrong.REPEATED;
            case SWAPPED -> TrailCheck.Wrong.REORDERED;
            case TRUNCATED -> TrailCheck.Wrong.TRUNCATED;
        };
    }
}
