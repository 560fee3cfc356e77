package org.keytally.app.organisation.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keytally.app.fx.LateTasks;
import org.keytally.app.fx.Showing;
import org.keytally.app.organisation.members.MemberRow.Shown;
import org.keytally.app.organisation.members.MemberRow.Standing;
import org.keytally.app.organisation.members.MemberRow.There;
import org.keytally.app.organisation.vault.Stage;
import org.keytally.app.words.Formats;
import org.keytally.core.domain.key.Cadence;
import org.keytally.core.domain.key.Cadences;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.rotation.Mint;
import org.keytally.core.domain.rotation.MintException;
import org.keytally.core.domain.team.Cap;
import org.keytally.core.domain.vault.InMemoryVault;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.usecase.FakeHome;
import org.keytally.core.usecase.team.JoinTeam;
import org.keytally.core.usecase.vault.FindPermissions.Permission;

final class MembersViewModelTest {

    private final TriedMembers tried = new TriedMembers();
    private final MembersViewModel model = tried.model;

    @Test
    void leadsToTheVaultsWhileNoneIsConnected() {
        tried.world.work.connectVault().leave(TriedMembers.LINK);
        model.read();

        Showing.Empty empty = (Showing.Empty) model.showingProperty().get();
        empty.next().orElseThrow().run().run();
        assertThat(tried.went).containsExactly("vaults");
    }

    @Test
    void findsOutWhatThePersonMayDoAndOffersToTakeTheFirstIn() {
        model.read();

        assertThat(model.showingProperty().get()).isEqualTo(Showing.READY);
        assertThat(model.whereProperty().get()).containsExactly(TriedMembers.LINK);
        Showing.Empty empty = (Showing.Empty) model.tableShowingProperty().get();
        empty.next().orElseThrow().run().run();
        assertThat(tried.went).containsExactly("add");
    }

    @Test
    void showsWhatIsConnectedNowWhateverAnswerComesLast() {
        LateTasks late = new LateTasks();
        MembersViewModel slow = new MembersViewModel(
                tried.cases, new Stage(late, tried.words, tried.stage.formats(), tried.stage.notices()),
                tried.standpoint, new MembersViewModel.Ways(() -> {}, () -> {}));
        slow.read();
        tried.world.work.connectVault().leave(TriedMembers.LINK);
        slow.read();
        late.comeBackwards();

        assertThat(slow.showingProperty().get()).isInstanceOf(Showing.Empty.class);
    }

    @Test
    void showsAMemberWithoutAndWithAKey() {
        tried.add();
        model.read();
        assertThat(row().key()).isEmpty();
        assertThat(row().limit()).isEqualTo("$50.00");
        assertThat(offered()).containsExactly(MemberDeed.MINT, MemberDeed.CHANGE, MemberDeed.REMOVE);

        tried.deeds.mint(TriedMembers.LINK, row().member(), tried.makers().getFirst().id());
        assertThat(row().key()).contains(new Shown(
                tried.makers().getFirst().id(), "OpenRouter", Standing.WAITING, Optional.of(There.ENABLED), "$0.00",
                "just now", "2 Apr"));
        assertThat(offered()).containsExactly(
                MemberDeed.ROTATE, MemberDeed.RECEIVED, MemberDeed.CHANGE, MemberDeed.DISABLE, MemberDeed.REMOVE);
        tried.world.home.clock.goOn(Duration.ofDays(40));
        model.read();
        assertThat(row().key().orElseThrow().due()).isEqualTo("due");
    }

    @Test
    void showsTheNewKeyBeforeTheOldOneAndWhatStandsNowhereLast() throws MintException {
        tried.add();
        tried.world.mint();
        model.read();
        tried.deeds.rotate(TriedMembers.LINK, row().member(), tried.makers().getFirst().id(), false);
        tried.mint.make(row().member().keys().getFirst().name(), Optional.of(BigDecimal.TEN)).close();
        model.read();

        assertThat(model.rowsProperty().get()).extracting(row -> row.key().orElseThrow().standing())
                .containsExactly(Standing.WAITING, Standing.OLD, Standing.STRAY);
        assertThat(model.rowsProperty().get()).extracting(MemberRow::isFirst).containsExactly(true, false, false);
        assertThat(tried.lastNotice()).contains("until it is proven");
    }

    @Test
    void stopsStartsAndEndsTheKeysOfAMember() {
        tried.add();
        tried.world.mint();
        model.read();
        tried.deeds.enable(TriedMembers.LINK, row().member(), false);
        assertThat(row().key().orElseThrow().there()).contains(There.DISABLED);
        assertThat(offered()).contains(MemberDeed.ENABLE).doesNotContain(MemberDeed.DISABLE);

        tried.deeds.enable(TriedMembers.LINK, row().member(), true);
        tried.deeds.remove(TriedMembers.LINK, row().member());
        assertThat(model.rowsProperty().get()).isEmpty();
        assertThat(tried.mint.ids()).isEmpty();
    }

    @Test
    void offersToDisableOnlyWhereTheProviderCan() {
        tried.add();
        tried.world.mint();
        tried.mint.lacks(Mint.Ability.DISABLE);
        model.read();

        assertThat(row().key().orElseThrow().there()).contains(There.ENABLED);
        assertThat(offered()).doesNotContain(MemberDeed.DISABLE, MemberDeed.ENABLE);
    }

    @Test
    void saysWhyTheMembersCannotBeReadAndTriesAgain() {
        tried.add();
        model.read();
        tried.vault.fail(VaultException.Kind.FORBIDDEN);
        model.read();

        Showing.Broken broken = (Showing.Broken) model.tableShowingProperty().get();
        assertThat(broken.text()).contains("does not permit this");
        assertThat(broken.next()).isPresent();
    }

    @Test
    void showsAMemberTheirOwnStandingAlone() {
        tried.add();
        model.read();
        assertThat(tried.standpoint.managesProperty().get()).isTrue();
        tried.standpoint.asMemberProperty().set(true);
        assertThat(model.whereProperty().get()).isEmpty();
        assertThat(model.managed()).isEmpty();

        tried.standpoint.learn(TriedMembers.LINK, Set.of(Permission.LIST, Permission.READ));
        model.read();
        assertThat(model.showingProperty().get()).isEqualTo(Showing.READY);
        assertThat(model.ownProperty().get()).isEqualTo(OwnStanding.NONE);
    }

    @Test
    void showsTheKeyThatWasMadeForOneselfWithItsReceipt() {
        JoinViewModel join = new JoinViewModel(tried.cases, List.of(TriedMembers.LINK), tried.stage, model::read);
        join.nameProperty().set(" ");
        assertThat(join.isReady()).isFalse();
        assertThat(join.problemProperty().get()).contains("one line");
        JoinTeam.Result.Asked asked =
                (JoinTeam.Result.Asked) tried.world.team.joinTeam().ask("Sarah", TriedMembers.LINK);
        tried.world.team.addMember(TriedMembers.LINK).add(asked.text(), Cap.USUAL, false);
        tried.vault.changesAt(FakeHome.NOON);
        tried.world.mint();
        String receipt = tried.world.listed().member().keys().getFirst().receipt();
        tried.world.work.syncVault().sync(TriedMembers.LINK);
        model.read();

        assertThat(model.ownProperty().get().id()).isPresent();
        assertThat(model.ownProperty().get().keys()).singleElement().satisfies(key -> {
            assertThat(key.label()).isEqualTo("OpenRouter (team)");
            assertThat(key.facts()).isEqualTo("OpenRouter · $50.00 a month · made just now");
            assertThat(key.receipt()).contains(receipt);
        });
    }

    @Test
    void saysWhenAKeyIsDueByWhatThePolicySays() {
        tried.add();
        tried.world.mint();
        model.read();
        assertThat(row().key().orElseThrow().due()).isEqualTo("2 Apr");

        tried.world.cadences = new Cadences(Map.of(), Optional.of(Cadence.QUARTERLY));
        model.read();
        assertThat(row().key().orElseThrow().due()).isEqualTo("2 Jun");
        tried.world.cadences = new Cadences(Map.of(), Optional.of(Cadence.NEVER));
        model.read();
        assertThat(row().key().orElseThrow().due()).isEqualTo(Formats.UNKNOWN);
    }

    @Test
    void makesKeysByTheOneThatWasChosen() {
        tried.add();
        model.read();
        assertThat(model.severalProperty().get()).isEmpty();

        Key other = tried.addMaker("Other");
        model.read();
        MintKeys several = model.severalProperty().get().getFirst();
        assertThat(several.keys()).extracting(Key::label).containsExactlyInAnyOrder("Provisioning", "Other");
        model.makeBy(several.provider(), other);
        assertThat(model.severalProperty().get().getFirst().chosen()).contains(other);
        tried.deeds.mint(TriedMembers.LINK, row().member(), several.provider().id());
        assertThat(tried.world.opened).last().isEqualTo("Other");
        model.makeBy(several.provider(), tried.world.home.key("Provisioning"));
        assertThat(tried.world.opened).last().isEqualTo("Provisioning");
    }

    @Test
    void showsTheFirstVaultWhicheverAnswersFirst() {
        VaultLink second = InMemoryVault.linkTo("https://another.vault.azure.net");
        tried.world.vaults.writeLinks(List.of(TriedMembers.LINK, second));
        tried.standpoint.learn(second, Set.of(Permission.PUBLISH));
        model.read();

        assertThat(model.whereProperty().get()).containsExactly(TriedMembers.LINK, second);
        assertThat(model.vaultProperty().get()).isEqualTo(TriedMembers.LINK);
    }

    private MemberRow row() {
        return model.rowsProperty().get().getFirst();
    }

    private List<MemberDeed> offered() {
        return MemberDeed.offered(row(), model.makersProperty().get());
    }
}
