package org.keytally.core.adapter.sealed.home;

import org.keytally.core.adapter.sealed.SealedException;
import org.keytally.core.adapter.sealed.SealedException.Kind;

/// What one guess of a passphrase costs: the parameters of Argon2id.
///
/// @param memory in KiB
/// @param passes over that memory
/// @param lanes that could be filled side by side
public record Argon2Cost(int memory, int passes, int lanes) {

    /// The least that is written today.
    public static final Argon2Cost LEAST_WRITTEN = new Argon2Cost(64 << 10, 3, 1);

    /// The least that is read, and OWASP's least memory; below it a changed file would weaken the passphrase.
    public static final int LEAST_MEMORY = 19 << 10;

    /// The most that is read; above it a changed file would hang the program.
    public static final int MOST_MEMORY = 1 << 20;

    public static final int MOST_PASSES = 10;
    public static final int MOST_LANES = 4;

    static final Argon2Cost NONE = new Argon2Cost(0, 0, 0);

    boolean isWeakerThan(Argon2Cost other) {
        return memory < other.memory || passes < other.passes;
    }

    /// Refuses parameters outside the bounds before any work is done with them.
    void requireSafe(String place) throws SealedException {
        boolean memoryIsSafe = memory >= LEAST_MEMORY && memory <= MOST_MEMORY;
        boolean passesAreSafe = passes >= 1 && passes <= MOST_PASSES;
        boolean lanesAreSafe = lanes >= 1 && lanes <= MOST_LANES;
        if (!memoryIsSafe || !passesAreSafe || !lanesAreSafe) {
            throw new SealedException(Kind.WEAK_PARAMETERS, place, toString());
        }
        if ((long) memory * 1024 > Runtime.getRuntime().maxMemory()) {
            throw new SealedException(Kind.NO_MEMORY, place, memory + " KiB are more than the heap can be");
        }
    }
}
