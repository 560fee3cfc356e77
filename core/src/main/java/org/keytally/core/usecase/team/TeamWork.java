package org.keytally.core.usecase.team;

import org.keytally.core.domain.vault.VaultLink;

/// What can be done about keys of members' own; a link is that of the vault in which the members lie.
public record TeamWork(TeamMeans means) {

    public JoinTeam joinTeam() {
        return new JoinTeam(means);
    }

    public ListMembers listMembers(VaultLink link) {
        return new ListMembers(means, link);
    }

    public AddMember addMember(VaultLink link) {
        return new AddMember(means, link);
    }

    public GiveKeys giveKeys(VaultLink link) {
        return new GiveKeys(means, link);
    }

    public ChangeMember changeMember(VaultLink link) {
        return new ChangeMember(means, link);
    }

    public RemoveMember removeMember(VaultLink link) {
        return new RemoveMember(means, link);
    }

    /// What a job does for all members.
    public Provision provision(VaultLink link) {
        return new Provision(means, link);
    }
}
