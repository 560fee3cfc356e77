package org.keytally.core.adapter.sealed.home;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Finds by a short measurement what one guess may cost on this machine: the least written, or more where it is fast.
///
/// It measures passes over a quarter of the least memory, so that it costs no more than an unlock itself. Passes are
/// raised before memory, for a desktop's heap is small.
public final class Calibration implements Supplier<Argon2Cost> {

    /// What an unlock should take; a cold one takes half as much again and should stay below 600 ms.
    static final Duration AIM = Duration.ofMillis(280);

    private static final int MOST_MEMORY_WRITTEN = 256 << 10;
    private static final int FRACTION = 4;

    private final LongSupplier nanos;

    public Calibration(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /// The first two passes only warm up; of the next two the quicker counts, for the other was disturbed.
    @Override
    public Argon2Cost get() {
        measured();
        measured();
        return forPass(Duration.ofNanos(Math.min(measured(), measured()) * FRACTION));
    }

    /// @param pass the time of one pass over the least memory written
    static Argon2Cost forPass(Duration pass) {
        Argon2Cost least = Argon2Cost.LEAST_WRITTEN;
        long passNanos = Math.max(1, pass.toNanos());
        int memory = least.memory();
        while (memory < MOST_MEMORY_WRITTEN && AIM.toNanos() / passNanos > Argon2Cost.MOST_PASSES) {
            memory *= 2;
            passNanos *= 2;
        }
        long passes = Math.clamp(AIM.toNanos() / passNanos, least.passes(), Argon2Cost.MOST_PASSES);
        return new Argon2Cost(memory, (int) passes, least.lanes());
    }

    private long measured() {
        int memory = Argon2Cost.LEAST_WRITTEN.memory() / FRACTION;
        long start = nanos.getAsLong();
        Argon2id.key(new byte[]{1}, new byte[WrappedCopy.SALT], new Argon2Cost(memory, 1, 1))
                .close();
        return nanos.getAsLong() - start;
    }
}
