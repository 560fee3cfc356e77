package org.keytally.core.domain.home;

/// The port to the index that is derived from the journal.
public interface IndexUpkeep {

    /// Makes it anew and gives up to which record of the journal it reaches.
    long rebuild();
}
