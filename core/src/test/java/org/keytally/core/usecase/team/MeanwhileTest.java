package org.keytally.core.usecase.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keytally.core.usecase.team.TeamWorld.OPENROUTER;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keytally.core.adapter.keyvault.RsaMemberKeys;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.rotation.MintException;
import org.keytally.core.domain.team.Cap;
import org.keytally.core.domain.team.IssuedKey;
import org.keytally.core.domain.team.IssuedKey.State;
import org.keytally.core.domain.team.Member;
import org.keytally.core.domain.vault.InMemoryVault;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.usecase.FakeHome;
import org.keytally.core.usecase.team.Provision.Act;

/// What others do while a job runs, and what is none of its business.
final class MeanwhileTest {

    private final InMemoryVault vault = new InMemoryVault();
    private final InMemoryMint mint = new InMemoryMint();
    private final TeamWorld job = new TeamWorld(vault, mint);
    private final TeamWorld admin = new TeamWorld(vault, mint);

    MeanwhileTest() throws VaultException {
        job.roster().keep(job.sarah);
    }

    @Test
    void aLimitThatIsLoweredWhileAJobRunsStays() throws VaultException {
        List<Member> both = List.of(job.sarah, ben());
        for (Member member : both) {
            job.roster().keep(member);
            job.keys().mint(member.name(), OPENROUTER, Optional.empty());
            Member now = job.roster().again(member).orElseThrow();
            job.roster().keep(now.with(cap("20"), false));
        }
        mint.onNextLimit(() -> both.forEach(member -> admin.team.changeMember(InMemoryVault.LINK)
                .change(member.name(), Optional.of(cap("5")), Optional.empty())));

        assertThat(job.provision().lines()).extracting(line -> line.member().name())
                .containsExactly("Ben", "Sarah");
        assertThat(job.roster().all()).extracting(Member::cap).contains(cap("5"));
    }

    @Test
    void aKeyOfAnotherProviderIsLeftToItsOwnJob() throws VaultException, MintException {
        job.mint();
        Member now = job.roster().again(job.sarah).orElseThrow();
        job.roster().keep(now.with(new IssuedKey(
                new ProviderId("openai"), Optional.of("account"), "of OpenAI", Optional.of(BigDecimal.ONE), 1,
                FakeHome.NOON, State.RECEIVED, "abc")));

        assertThat(job.provision().failure()).isEmpty();
        assertThat(job.due()).containsExactly(Act.NOTHING);
        job.roster().keep(job.roster().again(job.sarah).orElseThrow().with(cap("20"), false));
        assertThat(job.provision().failure()).isEmpty();
        assertThat(mint.list()).singleElement().satisfies(
                key -> assertThat(key.limit()).contains(new BigDecimal("20")));
    }

    @Test
    void whoIsAddedAgainGetsANewerKeyThanTheyEverHad() {
        job.mint();
        job.keys().rotate("Sarah", OPENROUTER, Optional.empty(), false);
        long before = job.listed().member().highest(OPENROUTER);
        job.team.removeMember(InMemoryVault.LINK).remove("Sarah");
        job.team.addMember(InMemoryVault.LINK).add(job.request(), Cap.USUAL, false);
        job.home.clock.goOn(Duration.ofMinutes(1));

        job.mint();
        assertThat(job.listed().member().highest(OPENROUTER)).isGreaterThan(before);
    }

    private static Cap cap(String dollars) {
        return new Cap(Cap.USUAL.tier(), Optional.of(new Cap.Custom(new BigDecimal(dollars), "", Optional.empty())));
    }

    private static Member ben() {
        RsaMemberKeys pairs = new RsaMemberKeys();
        try (Secret own = pairs.make()) {
            String half = pairs.openHalf(own);
            String id = pairs.wrapping(half).orElseThrow().id().version();
            return new Member(id, "Ben", half, InMemoryVault.ADDRESS.host(), false, Cap.USUAL, List.of());
        }
    }
}
