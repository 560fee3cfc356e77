package org.keytally.core.domain.guard;

/// How something that was seen stands towards git.
public enum Presence {
    /// A file outside any git work tree, or where git could not be asked.
    PLAIN,
    TRACKED,
    UNTRACKED,
    /// Ignored by git, but present on the disk.
    IGNORED,
    STAGED,
    COMMITTED,
    /// In the message of a commit or tag, not in a file.
    MESSAGE
}
