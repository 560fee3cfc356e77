package org.keytally.app.organisation.vault;

import java.util.Optional;
import org.keytally.core.domain.key.Validity;

/// The moments of a shared key as they are written.
///
/// @param validity as the vault has it
/// @param to not valid from then on
/// @param changed when the vault was last told something of it
/// @param lease until when it works here without asking the vault
/// @param purged when the vault ends what was deleted
record SharedDates(
        Validity validity,
        Optional<String> to,
        Optional<String> changed,
        Optional<String> lease,
        Optional<String> purged) {}
