package org.keytally.core.adapter.journal;

import java.io.IOException;

/// One reading of an open journal, up to where it ended when the reading began.
final class Reading {

    private final Journalled journalled;
    private final Snapshot snapshot;

    Reading(Journalled journalled, Snapshot snapshot) {
        this.journalled = journalled;
        this.snapshot = snapshot;
    }

    Verification from(long sequence, RecordVisitor visitor) throws JournalException {
        Mark start = snapshot.nearest(journalled.marks().before(Math.max(sequence, 1)), sequence);
        return walk(start, sequence, visitor).findings().verification();
    }

    Verification whole() throws JournalException {
        Walk walk = walk(Mark.beginning(journalled.seals().origin()), 0, (_, _, _) -> true);
        Octets tip = snapshot.tip().mark();
        if (walk.findings().first().isEmpty() && !walk.chainMark().orElse(tip).equals(tip)) {
            walk.findings().damage(Damage.Kind.CHANGED, snapshot.tip().next());
        }
        return walk.findings().verification();
    }

    private Walk walk(Mark start, long wanted, RecordVisitor visitor) throws JournalException {
        Sink sink = entry -> !Thread.currentThread().isInterrupted()
                && visitor.visit(entry.sequence(), entry.kind(), entry.payload());
        try {
            Walk walk = new Walk(apart(), start, sink, wanted, snapshot.tip().sequence());
            walk.over(snapshot.stretches());
            refuseInterrupted();
            return walk;
        } catch (IOException fault) {
            throw new JournalException(journalled.folder().kindOf(fault), fault);
        }
    }

    /// A reader of an old snapshot must not leave marks that a new segment has taken back.
    private Journalled apart() {
        return new Journalled(journalled.folder(), journalled.seals(), new Marks(journalled.seals().origin()));
    }

    private static void refuseInterrupted() throws JournalException {
        if (Thread.currentThread().isInterrupted()) {
            throw new JournalException(JournalException.Kind.INTERRUPTED, "while reading");
        }
    }
}
