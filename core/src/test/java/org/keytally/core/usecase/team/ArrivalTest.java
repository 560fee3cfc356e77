package org.keytally.core.usecase.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keytally.core.usecase.team.TeamWorld.OPENROUTER;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keytally.core.adapter.policy.JsonMembers;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.team.IssuedKey;
import org.keytally.core.domain.team.IssuedKey.State;
import org.keytally.core.domain.team.Member;
import org.keytally.core.domain.vault.InMemoryVault;
import org.keytally.core.domain.vault.MemberKeys;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.domain.vault.VaultName;
import org.keytally.core.usecase.FakeHome;
import org.keytally.core.usecase.team.Provision.Act;

final class ArrivalTest {

    private final InMemoryVault vault = new InMemoryVault();
    private final InMemoryMint mint = new InMemoryMint();
    private final TeamWorld world = new TeamWorld(vault, mint);

    ArrivalTest() throws VaultException {
        world.roster().keep(world.sarah);
        world.mint();
        takeAway(1);
        world.keys().received("Sarah", receipt());
        world.keys().rotate("Sarah", OPENROUTER, Optional.empty(), false);
    }

    @Test
    void anEnvelopeThatIsGoneEndsNoKey() throws VaultException {
        assertThat(world.provisioned()).containsExactly(Act.NOTHING);
        takeAway(2);

        assertThat(world.provisioned()).containsExactly(Act.UNPROVEN);
        assertThat(world.states()).containsExactly(State.OLD, State.GONE);
        world.home.clock.goOn(Duration.ofDays(40));
        assertThat(world.provisioned()).containsExactly(Act.UNPROVEN);
        assertThat(mint.ids()).containsExactly("hash1", "hash2");
    }

    @Test
    void theReceiptEndsTheOldOne() throws VaultException {
        takeAway(2);
        assertThat(world.keys().received("Sarah", "")).isInstanceOf(TeamResult.NotDone.class);
        assertThat(world.keys().received("Sarah", "000000000000")).isInstanceOf(TeamResult.NotDone.class);
        assertThat(world.keys().received("Sarah", receipt())).isInstanceOf(TeamResult.Done.class);

        assertThat(world.provisioned()).containsExactly(Act.ENDED_OLD);
        assertThat(mint.ids()).containsExactly("hash2");
    }

    @Test
    void useOfTheNewOneAloneEndsTheOldOne() throws VaultException {
        takeAway(2);
        mint.used("hash1");
        assertThat(world.provisioned()).containsExactly(Act.UNPROVEN);

        mint.used("hash2");
        assertThat(world.states()).containsExactly(State.OLD, State.RECEIVED);
        assertThat(world.provisioned()).containsExactly(Act.ENDED_OLD);
        assertThat(mint.ids()).containsExactly("hash2");
    }

    @Test
    void whatIsUsedWaitsNoMore() {
        mint.used("hash2");

        assertThat(world.provisioned()).containsExactly(Act.ENDED_OLD);
        assertThat(vault.list()).noneMatch(item -> MemberKeys.isWaiting(item.name()));
    }

    @Test
    void aPreviewSaysWhatWouldBeDoneAndDoesNothing() throws VaultException {
        takeAway(2);
        mint.used("hash2");

        assertThat(world.due()).containsExactly(Act.ENDED_OLD);
        assertThat(world.due()).containsExactly(Act.ENDED_OLD);
        assertThat(mint.ids()).containsExactly("hash1", "hash2");
        assertThat(world.roster().all().getFirst().keys()).extracting(IssuedKey::state)
                .containsExactly(State.OLD, State.WAITING);
        assertThat(world.provisioned()).containsExactly(Act.ENDED_OLD);
        assertThat(world.due()).containsExactly(Act.NOTHING);
        world.home.clock.goOn(Duration.ofDays(40));
        assertThat(world.due()).containsExactly(Act.ROTATED);
    }

    @Test
    void anAdminMayEndItWithoutProof() throws VaultException {
        takeAway(2);
        world.keys().rotate("Sarah", OPENROUTER, Optional.empty(), true);

        assertThat(mint.ids()).containsExactly("hash3");
    }

    @Test
    void whatComesBackWaitsAgain() throws VaultException {
        takeAway(2);
        world.provisioned();
        vault.recover(waiting(2));

        assertThat(world.states()).containsExactly(State.OLD, State.WAITING);
    }

    @Test
    void whatAnEarlierVersionTookForCollectedIsUnproven() {
        Member kept = world.sarah.with(new IssuedKey(
                OPENROUTER, Optional.of("hash1"), "one", Optional.empty(), 1, FakeHome.NOON, State.RECEIVED, "abc"));
        String earlier = new JsonMembers().write(kept).replace("RECEIVED", "COLLECTED");
        try (Secret text = Secret.ofUtf8(earlier.getBytes(StandardCharsets.UTF_8))) {
            assertThat(new JsonMembers().member(text).orElseThrow().keys())
                    .extracting(IssuedKey::state).containsExactly(State.GONE);
        }
    }

    private String receipt() {
        return world.listed().member().current(OPENROUTER).orElseThrow().receipt();
    }

    private void takeAway(int generation) throws VaultException {
        vault.delete(waiting(generation));
    }

    private VaultName waiting(int generation) {
        long first = FakeHome.NOON.getEpochSecond();
        return MemberKeys.waiting(world.sarah.id(), "openrouter", first + generation - 1);
    }
}
