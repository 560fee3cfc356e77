package org.keytally.core.adapter.journal;

import java.util.Optional;

/// A point behind a record from which reading can begin.
///
/// @param chain the chain's mark there, where known
/// @param salt that of the run the point lies in; empty at the very beginning of a segment
record Mark(int segment, long offset, long sequence, Optional<Octets> chain, Optional<Octets> salt) {

    static Mark beginning(Octets origin) {
        return new Mark(0, 0, 0, Optional.of(origin), Optional.empty());
    }
}
