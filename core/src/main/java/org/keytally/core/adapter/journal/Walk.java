package org.keytally.core.adapter.journal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// One reading of records in order, which names what is damaged and goes on behind it.
///
/// Records are sealed apart from each other, so one that is damaged does not hide the next.
final class Walk {

    private final Folder folder;
    private final Seals seals;
    private final Marks marks;
    private final Sink sink;
    private final long wanted;
    private final Findings findings = new Findings();
    private Optional<Chain> chain;
    private Optional<RunSeal> run;
    private Place here;
    private long evidence;
    private Optional<Soundness.TornTail> torn = Optional.empty();
    private boolean isOver;

    /// @param wanted the first sequence to be opened and handed on
    /// @param evidence the last sequence known to have been durable
    Walk(Journalled journalled, Mark start, Sink sink, long wanted, long evidence) {
        this.folder = journalled.folder();
        this.seals = journalled.seals();
        this.marks = journalled.marks();
        this.sink = sink;
        this.wanted = wanted;
        this.evidence = evidence;
        this.chain = start.chain().map(Chain::new);
        this.run = start.salt().map(salt -> new RunSeal(seals, salt));
        this.here = new Place(start.segment(), start.offset(), start.sequence() + 1);
    }

    /// Walks over all stretches from the one the start lies in.
    Walk over(List<Stretch> stretches) throws IOException, JournalException {
        int from = here.segment();
        for (Stretch stretch : stretches) {
            if (stretch.segment() < from || isOver) {
                continue;
            }
            boolean isLast = stretch.equals(stretches.getLast());
            here = new Place(stretch.segment(), stretch.segment() == from ? here.offset() : 0, here.sequence());
            walk(stretch, isLast);
        }
        return this;
    }

    private void walk(Stretch stretch, boolean isLast) throws IOException, JournalException {
        Optional<Folder.Facts> facts = folder.facts(stretch.name());
        if (facts.isEmpty()) {
            damage(Damage.Kind.REMOVED);
            lose(stretch.end().map(end -> end.sequence() + 1).orElse(evidence + 1));
            return;
        }
        long size = facts.get().size();
        long end = stretch.end().map(position -> Math.min(size, position.offset())).orElse(size);
        findings.setAside(isLast ? 0 : size - end); // behind the tip others may be appending
        boolean isTail = isLast && stretch.end().isEmpty();
        try (Folder.Input file = folder.read(stretch.name())) {
            Cursor cursor = new Cursor(file, seals, end);
            while (here.offset() < end && !isOver) {
                step(cursor, stretch, isTail);
            }
        }
        if (!isOver) {
            finish(stretch, isTail);
        }
    }

    private void step(Cursor cursor, Stretch stretch, boolean isTail) throws IOException, JournalException {
        switch (cursor.at(here.offset(), run, wanted)) {
            case Piece.Opening opening -> open(cursor, opening);
            case Piece.Sealed sealed -> accept(cursor, sealed);
            case Piece.Passed passed -> pass(cursor, passed);
            case Piece.Newer _ -> throw new JournalException(JournalException.Kind.NEWER, stretch.name());
            case Piece.Rubble _ -> skip(cursor, stretch, isTail);
        }
    }

    private void open(Cursor cursor, Piece.Opening opening) throws IOException {
        RunHeader header = opening.header();
        run = Optional.of(new RunSeal(seals, header.salt()));
        evidence = Math.max(evidence, header.forced());
        long first = header.previous().sequence() + 1;
        if (first < here.sequence()) {
            damage(Damage.Kind.REPEATED);
            moveTo(opening.end());
            return;
        }
        if (first > here.sequence()) {
            damage(header.segment() == here.segment() ? Damage.Kind.REMOVED : Damage.Kind.SWAPPED);
            lose(first);
        }
        if (header.damage().isEmpty()
                && !chain.map(Chain::mark).orElse(header.previous().mark()).equals(header.previous().mark())) {
            damage(Damage.Kind.CHANGED);
        }
        chain = Optional.of(new Chain(header.previous().mark()));
        extend(cursor, opening.end());
        moveTo(opening.end());
    }

    private void accept(Cursor cursor, Piece.Sealed sealed) throws IOException {
        Entry entry = sealed.entry();
        evidence = Math.max(evidence, entry.forced());
        if (entry.sequence() < here.sequence()) {
            damage(Damage.Kind.REPEATED);
            moveTo(sealed.end());
            return;
        }
        if (entry.sequence() > here.sequence()) {
            gap(cursor, sealed);
            return;
        }
        extend(cursor, sealed.end());
        deliver(sealed);
    }

    private void gap(Cursor cursor, Piece.Sealed sealed) throws IOException {
        Piece after = cursor.at(sealed.end(), run, wanted);
        boolean isSwapped = after instanceof Piece.Sealed next && next.entry().sequence() == here.sequence();
        damage(isSwapped ? Damage.Kind.SWAPPED : Damage.Kind.REMOVED);
        if (isSwapped && sealed.entry().sequence() == here.sequence() + 1) {
            chain = Optional.empty();
            deliver((Piece.Sealed) after);
            long end = here.offset();
            deliver(sealed);
            moveTo(end);
            return;
        }
        lose(sealed.entry().sequence());
        deliver(sealed);
    }

    private void deliver(Piece.Sealed sealed) throws IOException {
        findings.record();
        here = new Place(here.segment(), sealed.end(), sealed.entry().sequence() + 1);
        mark(sealed.entry().sequence());
        isOver = !sink.take(sealed.entry());
    }

    private void pass(Cursor cursor, Piece.Passed passed) throws IOException {
        if (passed.sequence() > here.sequence()) {
            damage(Damage.Kind.REMOVED);
            lose(passed.sequence());
        }
        extend(cursor, passed.end());
        here = new Place(here.segment(), passed.end(), Math.max(here.sequence(), passed.sequence() + 1));
        mark(passed.sequence());
    }

    private void mark(long sequence) {
        if (Marks.isDue(sequence)) {
            marks.add(
                    new Mark(here.segment(), here.offset(), sequence, chain.map(Chain::mark), run.map(RunSeal::salt)));
        }
    }

    /// Goes on behind bytes that are no record, unless they are the end and nothing says that they ever were durable.
    private void skip(Cursor cursor, Stretch stretch, boolean isTail) throws IOException {
        long next = cursor.seek(here.offset() + 1, run, here.sequence());
        if (isTail) {
            evidence = Math.max(evidence, new Claims(seals, cursor, run).from(next, here.sequence()));
        }
        boolean isHeader = here.offset() == 0; // durable before its segment got its name
        if (isTail && !isHeader && here.sequence() > evidence) {
            torn = Optional.of(new Soundness.TornTail(here, cursor.end() - here.offset()));
            isOver = true;
            return;
        }
        if (next == cursor.end()) {
            damage(cursor.end() < stretch.least() ? Damage.Kind.TRUNCATED : Damage.Kind.CHANGED);
            lose(lastOf(stretch, isTail) + 1);
            moveTo(next);
            return;
        }
        long sequence = sequence(cursor.at(next, run, 0));
        damage(sequence > here.sequence() ? Damage.Kind.CHANGED : Damage.Kind.INSERTED);
        lose(sequence);
        moveTo(next);
    }

    private void finish(Stretch stretch, boolean isTail) {
        long last = lastOf(stretch, isTail);
        if (here.sequence() <= last || here.offset() == 0) {
            damage(Damage.Kind.TRUNCATED);
            lose(last + 1);
        }
    }

    private long lastOf(Stretch stretch, boolean isTail) {
        return stretch.end().map(Position::sequence).orElse(isTail ? evidence : 0);
    }

    private static long sequence(Piece piece) {
        return switch (piece) {
            case Piece.Opening opening -> opening.header().previous().sequence() + 1;
            case Piece.Sealed sealed -> sealed.entry().sequence();
            case Piece.Passed passed -> passed.sequence();
            case Piece.Newer _,Piece.Rubble _ -> 0;
        };
    }

    private void damage(Damage.Kind kind) {
        findings.damage(kind, here);
    }

    private void lose(long next) {
        if (next > here.sequence()) {
            findings.lost(next - here.sequence());
            here = new Place(here.segment(), here.offset(), next);
            chain = Optional.empty();
        }
    }

    private void moveTo(long offset) {
        here = new Place(here.segment(), offset, here.sequence());
    }

    private void extend(Cursor cursor, long end) throws IOException {
        if (chain.isPresent()) {
            cursor.extend(chain.get(), here.offset(), end);
        }
    }

    Findings findings() {
        return findings;
    }

    Place here() {
        return here;
    }

    Optional<Octets> chainMark() {
        return chain.map(Chain::mark);
    }

    Optional<Octets> salt() {
        return run.map(RunSeal::salt);
    }

    Optional<Soundness.TornTail> torn() {
        return torn;
    }
}
