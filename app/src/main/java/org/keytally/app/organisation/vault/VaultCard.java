package org.keytally.app.organisation.vault;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.usecase.vault.FindPermissions.Permission;

/// One connected vault as the screen shows it.
///
/// @param facts how one signs in there, when it was synced and the like
/// @param may what the person may do there, in words; empty until it was asked
/// @param loosened in words; empty where nothing was
/// @param trouble why it did not answer, and what can be done
/// @param allowed what is offered
record VaultCard(
        VaultLink link,
        List<String> facts,
        String may,
        String loosened,
        Optional<String> trouble,
        boolean isAtWork,
        Set<Permission> allowed) {

    VaultCard {
        facts = List.copyOf(facts);
        allowed = Set.copyOf(allowed);
    }

    String name() {
        return link.address().name();
    }
}
