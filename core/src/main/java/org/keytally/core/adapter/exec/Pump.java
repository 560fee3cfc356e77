package org.keytally.core.adapter.exec;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Carries what a child prints through a masker, until there is no more.
final class Pump implements Runnable {

    // a person does not notice it, and a program that writes in pieces does not take longer
    private static final long IDLE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final InputStream in;
    private final Masker masker;
    private volatile long waitingSince = Long.MAX_VALUE;

    Pump(InputStream in, Masker masker) {
        this.in = in;
        this.masker = masker;
    }

    @Override
    public void run() {
        byte[] buffer = new byte[16_384];
        try (in) {
            for (int read = read(buffer); read >= 0; read = read(buffer)) {
                masker.write(buffer, 0, read);
            }
            masker.finish();
        } catch (IOException nobodyReads) {
            // closing the child's pipe tells it so, as a shell's pipe would
        } finally {
            Arrays.fill(buffer, (byte) 0);
            masker.close();
        }
    }

    /// Whether it has waited in vain for so long since a moment; false while it is kept by a slow reader.
    boolean hasWaitedSince(long moment, long nanos) {
        long now = System.nanoTime();
        long since = waitingSince;
        return since != Long.MAX_VALUE && now - since > nanos && now - moment > nanos;
    }

    private int read(byte[] buffer) throws IOException {
        waitingSince = System.nanoTime();
        if (masker.isHolding()) {
            awaitMore();
        }
        int read = in.read(buffer);
        waitingSince = Long.MAX_VALUE;
        return read;
    }

    private void awaitMore() throws IOException {
        long start = System.nanoTime();
        while (in.available() == 0) {
            if (System.nanoTime() - start > IDLE_NANOS) {
                masker.idle();
                return;
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }
}
