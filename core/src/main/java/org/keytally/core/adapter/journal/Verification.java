package org.keytally.core.adapter.journal;

import java.util.Optional;

/// The outcome of reading records: how many were good, what is damaged and where it begins.
///
/// @param lost how many sequences are gone for good
/// @param setAside bytes of torn ends that count no more
public record Verification(long records, Optional<Damage> first, long damages, long lost, long setAside) {

    public boolean isWhole() {
        return first.isEmpty();
    }
}
