package org.keytally.core.adapter.journal;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

/// The end of the journal, where records are appended and made durable; for one thread at a time.
final class Writer {

    private final Journalled journalled;
    private final Clock clock;
    private final long segmentBytes;
    private final Stretches stretches;

    private byte[] buffer = new byte[RunSeal.longestFrame(1024)];
    private int segment;
    private long offset;
    private long sequence;
    private Chain chain;
    private Optional<Octets> salt;
    private Position durable;
    private Optional<Damage> unwritten;
    private boolean mustBegin;
    private boolean isForceLost;
    private Optional<Folder.Output> file = Optional.empty();
    private Optional<RunSeal> run = Optional.empty();

    Writer(Journalled journalled, Clock clock, long segmentBytes, Opening opening) {
        this.journalled = journalled;
        this.clock = clock;
        this.segmentBytes = segmentBytes;
        this.stretches = new Stretches(opening.known(), opening.highest());
        Position end = opening.end();
        this.segment = end.segment();
        this.offset = end.offset();
        this.sequence = end.sequence();
        this.chain = new Chain(end.mark());
        this.salt = opening.salt();
        this.durable = opening.durable();
        this.unwritten = opening.unwritten();
        this.mustBegin = opening.mustBegin();
    }

    Position tip() {
        return new Position(segment, offset, sequence, chain.mark());
    }

    long sequence() {
        return sequence;
    }

    long durableSequence() {
        return durable.sequence();
    }

    Optional<Octets> salt() {
        return salt;
    }

    /// Whether the tip is a place that a head may name; behind damage only the next segment settles it.
    boolean mayHead() {
        return unwritten.isEmpty();
    }

    Stretches stretches() {
        return stretches;
    }

    /// Whether the next append of that size makes a new segment, for which no force may be under way.
    boolean mustBeginFor(int payload) {
        int header = run.isPresent() ? 0 : RunHeader.LENGTH;
        boolean isFull = offset + header + RunSeal.longestFrame(payload) > segmentBytes;
        return mustBegin || (isFull && offset > RunHeader.LENGTH);
    }

    long append(byte kind, byte[] payload) throws JournalException {
        prepare(payload.length);
        long next = sequence + 1;
        Entry entry = new Entry(next, next - durable.sequence(), kind, payload);
        write(buffer, run.orElseThrow().seal(buffer, entry));
        sequence = next;
        if (Marks.isDue(next)) {
            journalled.marks().add(new Mark(segment, offset, next, Optional.of(chain.mark()), salt));
        }
        return next;
    }

    private void prepare(int payload) throws JournalException {
        int most = RunSeal.longestFrame(payload);
        buffer = buffer.length < most ? new byte[most] : buffer;
        if (!mustBeginFor(payload) && run.isEmpty()) {
            startRun();
        }
        if (mustBeginFor(payload)) {
            begin();
        }
    }

    /// Goes on in the present segment under a new key, as after every start and every write that failed.
    private void startRun() throws JournalException {
        try {
            if (output().size() != offset) {
                mustBegin = true;
                return;
            }
        } catch (IOException fault) {
            throw exception(fault);
        }
        RunHeader header = header(segment, tip(), Optional.empty());
        write(header.encode(journalled.seals()), RunHeader.LENGTH);
        run = Optional.of(new RunSeal(journalled.seals(), header.salt()));
        salt = Optional.of(header.salt());
    }

    private RunHeader header(int number, Position previous, Optional<Damage> damage) {
        return new RunHeader(number, previous, durable.sequence(), journalled.seals().newSalt(), clock.instant(),
                damage);
    }

    private void write(byte[] bytes, int length) throws JournalException {
        try {
            output().write(bytes, length);
        } catch (IOException fault) {
            undo(fault);
            throw exception(fault);
        }
        offset += length;
        chain.extend(bytes, 0, length);
    }

    private void undo(IOException fault) {
        run = Optional.empty(); // part of the record may have been written: its nonce is spent
        if (file.isEmpty()) {
            return;
        }
        try {
            file.get().truncate(offset);
        } catch (IOException stuck) {
            fault.addSuppressed(stuck);
            mustBegin = true;
        }
    }

    private Folder.Output output() throws IOException {
        if (file.isEmpty()) {
            file = Optional.of(reopened());
        }
        return file.get();
    }

    /// The process before us may have ended before the name was durable, or after a force had failed: then the system
    /// takes for written what never was.
    private Folder.Output reopened() throws IOException {
        if (durable.segment() != segment) {
            journalled.folder().force();
        }
        Folder.Output reopened = journalled.folder().append(SegmentNames.of(segment));
        try {
            if (sequence > durable.sequence()) {
                reopened.refresh(durable.segment() == segment ? durable.offset() : 0);
            }
            return reopened;
        } catch (IOException fault) {
            reopened.close();
            throw fault;
        }
    }

    /// Goes on in a new segment; what is not durable in the present one is copied, and all is durable afterwards.
    private void begin() throws JournalException {
        mustBegin = true;
        secure();
        RunHeader header = header(stretches.nextNumber(), durable, unwritten);
        try (NextSegment next = new NextSegment(journalled, header)) {
            if (sequence > durable.sequence()) {
                Mark start = new Mark(segment, 0, stretches.lastBefore(segment), Optional.empty(), Optional.empty());
                next.carry(start, Stretch.closed(segment, tip()));
            }
            next.finish();
            adopt(header, next);
        } catch (IOException fault) {
            throw exception(fault);
        }
    }

    private void secure() {
        try {
            if (!isForceLost && sequence > durable.sequence()) {
                output().force();
                durable = tip();
            }
        } catch (IOException lost) {
            isForceLost = true; // a second force could claim success; so the records are copied instead
        }
        if (unwritten.isPresent()) {
            durable = new Position(segment, offset, sequence, journalled.seals().origin());
        }
    }

    private void adopt(RunHeader header, NextSegment next) throws IOException {
        Optional<Folder.Output> former = file;
        journalled.marks().forgetAfter(header.previous().sequence());
        stretches.follow(header);
        segment = header.segment();
        offset = next.offset();
        chain = next.chain();
        salt = Optional.of(header.salt());
        run = Optional.of(next.run());
        file = Optional.of(next.file());
        durable = tip();
        unwritten = Optional.empty();
        mustBegin = false;
        isForceLost = false;
        if (former.isPresent()) {
            former.get().close();
        }
    }

    /// What to force so that every record so far is durable; nothing if it already is.
    Optional<Forcing> forcing() throws JournalException {
        if (mustBegin) {
            begin();
            return Optional.empty();
        }
        try {
            return Optional.of(new Forcing(output(), tip()));
        } catch (IOException fault) {
            throw exception(fault);
        }
    }

    void forced(Forcing forcing) {
        durable = forcing.point();
    }

    /// After a failed force the file is never forced again: the system may have dropped what it could not write.
    void forceFailed() {
        isForceLost = true;
        mustBegin = true;
        run = Optional.empty();
    }

    void close() throws IOException {
        if (file.isPresent()) {
            file.get().close();
        }
    }

    private JournalException exception(IOException fault) {
        return new JournalException(journalled.folder().kindOf(fault), fault);
    }
}
