package org.keytally.core.adapter.trail;

import org.keytally.core.adapter.journal.JournalException;
import org.keytally.core.domain.home.HomeException;

/// The faults of the journal in the words of the home.
public final class JournalFaults {

    private JournalFaults() {}

    public static HomeException ofTheHome(JournalException failed) {
        HomeException.Kind kind =
                switch (failed.kind()) {
                    case NEWER -> HomeException.Kind.NEWER;
                    case OTHER_KEY -> HomeException.Kind.DAMAGED;
                    case NO_PLAIN_FILE, FOREIGN_OWNER -> HomeException.Kind.UNSAFE_PERMISSIONS;
                    case DISK_FULL -> HomeException.Kind.FULL;
                    case READ_ONLY -> HomeException.Kind.READ_ONLY;
                    case DISK_FAULT, INTERRUPTED -> HomeException.Kind.FAILED;
                };
        return new HomeException(kind, "journal: " + failed.kind(), failed);
    }
}
