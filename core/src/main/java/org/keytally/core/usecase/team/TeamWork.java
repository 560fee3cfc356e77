package org.keytally.core.usecase.team;

import org.keytally.core.domain.vault.VaultLink;

/// What can be done about keys of members' own.
public record TeamWork(TeamMeans means) {

    public JoinTeam joinTeam() {
        return new JoinTeam(means);
    }

    /// What an admin does for members.
    ///
    /// @param link of the vault in which the members lie
    public ManageMembers members(VaultLink link) {
        return new ManageMembers(means, link);
    }

    /// What a job does for all members.
    ///
    /// @param link of the vault in which the members lie
    public Provision provision(VaultLink link) {
        return new Provision(means, link);
    }
}
