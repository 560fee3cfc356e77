package org.keytally.core.usecase.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keytally.core.usecase.team.TeamWorld.OPENROUTER;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.rotation.Mint;
import org.keytally.core.domain.rotation.MintException;
import org.keytally.core.domain.rotation.MintedKey;
import org.keytally.core.domain.team.Member;
import org.keytally.core.domain.vault.InMemoryVault;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.usecase.FakeHome;
import org.keytally.core.usecase.keys.KeyWish;

/// A member with a key at a provider that can disable it, and one where that is not possible.
final class ChangeMemberTest {

    private static final ProviderId OPENAI = new ProviderId("openai");

    private final InMemoryMint openRouter = new InMemoryMint();
    private final InMemoryMint openAi = new InMemoryMint();
    private final TeamWorld world = new TeamWorld(new InMemoryVault(),
            (provider, _, _) -> provider.id().value().startsWith("openai") ? openAi : openRouter);

    ChangeMemberTest() throws VaultException {
        world.home.add(KeyWish.usual(Optional.of("openai-admin")).withLabel("Admin"),
                FakeHome.secret("sk-admin-", "admin"));
        openAi.lacks(Mint.Ability.DISABLE);
        world.roster().keep(world.sarah);
    }

    @Test
    void disablesWhatCanBeWhicheverProviderComesFirst() throws VaultException, MintException {
        give(OPENAI, OPENROUTER);
        assertThat(disable()).isEqualTo(new TeamResult.NotDone(new TeamFailure.NoSwitch(List.of(OPENAI))));
        assertThat(openRouter.list()).extracting(MintedKey::isEnabled).containsExactly(false);

        enable();
        reverse();
        assertThat(disable()).isEqualTo(new TeamResult.NotDone(new TeamFailure.NoSwitch(List.of(OPENAI))));
        assertThat(openRouter.list()).extracting(MintedKey::isEnabled).containsExactly(false);
        assertThat(openAi.list()).extracting(MintedKey::isEnabled).containsExactly(true);
    }

    @Test
    void enablesAgainWhatWasDisabled() throws MintException {
        give(OPENROUTER, OPENAI);
        disable();

        assertThat(enable()).isInstanceOf(TeamResult.Done.class);
        assertThat(openRouter.list()).extracting(MintedKey::isEnabled).containsExactly(true);
    }

    @Test
    void writesADeedIntoTheTrailOnceHoweverManyKeysItMoves() {
        openAi.regains(Mint.Ability.DISABLE);
        give(OPENROUTER, OPENAI);
        long before = told();
        disable();

        assertThat(told()).isEqualTo(before + 1);
    }

    @Test
    void saysSoWhereNothingCanBeDisabled() {
        give(OPENAI);
        long before = told();

        assertThat(disable()).isEqualTo(new TeamResult.NotDone(new TeamFailure.NoSwitch(List.of(OPENAI))));
        assertThat(told()).isEqualTo(before);
    }

    @Test
    void aProviderThatFailsDoesNotKeepTheKeysOfOthers() throws MintException {
        give(OPENAI, OPENROUTER);
        world.home.keys.forget(world.home.keys.all().stream()
                .filter(key -> key.label().equals("Admin"))
                .map(Key::id)
                .toList());

        assertThat(disable()).isInstanceOfSatisfying(TeamResult.NotDone.class,
                result -> assertThat(result.why()).isInstanceOf(TeamFailure.OfMint.class));
        assertThat(openRouter.list()).extracting(MintedKey::isEnabled).containsExactly(false);
    }

    private void give(ProviderId... providers) {
        for (ProviderId provider : providers) {
            assertThat(world.keys().mint("Sarah", provider, Optional.empty())).isInstanceOf(TeamResult.Done.class);
        }
    }

    private void reverse() throws VaultException {
        Member now = world.roster().again(world.sarah).orElseThrow();
        world.roster().keep(new Member(now.id(), now.name(), now.openHalf(), now.vault(), now.isPilot(), now.cap(),
                now.keys().reversed()));
    }

    private TeamResult disable() {
        return world.team.changeMember(InMemoryVault.LINK).enable("Sarah", false);
    }

    private TeamResult enable() {
        return world.team.changeMember(InMemoryVault.LINK).enable("Sarah", true);
    }

    private long told() {
        return world.home.actions().stream().filter("team.changed"::equals).count();
    }
}
