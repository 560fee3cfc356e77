package org.keytally.core.adapter.journal;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// The forces of one journal: one at a time, each for all who wait, and none while a segment is begun.
final class Forces {

    private final ReentrantLock lock;
    private final Writer writer;
    private final Folder folder;
    private final Condition done;
    private boolean isForcing;

    /// @param lock guards the writer, and is never held during a force
    Forces(ReentrantLock lock, Writer writer, Folder folder) {
        this.lock = lock;
        this.writer = writer;
        this.folder = folder;
        this.done = lock.newCondition();
    }

    void force(long sequence) throws JournalException {
        Optional<Forcing> forcing = claim(sequence);
        while (forcing.isPresent()) {
            perform(forcing.get());
            forcing = claim(sequence);
        }
    }

    /// Waits until an append of that size disturbs no force; the lock is held.
    void awaitRoom(int payload) {
        while (isForcing && writer.mustBeginFor(payload)) {
            done.awaitUninterruptibly();
        }
    }

    /// Waits until no force is under way; the lock is held.
    void awaitNone() {
        while (isForcing) {
            done.awaitUninterruptibly();
        }
    }

    private Optional<Forcing> claim(long sequence) throws JournalException {
        lock.lock();
        try {
            while (isForcing && writer.durableSequence() < sequence) {
                done.awaitUninterruptibly();
            }
            if (writer.durableSequence() >= sequence) {
                return Optional.empty();
            }
            Optional<Forcing> forcing = writer.forcing();
            isForcing = forcing.isPresent();
            return forcing;
        } finally {
            lock.unlock();
        }
    }

    private void perform(Forcing forcing) throws JournalException {
        boolean isForced = false;
        try {
            forcing.file().force();
            isForced = true;
        } catch (IOException fault) {
            throw new JournalException(folder.kindOf(fault), fault);
        } finally {
            settle(forcing, isForced);
        }
    }

    private void settle(Forcing forcing, boolean isForced) {
        lock.lock();
        try {
            isForcing = false;
            done.signalAll();
            if (isForced) {
                writer.forced(forcing);
            } else {
                writer.forceFailed();
            }
        } finally {
            lock.unlock();
        }
    }
}
