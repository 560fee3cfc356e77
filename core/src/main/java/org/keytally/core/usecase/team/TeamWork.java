package org.keytally.core.usecase.team;

import java.util.Optional;
import java.util.function.Function;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.key.Cadence;
import org.keytally.core.domain.vault.VaultLink;

/// What can be done about keys of members' own; a link is that of the vault in which the members lie.
public record TeamWork(TeamMeans means) {

    /// The same, with keys made by those that were chosen where there are several.
    ///
    /// @param choice a key by id or label, for the provider whose keys are made
    public TeamWork by(Function<ProviderId, Optional<String>> choice) {
        return new TeamWork(means.with(means.mints().by(choice)));
    }

    /// How old a member's key may be: what the policy says of persons' keys, else a month.
    public Cadence cadence() {
        return means.cadences().get().personal().orElse(Cadence.MONTHLY);
    }

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
