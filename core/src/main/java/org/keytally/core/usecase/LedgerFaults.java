package org.keytally.core.usecase;

import org.keytally.core.domain.home.HomeException;
import org.keytally.core.domain.ledger.LedgerException;

/// What a fault of the book means for the home it lies in.
public final class LedgerFaults {

    private LedgerFaults() {}

    public static HomeException ofTheHome(LedgerException failed) {
        HomeException.Kind kind =
                switch (failed.kind()) {
                    case FULL -> HomeException.Kind.FULL;
                    case READ_ONLY -> HomeException.Kind.READ_ONLY;
                    case DAMAGED -> HomeException.Kind.DAMAGED;
                    case CLOSED, NOT_OPEN, NOT_UNKNOWN, FAILED -> HomeException.Kind.FAILED;
                };
        return new HomeException(kind, "ledger: " + failed.kind(), failed);
    }
}
