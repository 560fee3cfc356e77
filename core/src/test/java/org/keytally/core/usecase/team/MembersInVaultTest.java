package org.keytally.core.usecase.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keytally.core.domain.vault.InMemoryVault.linkTo;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keytally.core.adapter.keyvault.RsaMemberKeys;
import org.keytally.core.adapter.policy.JsonInvitations;
import org.keytally.core.adapter.policy.JsonMembers;
import org.keytally.core.adapter.policy.SignedPolicies;
import org.keytally.core.domain.budget.TierLimits;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.key.Cadences;
import org.keytally.core.domain.key.Connection;
import org.keytally.core.domain.key.Notes;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.Terms;
import org.keytally.core.domain.policy.InMemoryPolicy;
import org.keytally.core.domain.rotation.MintException;
import org.keytally.core.domain.team.Cap;
import org.keytally.core.domain.team.Member;
import org.keytally.core.domain.vault.InMemorySignIns;
import org.keytally.core.domain.vault.InMemoryVault;
import org.keytally.core.domain.vault.InMemoryVaults;
import org.keytally.core.domain.vault.MemberKeys;
import org.keytally.core.domain.vault.PlainEnvelopes;
import org.keytally.core.domain.vault.SharedKey;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.domain.vault.VaultName;
import org.keytally.core.domain.vault.WrappingKey;
import org.keytally.core.usecase.FakeHome;
import org.keytally.core.usecase.rotation.KeyMints;
import org.keytally.core.usecase.vault.Drawer;
import org.keytally.core.usecase.vault.PolicyMeans;
import org.keytally.core.usecase.vault.VaultWork;

final class MembersInVaultTest {

    private final FakeHome home = new FakeHome();
    private final InMemoryVault vault = new InMemoryVault();
    private final InMemoryVaults vaults = new InMemoryVaults();
    private final RsaMemberKeys memberKeys = new RsaMemberKeys();
    private final VaultWork work = new VaultWork(
            home.ring, home.secrets, vaults,
            new VaultWork.Reach(_ -> vault, new InMemorySignIns()), new PlainEnvelopes(),
            new PolicyMeans(new InMemoryPolicy(), new SignedPolicies(), new JsonInvitations()), memberKeys);
    private final KeyMints mints = new KeyMints(home.ring, home::providers, (_, _, _) -> {
        throw new MintException(MintException.Kind.NO_KEY, "none here");
    });
    private final TeamMeans means =
            new TeamMeans(home.ring, home::providers, work, mints, memberKeys, new JsonMembers(),
                    () -> TierLimits.SHIPPED, () -> Cadences.USUAL);

    @Test
    void aRecordWithTheHalfOfSomebodyElseCountsForNobody() throws VaultException {
        Member sarah = member(half());
        Roster roster = Roster.in(means, InMemoryVault.LINK);
        roster.keep(sarah);
        assertThat(roster.all()).extracting(Member::id).containsExactly(sarah.id());

        roster.keep(new Member(
                sarah.id(), sarah.name(), half(), sarah.vault(), false, Cap.USUAL, List.of()));
        assertThat(roster.all()).isEmpty();
    }

    @Test
    void aMemberWhoseVaultWasWrittenDownWithoutItsPortIsReachedThere() throws VaultException {
        Member sarah = member(half());
        Roster roster = Roster.in(means, InMemoryVault.LINK);
        vaults.writeLinks(List.of(linkTo("https://contoso.vault.azure.net:8443")));
        assertThat(roster.waitingFor(sarah)).isPresent();

        vaults.writeLinks(List.of(
                linkTo("https://contoso.vault.azure.net:8443"), linkTo("https://contoso.vault.azure.net:9443")));
        assertThat(roster.waitingFor(sarah)).isEmpty();
    }

    @Test
    void whatWasCollectedBeforeItWasWrittenDownMayComeOnceMore() throws VaultException {
        WrappingKey recipient = memberKeys.wrapping(half()).orElseThrow();
        VaultName name = MemberKeys.waiting(recipient.id().version(), "openrouter", 1);
        Drawer drawer = work.drawer(InMemoryVault.LINK);
        put(drawer, name, recipient, "one");
        vault.delete(name);
        put(drawer, name, recipient, "two");

        assertThat(drawer.list(MemberKeys.KIND)).hasSize(1);
    }

    private static void put(Drawer drawer, VaultName name, WrappingKey recipient, String ending)
            throws VaultException {
        SharedKey key = new SharedKey(
                new ProviderId("openrouter"), "OpenRouter (team)", Scope.TEAM, Optional.empty(),
                Connection.AS_PROVIDER, Terms.FREE, Notes.NONE);
        try (Secret secret = FakeHome.openAi(ending)) {
            drawer.put(name, key, secret, recipient, 1, MemberKeys.KIND);
        }
    }

    private Member member(String half) {
        String id = memberKeys.wrapping(half).orElseThrow().id().version();
        return new Member(id, "Sarah", half, InMemoryVault.ADDRESS.host(), false, Cap.USUAL, List.of());
    }

    private String half() {
        try (Secret own = memberKeys.make()) {
            return memberKeys.openHalf(own);
        }
    }
}
