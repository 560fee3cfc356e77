package org.keytally.core.usecase.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keytally.core.adapter.keyvault.RsaMemberKeys;
import org.keytally.core.adapter.policy.JsonInvitations;
import org.keytally.core.adapter.policy.JsonMembers;
import org.keytally.core.adapter.policy.SignedPolicies;
import org.keytally.core.domain.budget.TierLimits;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.key.Cadence;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.policy.InMemoryPolicy;
import org.keytally.core.domain.rotation.Mint;
import org.keytally.core.domain.rotation.Minted;
import org.keytally.core.domain.rotation.MintedKey;
import org.keytally.core.domain.team.Cap;
import org.keytally.core.domain.team.IssuedKey;
import org.keytally.core.domain.team.IssuedKey.State;
import org.keytally.core.domain.team.Member;
import org.keytally.core.domain.vault.InMemorySignIns;
import org.keytally.core.domain.vault.InMemoryVault;
import org.keytally.core.domain.vault.InMemoryVaults;
import org.keytally.core.domain.vault.MemberKeys;
import org.keytally.core.domain.vault.PlainEnvelopes;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.domain.vault.VaultName;
import org.keytally.core.usecase.FakeHome;
import org.keytally.core.usecase.keys.KeyWish;
import org.keytally.core.usecase.rotation.KeyMints;
import org.keytally.core.usecase.team.Provision.Act;
import org.keytally.core.usecase.vault.PolicyMeans;
import org.keytally.core.usecase.vault.VaultWork;

final class ArrivalTest {

    private static final ProviderId OPENROUTER = new ProviderId("openrouter");
    // A pair takes its time.
    private static final String HALF = half();

    private final FakeHome home = new FakeHome();
    private final InMemoryVault vault = new InMemoryVault();
    private final InMemoryVaults vaults = new InMemoryVaults();
    private final RsaMemberKeys memberKeys = new RsaMemberKeys();
    private final CountingMint mint = new CountingMint();
    private final VaultWork work = new VaultWork(
            home.ring, home.secrets, vaults,
            new VaultWork.Reach(_ -> vault, new InMemorySignIns()), new PlainEnvelopes(),
            new PolicyMeans(new InMemoryPolicy(), new SignedPolicies(), new JsonInvitations()), memberKeys);
    private final TeamMeans means = new TeamMeans(
            home.ring, home::providers, work, new KeyMints(home.ring, home::providers, (_, _, _) -> mint), memberKeys,
            new JsonMembers(), () -> TierLimits.SHIPPED);
    private final TeamWork team = new TeamWork(means);
    private final Member sarah = member();

    ArrivalTest() throws VaultException {
        home.add(KeyWish.usual(Optional.of("openrouter-provisioning")).withLabel("Provisioning"),
                FakeHome.secret("sk-or-v1-", "provisioning"));
        vaults.writeLinks(List.of(InMemoryVault.LINK));
        Roster.in(means, InMemoryVault.LINK).keep(sarah);
        keys().mint("Sarah", OPENROUTER, Optional.empty());
        takeAway(1);
        keys().received("Sarah", receipt());
        keys().rotate("Sarah", OPENROUTER, Optional.empty(), false);
    }

    @Test
    void anEnvelopeThatIsGoneEndsNoKey() throws VaultException {
        assertThat(provisioned()).isEqualTo(Act.NOTHING);
        takeAway(2);

        assertThat(provisioned()).isEqualTo(Act.UNPROVEN);
        assertThat(states()).containsExactly(State.OLD, State.GONE);
        home.clock.goOn(Duration.ofDays(40));
        assertThat(provisioned()).isEqualTo(Act.UNPROVEN);
        assertThat(mint.ids()).containsExactly("hash1", "hash2");
    }

    @Test
    void theReceiptEndsTheOldOne() throws VaultException {
        takeAway(2);
        assertThat(keys().received("Sarah", "")).isInstanceOf(TeamResult.NotDone.class);
        assertThat(keys().received("Sarah", "000000000000")).isInstanceOf(TeamResult.NotDone.class);
        assertThat(keys().received("Sarah", receipt())).isInstanceOf(TeamResult.Done.class);

        assertThat(provisioned()).isEqualTo(Act.ENDED_OLD);
        assertThat(mint.ids()).containsExactly("hash2");
    }

    @Test
    void useOfTheNewOneAloneEndsTheOldOne() throws VaultException {
        takeAway(2);
        mint.used("hash1");
        assertThat(provisioned()).isEqualTo(Act.UNPROVEN);

        mint.used("hash2");
        assertThat(states()).containsExactly(State.OLD, State.RECEIVED);
        assertThat(provisioned()).isEqualTo(Act.ENDED_OLD);
        assertThat(mint.ids()).containsExactly("hash2");
    }

    @Test
    void whatIsUsedWaitsNoMore() {
        mint.used("hash2");

        assertThat(provisioned()).isEqualTo(Act.ENDED_OLD);
        assertThat(vault.list()).noneMatch(item -> MemberKeys.isWaiting(item.name()));
    }

    @Test
    void anAdminMayEndItWithoutProof() throws VaultException {
        takeAway(2);
        keys().rotate("Sarah", OPENROUTER, Optional.empty(), true);

        assertThat(mint.ids()).containsExactly("hash3");
    }

    @Test
    void whatComesBackWaitsAgain() throws VaultException {
        takeAway(2);
        provisioned();
        vault.recover(waiting(2));

        assertThat(states()).containsExactly(State.OLD, State.WAITING);
    }

    @Test
    void whatAnEarlierVersionTookForCollectedIsUnproven() {
        Member kept = sarah.with(new IssuedKey(
                OPENROUTER, Optional.of("hash1"), "one", Optional.empty(), 1, FakeHome.NOON, State.RECEIVED, "abc"));
        String earlier = new JsonMembers().write(kept).replace("RECEIVED", "COLLECTED");
        try (Secret text = Secret.ofUtf8(earlier.getBytes(StandardCharsets.UTF_8))) {
            assertThat(new JsonMembers().member(text).orElseThrow().keys())
                    .extracting(IssuedKey::state).containsExactly(State.GONE);
        }
    }

    private GiveKeys keys() {
        return team.giveKeys(InMemoryVault.LINK);
    }

    private Act provisioned() {
        return team.provision(InMemoryVault.LINK)
                .provision(new Provision.Wish(OPENROUTER, false, Cadence.MONTHLY))
                .lines().getFirst().act();
    }

    private List<State> states() {
        return listed().keys().stream().map(IssuedKey::state).toList();
    }

    private String receipt() {
        return listed().current(OPENROUTER).orElseThrow().receipt();
    }

    private Member listed() {
        return switch (team.listMembers(InMemoryVault.LINK).list()) {
            case ListMembers.Listed.All(List<ListMembers.Line> lines) -> lines.getFirst().member();
            case ListMembers.Listed.Failed(var why) -> throw new AssertionError(why.toString());
        };
    }

    private void takeAway(int generation) throws VaultException {
        vault.delete(waiting(generation));
    }

    private VaultName waiting(int generation) {
        return MemberKeys.waiting(sarah.id(), "openrouter", generation);
    }

    private Member member() {
        String id = memberKeys.wrapping(HALF).orElseThrow().id().version();
        return new Member(id, "Sarah", HALF, InMemoryVault.ADDRESS.host(), false, Cap.USUAL, List.of());
    }

    private static String half() {
        RsaMemberKeys pairs = new RsaMemberKeys();
        try (Secret own = pairs.make()) {
            return pairs.openHalf(own);
        }
    }

    /// A mint nobody owns, which counts the keys it made.
    private static final class CountingMint implements Mint {

        private final List<MintedKey> keys = new ArrayList<>();
        private int count;

        List<String> ids() {
            return keys.stream().map(MintedKey::id).toList();
        }

        void used(String id) {
            keys.replaceAll(key -> key.id().equals(id)
                    ? new MintedKey(
                            id, key.name(), key.limit(), Optional.of(BigDecimal.ONE), key.isEnabled(), key.made())
                    : key);
        }

        @Override
        public boolean can(Ability ability) {
            return true;
        }

        @Override
        public List<MintedKey> list() {
            return List.copyOf(keys);
        }

        @Override
        public Minted make(String name, Optional<BigDecimal> limit) {
            count++;
            MintedKey key = new MintedKey(
                    "hash" + count, name, limit, Optional.of(BigDecimal.ZERO), true, Optional.empty());
            keys.add(key);
            return new Minted(key, FakeHome.secret("sk-or-v1-", "minted-" + count));
        }

        @Override
        public void limit(String id, Optional<BigDecimal> limit) {
            throw new AssertionError("nothing changed");
        }

        @Override
        public void enable(String id, boolean isEnabled) {
            throw new AssertionError("nothing was switched");
        }

        @Override
        public void end(String id) {
            keys.removeIf(key -> key.id().equals(id));
        }
    }
}
