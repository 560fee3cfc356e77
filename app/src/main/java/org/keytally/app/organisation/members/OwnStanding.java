package org.keytally.app.organisation.members;

import java.util.List;
import java.util.Optional;

/// What whoever is at work here has of the team.
///
/// @param id under which they asked; none where they did not
record OwnStanding(Optional<String> id, List<OwnKey> keys) {

    static final OwnStanding NONE = new OwnStanding(Optional.empty(), List.of());

    /// A key that was made for them.
    ///
    /// @param facts what is to be known of it, in one line
    /// @param receipt by which an admin knows that they have it
    record OwnKey(String label, boolean isGood, String state, String facts, Optional<String> receipt) {}
}
