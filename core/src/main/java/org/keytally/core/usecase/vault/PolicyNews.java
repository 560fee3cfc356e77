package org.keytally.core.usecase.vault;

/// What came of it; whatever is refused, the policy before stays in force.
public enum PolicyNews {
    /// Nothing is pinned, and nothing lies there.
    NONE,
    KEPT,
    NEW,
    /// One lies there, but nobody said by which key it is known.
    UNPINNED,
    UNSIGNED,
    TAMPERED,
    OLDER,
    NEWER_FORMAT,
    MALFORMED,
    /// One was promised, and none can be read there.
    MISSING
}
