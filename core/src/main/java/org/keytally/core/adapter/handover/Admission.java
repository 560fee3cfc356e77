package org.keytally.core.adapter.handover;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Who is being served, and whether anybody more may be: the one place where an owner stops being one.
final class Admission {

    private enum Stage {
        OPEN,
        LEAVING,
        SHUT
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition left = lock.newCondition();
    private final Set<OwnerConnection> guests = new HashSet<>();
    private Stage stage = Stage.OPEN;
    private long graceEnd;

    /// Whether this one will be served; it must `exit` then.
    boolean enter(OwnerConnection guest) {
        lock.lock();
        try {
            boolean isGraceOver = stage == Stage.LEAVING && System.nanoTime() - graceEnd > 0;
            return stage != Stage.SHUT && !isGraceOver && guests.add(guest);
        } finally {
            lock.unlock();
        }
    }

    void exit(OwnerConnection guest) {
        lock.lock();
        try {
            guests.remove(guest);
            left.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Begins to leave: others are taken only while somebody is served anyway, and no longer than the grace.
    void leave(Duration grace) {
        lock.lock();
        try {
            if (stage == Stage.OPEN) {
                stage = Stage.LEAVING;
                graceEnd = System.nanoTime() + grace.toNanos();
            }
        } finally {
            lock.unlock();
        }
    }

    boolean isLeaving() {
        lock.lock();
        try {
            return stage != Stage.OPEN;
        } finally {
            lock.unlock();
        }
    }

    /// Takes nobody any more, whoever is being served.
    void shut() {
        lock.lock();
        try {
            stage = Stage.SHUT;
        } finally {
            lock.unlock();
        }
    }

    /// Waits until nobody is served and in the same moment takes nobody any more; false where that took too long.
    boolean shutWhenEmpty(Duration limit) throws InterruptedException {
        long wait = limit.toNanos();
        lock.lockInterruptibly();
        try {
            while (!guests.isEmpty() && wait > 0) {
                wait = left.awaitNanos(wait);
            }
            if (guests.isEmpty()) {
                stage = Stage.SHUT;
            }
            return guests.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    List<OwnerConnection> guests() {
        lock.lock();
        try {
            return List.copyOf(guests);
        } finally {
            lock.unlock();
        }
    }
}
