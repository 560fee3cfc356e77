package org.keytally.core.adapter.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import javax.crypto.SecretKey;

/// The journal of one home, open for appending and reading by any number of threads.
///
/// Whoever opens it owns the home and holds its lock: the journal itself locks no file.
public final class Journal implements AutoCloseable {

    private final Journalled journalled;
    private final Follower follower;
    private final JournalLimits limits;
    private final Recovery recovery;
    private final Writer writer;
    private final Forces forces;
    private final HeadFile headFile;
    private final ReentrantLock lock = new ReentrantLock();
    private final ReentrantLock headLock = new ReentrantLock();
    private final Condition headDue = lock.newCondition();
    private long headSequence;
    private boolean isHeadless;
    private boolean isClosed;

    private Journal(Journalled journalled, Clock clock, JournalLimits limits, Follower follower, Opening opening) {
        this.journalled = journalled;
        this.follower = follower;
        this.limits = limits;
        this.recovery = opening.recovery();
        this.writer = new Writer(journalled, clock, limits.segmentBytes(), opening);
        this.forces = new Forces(lock, writer, journalled.folder());
        this.headFile = new HeadFile(journalled.folder(), journalled.seals());
        this.headSequence = opening.headSequence();
        this.isHeadless = recovery.head() == Recovery.HeadState.NEW;
    }

    /// Opens the journal in `folder`; the follower has met every record when this returns.
    public static Journal open(Path folder, SecretKey key, Clock clock, JournalLimits limits, Follower follower)
            throws JournalException {
        return open(new DiskFolder(folder), key, clock, limits, follower);
    }

    static Journal open(Folder folder, SecretKey key, Clock clock, JournalLimits limits, Follower follower)
            throws JournalException {
        Seals seals = new Seals(key);
        Journalled journalled = new Journalled(folder, seals, new Marks(seals.origin()));
        try {
            return new Journal(journalled, clock, limits, follower, new Opening(journalled, follower));
        } catch (IOException fault) {
            throw new JournalException(folder.kindOf(fault), fault);
        }
    }

    /// How the journal was found when it was opened.
    public Recovery recovery() {
        return recovery;
    }

    /// Appends a record and returns its sequence; from then on it survives the end of the process.
    public long append(byte kind, byte[] payload) throws JournalException {
        if (payload.length > RunSeal.MOST_PAYLOAD) {
            throw new IllegalArgumentException("payload of " + payload.length + " bytes");
        }
        lock.lock();
        try {
            refuseClosed();
            writeFirstHead();
            forces.awaitRoom(payload.length);
            long sequence = writer.append(kind, payload);
            follower.follow(sequence, kind, payload);
            if (sequence - headSequence >= limits.headRecords()) {
                headDue.signalAll();
            }
            return sequence;
        } finally {
            lock.unlock();
        }
    }

    /// There is a head before there is a segment, so that segments without a head are never the work of a crash.
    private void writeFirstHead() throws JournalException {
        if (!isHeadless) {
            return;
        }
        try {
            headFile.write(new Head(writer.tip(), journalled.seals().newSalt(), follower.capture()));
            isHeadless = false;
        } catch (IOException fault) {
            throw new JournalException(journalled.folder().kindOf(fault), fault);
        }
    }

    /// Makes every record up to `sequence` survive a power cut; callers that come together share one force.
    public void force(long sequence) throws JournalException {
        lock.lock();
        try {
            refuseClosed();
            if (sequence > writer.sequence()) {
                throw new IllegalArgumentException("no record " + sequence);
            }
        } finally {
            lock.unlock();
        }
        forces.force(sequence);
    }

    /// Visits the records from a sequence on, up to the last one appended when this is called.
    public Verification read(long fromSequence, RecordVisitor visitor) throws JournalException {
        return new Reading(journalled, snapshot()).from(fromSequence, visitor);
    }

    /// Reads every record and names the first that is not as it was written.
    public Verification verify() throws JournalException {
        return new Reading(journalled, snapshot()).whole();
    }

    /// The end of the journal, to be written down elsewhere.
    public Tip tip() {
        Position tip = snapshot().tip();
        return new Tip(tip.sequence(), tip.mark().toString());
    }

    private Snapshot snapshot() {
        lock.lock();
        try {
            return new Snapshot(writer.stretches().upTo(writer.tip()), writer.tip());
        } finally {
            lock.unlock();
        }
    }

    /// Writes the head whenever it has fallen behind, until interrupted.
    public void keepHeads() throws JournalException, InterruptedException {
        while (true) {
            awaitHeadDue();
            keepHead();
        }
    }

    private void awaitHeadDue() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long nanos = limits.headPause().toNanos();
            while (nanos > 0 && writer.sequence() - headSequence < limits.headRecords()) {
                nanos = headDue.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }

    /// Makes all records durable and writes the head, so that the next start reads only what comes later.
    public void keepHead() throws JournalException {
        headLock.lock();
        try {
            Optional<Head> head = capture();
            if (head.isPresent()) {
                keep(head.get());
            }
        } catch (IOException fault) {
            throw new JournalException(journalled.folder().kindOf(fault), fault);
        } finally {
            headLock.unlock();
        }
    }

    private Optional<Head> capture() {
        lock.lock();
        try {
            if (isClosed || writer.sequence() == headSequence || !writer.mayHead()) {
                return Optional.empty();
            }
            return writer.salt().map(salt -> new Head(writer.tip(), salt, follower.capture()));
        } finally {
            lock.unlock();
        }
    }

    private void keep(Head head) throws IOException, JournalException {
        force(head.position().sequence());
        if (!isCovered(head.position())) {
            return; // a failed force moved the records to another segment; the next head will do
        }
        headFile.write(head);
        lock.lock();
        try {
            headSequence = head.position().sequence();
        } finally {
            lock.unlock();
        }
    }

    private boolean isCovered(Position position) {
        lock.lock();
        try {
            return writer.stretches().covers(position);
        } finally {
            lock.unlock();
        }
    }

    private void refuseClosed() {
        if (isClosed) {
            throw new IllegalStateException("journal is closed");
        }
    }

    /// Writes the head and lets go of the file; records appended before are kept even where this fails.
    @Override
    public void close() throws JournalException {
        try {
            keepHead();
        } finally {
            release();
        }
    }

    private void release() throws JournalException {
        lock.lock();
        try {
            forces.awaitNone();
            isClosed = true;
            writer.close();
        } catch (IOException fault) {
            throw new JournalException(journalled.folder().kindOf(fault), fault);
        } finally {
            lock.unlock();
        }
    }
}
