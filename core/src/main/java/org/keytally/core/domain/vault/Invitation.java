package org.keytally.core.domain.vault;

import java.util.List;

/// What a new member needs to begin: the vaults of a team and the key by which its policy is known; nothing secret.
public record Invitation(String team, List<VaultLink> vaults) {

    public Invitation {
        vaults = List.copyOf(vaults);
    }
}
