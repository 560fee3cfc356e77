package org.keytally.core.usecase;

import org.keytally.core.domain.home.HomeException;
import org.keytally.core.domain.ledger.LedgerException;

/// What a fault of the book means for the home it lies in, and the other way round.
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

    public static LedgerException.Kind ofTheBook(HomeException failed) {
        return switch (failed.kind()) {
            case FULL -> LedgerException.Kind.FULL;
            case READ_ONLY -> LedgerException.Kind.READ_ONLY;
            case DAMAGED -> LedgerException.Kind.DAMAGED;
            case NEWER, OLDER, KEYCHAIN_LOCKED, KEYCHAIN_UNAVAILABLE, KEYCHAIN_SILENT, KEYCHAIN_DENIED, KEY_LOST,
                    NO_KEYCHAIN, NO_PASSPHRASE, NO_NEW_PASSPHRASE, WRONG_PASSPHRASE, WRONG_RECOVERY, PASSPHRASE_FILE,
                    OTHER_KEYCHAIN, WEAK_PARAMETERS, UNSAFE_PERMISSIONS, BUSY, CHANGING, FAILED ->
                LedgerException.Kind.FAILED;
        };
    }
}
