package org.keytally.core.domain.guard;

import java.nio.file.Path;
import java.util.List;

/// What to search, and which secrets are known.
///
/// @param root a folder, or one file
public record SearchOrder(Path root, Extent extent, List<KnownSecret> known) {

    /// How far a search goes.
    public enum Extent {
        /// Files on the disk: in a git work tree those tracked or not ignored, and every `.env*`; elsewhere all.
        FILES,
        /// What is staged for the next commit, for use as a pre-commit hook.
        STAGED,
        /// Every version of every file, and every message, that any ref of the repository reaches.
        HISTORY
    }

    public SearchOrder {
        known = List.copyOf(known);
    }
}
