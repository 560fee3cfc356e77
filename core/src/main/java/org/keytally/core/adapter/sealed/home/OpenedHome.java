package org.keytally.core.adapter.sealed.home;

import org.keytally.core.adapter.sealed.HomeKey;

/// A home whose header was opened.
///
/// @param isFinished whether its making came to an end; if not, those of its first files that are missing are to be made
public record OpenedHome(HomeId id, KeychainKind keychain, HomeKey key, boolean isFinished, Resealing resealing) {

    /// What became of a copy whose parameters are weaker than those written today.
    public enum Resealing {
        NOT_NEEDED,
        DONE,
        /// The header could not be written; the next opening tries again.
        PUT_OFF
    }
}
