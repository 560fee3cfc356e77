package org.keytally.core.usecase.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keytally.core.usecase.team.TeamWorld.OPENROUTER;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.rotation.MintException;
import org.keytally.core.domain.team.IssuedKey;
import org.keytally.core.domain.team.IssuedKey.State;
import org.keytally.core.domain.team.Member;
import org.keytally.core.domain.vault.InMemoryVault;
import org.keytally.core.domain.vault.MemberKeys;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.usecase.FakeHome;
import org.keytally.core.usecase.team.Provision.Act;

final class MakingAtOnceTest {

    private static final TeamResult BEING_MADE = new TeamResult.NotDone(new TeamFailure.BeingMade());

    private final InMemoryVault vault = new InMemoryVault();
    private final InMemoryMint mint = new InMemoryMint();
    private final TeamWorld one = new TeamWorld(vault, mint);
    private final TeamWorld other = new TeamWorld(vault, mint);
    private final List<TeamResult> others = new ArrayList<>();

    MakingAtOnceTest() throws VaultException {
        one.roster().keep(one.sarah);
    }

    @Test
    void whoeverSeesAnotherAtItLeavesItToThem() {
        vault.afterNextPut(() -> others.add(other.mint()));

        assertThat(one.mint()).isInstanceOf(TeamResult.Done.class);
        assertThat(others).containsExactly(BEING_MADE);
        assertThat(mint.ids()).containsExactly("hash1");
        assertThat(other.mint()).isEqualTo(new TeamResult.NotDone(new TeamFailure.HasKey(OPENROUTER)));
    }

    @Test
    void whenBothSayItAtOnceNobodyMakesOne() {
        vault.afterNextPut(() -> others.add(said()));

        assertThat(one.mint()).isEqualTo(BEING_MADE);
        assertThat(mint.ids()).isEmpty();
        assertThat(one.states()).containsExactly(State.MAKING);
        assertThat(other.mint()).isEqualTo(BEING_MADE);
        assertThat(other.provisioned()).containsExactly(Act.BEING_MADE);

        other.home.clock.goOn(Duration.ofMinutes(4));
        assertThat(other.provisioned()).containsExactly(Act.MINTED);
        assertThat(mint.ids()).containsExactly("hash1");
    }

    @Test
    void whoTookTooLongEndsWhatTheyMade() {
        mint.beforeNext(() -> {
            other.home.clock.goOn(Duration.ofMinutes(4));
            others.add(other.mint());
        });

        assertThat(one.mint()).isEqualTo(BEING_MADE);
        assertThat(others).singleElement().isInstanceOf(TeamResult.Done.class);
        assertThat(mint.ids()).containsExactly("hash1");
        assertThat(one.states()).containsExactly(State.WAITING);
    }

    @Test
    void whatWasMadeTooLateIsEndedThoughItsRecordLooksTheSame() throws VaultException {
        mint.afterNext(this::takenOver);

        assertThat(one.mint()).isEqualTo(BEING_MADE);
        assertThat(mint.ids()).isEmpty();
        assertThat(one.roster().all().getFirst().keys()).extracting(IssuedKey::state).containsExactly(State.MAKING);
        assertThat(vault.list()).noneMatch(item -> MemberKeys.isWaiting(item.name()));
    }

    @Test
    void whoFailsTooLateLeavesTheTurnOfAnotherAlone() {
        mint.failNext(new MintException(MintException.Kind.UNREACHABLE, "down"));
        mint.beforeNext(this::takenOver);

        assertThat(one.mint()).isInstanceOf(TeamResult.NotDone.class);
        assertThat(one.states()).containsExactly(State.MAKING);
    }

    @Test
    void aKeyThatWasAskedForUnderAnEarlierKindOfNameIsFoundByIt() throws VaultException, MintException {
        String earlier = "keytally Sarah " + one.sarah.id() + " contoso 1";
        mint.make(earlier, Optional.empty()).close();
        one.roster().keep(one.sarah.with(new IssuedKey(
                OPENROUTER, Optional.empty(), earlier, Optional.empty(), 1, FakeHome.NOON, State.MAKING, "")));
        one.home.clock.goOn(Duration.ofMinutes(4));

        assertThat(one.provisioned()).containsExactly(Act.MINTED);
        assertThat(mint.ids()).containsExactly("hash2");
    }

    @Test
    void aProviderThatFailsKeepsNobodyWaiting() {
        mint.failNext(new MintException(MintException.Kind.UNREACHABLE, "down"));
        assertThat(one.mint()).isInstanceOf(TeamResult.NotDone.class);
        assertThat(one.states()).containsExactly(State.ASKED);

        assertThat(other.mint()).isInstanceOf(TeamResult.Done.class);
        assertThat(mint.ids()).containsExactly("hash1");
    }

    @Test
    void whatStandsNowhereIsListedAndEnded() throws MintException {
        one.mint();
        String name = one.listed().member().current(OPENROUTER).orElseThrow().name();
        mint.make(name, Optional.empty()).close();
        mint.make(name.replace("contoso", "fabrikam"), Optional.empty()).close();
        mint.make(name.replace("vault.azure.net", "vault.azure.cn"), Optional.empty()).close();
        mint.make("keytally somebody", Optional.empty()).close();

        assertThat(one.listed().strays()).singleElement().satisfies(
                stray -> assertThat(stray.key().id()).isEqualTo("hash2"));
        assertThat(one.provisioned()).containsExactly(Act.ENDED_STRAY, Act.NOTHING);
        assertThat(mint.ids()).containsExactly("hash1", "hash3", "hash4", "hash5");
        assertThat(one.listed().strays()).isEmpty();
        assertThat(vault.list()).anyMatch(item -> MemberKeys.isWaiting(item.name()));
    }

    @Test
    void aListThatIsNewerThanTheRecordsShowsNoStrays() throws MintException {
        one.mint();
        one.keys().received("Sarah", one.listed().member().current(OPENROUTER).orElseThrow().receipt());
        one.keys().rotate("Sarah", OPENROUTER, Optional.empty(), false);
        String name = one.listed().member().current(OPENROUTER).orElseThrow().name();
        mint.make(name, Optional.empty()).close();

        mint.failNextList(new MintException(MintException.Kind.UNREACHABLE, "down"));
        assertThat(one.provisioned()).containsExactly(Act.NOTHING);
        assertThat(one.provisioned()).containsExactly(Act.ENDED_STRAY, Act.NOTHING);
    }

    // Both clocks go on, and another takes over what seems to be cut.
    private void takenOver() {
        one.home.clock.goOn(Duration.ofMinutes(4));
        other.home.clock.goOn(Duration.ofMinutes(4));
        try {
            Roster roster = other.roster();
            Member now = roster.again(other.sarah).orElseThrow();
            assertThat(Turn.take(other.means, roster, now, OPENROUTER)).isPresent();
        } catch (VaultException failed) {
            throw new AssertionError(failed);
        }
    }

    // What another admin writes of her in the very moment.
    private TeamResult said() {
        try {
            Member now = other.roster().again(other.sarah).orElseThrow();
            other.roster().keep(now);
            return new TeamResult.Done(now);
        } catch (VaultException failed) {
            throw new AssertionError(failed);
        }
    }
}
