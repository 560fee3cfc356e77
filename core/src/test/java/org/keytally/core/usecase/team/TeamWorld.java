package org.keytally.core.usecase.team;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keytally.core.adapter.keyvault.RsaMemberKeys;
import org.keytally.core.adapter.policy.JsonInvitations;
import org.keytally.core.adapter.policy.JsonMembers;
import org.keytally.core.adapter.policy.SignedPolicies;
import org.keytally.core.domain.budget.TierLimits;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.key.Cadence;
import org.keytally.core.domain.key.Cadences;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.policy.InMemoryPolicy;
import org.keytally.core.domain.rotation.Mints;
import org.keytally.core.domain.team.Cap;
import org.keytally.core.domain.team.IssuedKey;
import org.keytally.core.domain.team.IssuedKey.State;
import org.keytally.core.domain.team.JoinRequest;
import org.keytally.core.domain.team.Member;
import org.keytally.core.domain.vault.InMemorySignIns;
import org.keytally.core.domain.vault.InMemoryVault;
import org.keytally.core.domain.vault.InMemoryVaults;
import org.keytally.core.domain.vault.PlainEnvelopes;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.usecase.FakeHome;
import org.keytally.core.usecase.keys.KeyWish;
import org.keytally.core.usecase.rotation.KeyMints;
import org.keytally.core.usecase.vault.PolicyMeans;
import org.keytally.core.usecase.vault.VaultWork;

/// An admin with a key that makes others, beside a vault and a mint that several may share.
public final class TeamWorld {

    public static final ProviderId OPENROUTER = new ProviderId("openrouter");
    // A pair takes its time.
    private static final String HALF = half();

    public final FakeHome home = new FakeHome();
    public final InMemoryVaults vaults = new InMemoryVaults();
    public final VaultWork work;
    final TeamMeans means;
    public final TeamWork team;
    public final Member sarah;
    /// The labels of the keys by which the mint was opened.
    public final List<String> opened = new ArrayList<>();
    /// What the policy says of how often keys are replaced.
    public Cadences cadences = Cadences.USUAL;

    public TeamWorld(InMemoryVault vault, InMemoryMint mint) throws VaultException {
        this(vault, (_, _, _) -> mint);
    }

    TeamWorld(InMemoryVault vault, Mints all) throws VaultException {
        vaults.writeLinks(List.of(InMemoryVault.LINK));
        RsaMemberKeys memberKeys = new RsaMemberKeys();
        work = new VaultWork(
                home.ring, home.secrets, vaults,
                new VaultWork.Reach(_ -> vault, new InMemorySignIns()), new PlainEnvelopes(),
                new PolicyMeans(new InMemoryPolicy(), new SignedPolicies(), new JsonInvitations()), memberKeys);
        KeyMints mints = new KeyMints(home.ring, home::providers, (provider, key, secret) -> {
            opened.add(key.label());
            return all.of(provider, key, secret);
        });
        means = new TeamMeans(
                home.ring, home::providers, work, mints, memberKeys, new JsonMembers(), () -> TierLimits.SHIPPED,
                () -> cadences);
        team = new TeamWork(means);
        home.add(KeyWish.usual(Optional.of("openrouter-provisioning")).withLabel("Provisioning"),
                FakeHome.secret("sk-or-v1-", "provisioning"));
        String id = memberKeys.wrapping(HALF).orElseThrow().id().version();
        sarah = new Member(id, "Sarah", HALF, InMemoryVault.ADDRESS.host(), false, Cap.USUAL, List.of());
    }

    Roster roster() throws VaultException {
        return Roster.in(means, InMemoryVault.LINK);
    }

    public TeamResult mint() {
        return keys().mint("Sarah", OPENROUTER, Optional.empty());
    }

    GiveKeys keys() {
        return team.giveKeys(InMemoryVault.LINK);
    }

    List<Provision.Act> provisioned() {
        return provision().lines().stream().map(Provision.Line::act).toList();
    }

    Provision.Result provision() {
        return team.provision(InMemoryVault.LINK).provision(new Provision.Wish(OPENROUTER, false, Cadence.MONTHLY));
    }

    List<Provision.Act> due() {
        return team.provision(InMemoryVault.LINK)
                .preview(new Provision.Wish(OPENROUTER, false, Cadence.MONTHLY))
                .lines().stream().map(Provision.Line::act).toList();
    }

    List<State> states() {
        return listed().member().keys().stream().map(IssuedKey::state).toList();
    }

    public ListMembers.Line listed() {
        return switch (team.listMembers(InMemoryVault.LINK).list()) {
            case ListMembers.Listed.All(List<ListMembers.Line> lines) -> lines.getFirst();
            case ListMembers.Listed.Failed(var why) -> throw new AssertionError(why.toString());
        };
    }

    /// What she writes to be taken in.
    public String request() {
        return means.form().write(new JoinRequest("Sarah", sarah.openHalf(), InMemoryVault.ADDRESS));
    }

    private static String half() {
        RsaMemberKeys pairs = new RsaMemberKeys();
        try (Secret own = pairs.make()) {
            return pairs.openHalf(own);
        }
    }
}
