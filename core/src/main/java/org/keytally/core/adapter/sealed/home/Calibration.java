package org.keytally.core.adapter.sealed.home;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Finds by a short measurement what one guess may cost on this machine: the least written, or more where it is fast.
///
/// The first pass only warms up; the second is measured. Passes are raised before memory, for a desktop's heap is small.
public final class Calibration implements Supplier<Argon2Cost> {

    /// What an unlock should take; a cold one takes half as much again and should stay below 600 ms.
    static final Duration AIM = Duration.ofMillis(280);

    private static final int MOST_MEMORY_WRITTEN = 256 << 10;

    private final LongSupplier nanos;

    public Calibration(LongSupplier nanos) {
        this.nanos = nanos;
    }

    @Override
    public Argon2Cost get() {
        onePass();
        long start = nanos.getAsLong();
        onePass();
        return forPass(Duration.ofNanos(nanos.getAsLong() - start));
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

    private static void onePass() {
        Argon2Cost once = new Argon2Cost(Argon2Cost.LEAST_WRITTEN.memory(), 1, 1);
        Argon2id.key(new byte[]{1}, new byte[WrappedCopy.SALT], once).close();
    }
}
