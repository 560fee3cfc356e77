package org.keytally.core.adapter.journal;

import java.util.Optional;

/// What a walk over the records has met so far.
final class Findings {

    private long records;
    private Optional<Damage> first = Optional.empty();
    private long damages;
    private long lost;
    private long setAside;

    void record() {
        records++;
    }

    void damage(Damage.Kind kind, Place place) {
        if (first.isEmpty()) {
            first = Optional.of(new Damage(kind, place));
        }
        damages++;
    }

    void lost(long sequences) {
        lost += sequences;
    }

    void setAside(long bytes) {
        setAside += bytes;
    }

    Optional<Damage> first() {
        return first;
    }

    Verification verification() {
        return new Verification(records, first, damages, lost, setAside);
    }
}
