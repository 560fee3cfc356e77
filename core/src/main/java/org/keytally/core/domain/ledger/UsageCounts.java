package org.keytally.core.domain.ledger;

/// How many attempts there were, by what became of them.
///
/// @param requests settled or unknown
/// @param unpriced settled without a known cost
/// @param failed ended without charge
/// @param cached answered from our own cache
/// @param fallback paid by another than stood first
public record UsageCounts(long requests, long unpriced, long unknown, long failed, long cached, long fallback) {

    public static final UsageCounts NONE = new UsageCounts(0, 0, 0, 0, 0, 0);

    public UsageCounts plus(UsageCounts other) {
        return new UsageCounts(
                requests + other.requests,
                unpriced + other.unpriced,
                unknown + other.unknown,
                failed + other.failed,
                cached + other.cached,
                fallback + other.fallback);
    }

    public UsageCounts minus(UsageCounts other) {
        return new UsageCounts(
                requests - other.requests,
                unpriced - other.unpriced,
                unknown - other.unknown,
                failed - other.failed,
                cached - other.cached,
                fallback - other.fallback);
    }
}
