package org.keytally.core.usecase.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keytally.core.usecase.FakeHome.NOON;
import static org.keytally.core.usecase.vault.VaultWorld.LINK;
import static org.keytally.core.usecase.vault.VaultWorld.named;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.key.Connection;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.KeyState;
import org.keytally.core.domain.key.Notes;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.SecretName;
import org.keytally.core.domain.key.Terms;
import org.keytally.core.domain.key.Validity;
import org.keytally.core.domain.vault.PlainKey;
import org.keytally.core.domain.vault.SharedKey;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.domain.vault.VaultName;
import org.keytally.core.domain.vault.VaultTerms;
import org.keytally.core.usecase.keys.Graves;
import org.keytally.core.usecase.keys.SwitchKey;
import org.keytally.core.usecase.vault.SyncVault.Line.Kind;

final class SyncVaultTest {

    private final VaultWorld world = new VaultWorld();

    @Test
    void aSyncedKeyIsGoodUntilItsLeaseEndsAndAgainAfterTheNextSync() {
        world.publish("research");
        world.sync();

        assertThat(state(NOON.plus(Duration.ofDays(3)).minusSeconds(1))).isEqualTo(KeyState.ACTIVE);
        assertThat(state(NOON.plus(Duration.ofDays(3)))).isEqualTo(KeyState.LEASE_ENDED);

        world.home.clock.goOn(Duration.ofDays(4));
        assertThat(world.sync()).containsExactly(Kind.KEPT);
        assertThat(state(NOON.plus(Duration.ofDays(6)))).isEqualTo(KeyState.ACTIVE);
    }

    @Test
    void whatDidNotChangeIsReadAgainBeforeItsLeaseEnds() {
        world.publish("research");
        world.sync();
        int reads = world.vault.reads();

        List<Integer> read = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            world.home.clock.goOn(Duration.ofHours(12));
            assertThat(world.sync()).containsExactly(Kind.KEPT);
            read.add(world.vault.reads() - reads);
        }
        assertThat(read).containsExactly(0, 0, 0, 1, 1, 1, 1, 2);
        assertThat(state(NOON.plus(Duration.ofDays(7)).minusSeconds(1))).isEqualTo(KeyState.ACTIVE);
    }

    @Test
    void ofManyThatDidNotChangeOneIsUnwrappedToSeeWhetherThatIsAllowedStill() {
        for (int number = 0; number < 5; number++) {
            world.publish("research-" + number);
        }
        world.sync();
        int before = world.vault.unwraps();
        int reads = world.vault.reads();
        world.home.clock.goOn(Duration.ofDays(2));

        assertThat(world.sync()).hasSize(5).containsOnly(Kind.KEPT);
        assertThat(world.vault.reads() - reads).isEqualTo(5);
        assertThat(world.vault.unwraps() - before).isEqualTo(1);
        assertThat(world.home.actions().stream().filter("vault.read"::equals)).hasSize(10);
        assertThat(state(NOON.plus(Duration.ofHours(100)))).isEqualTo(KeyState.ACTIVE);
    }

    @Test
    void keysOfOneLabelThatComeTogetherGetLabelsOfTheirOwn() {
        world.publish("research");
        world.admin.publishKey().publish(
                LINK, new SharedKey(
                        new ProviderId("anthropic"), "research", Scope.TEAM, Optional.empty(),
                        Connection.AS_PROVIDER, Terms.FREE, Notes.NONE),
                VaultWorld.secret("two"), Optional.empty());

        assertThat(world.sync()).containsExactly(Kind.NEW, Kind.NEW);
        assertThat(world.home.keys.all()).extracting(Key::label).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void whatChangedOnceMoreInTheSecondItWasReadIsNoticed() {
        world.vault.changesAt(NOON);
        world.publish("research");
        assertThat(world.sync()).containsExactly(Kind.NEW);
        world.publish("research");

        assertThat(world.sync()).containsExactly(Kind.CHANGED);
        world.home.clock.goOn(Duration.ofSeconds(2));
        assertThat(world.sync()).containsExactly(Kind.KEPT);
        int reads = world.vault.reads();
        assertThat(world.sync()).containsExactly(Kind.KEPT);
        assertThat(world.vault.reads()).isEqualTo(reads);
    }

    @Test
    void whoMayStillListButNoLongerReadLosesAKeyThatDidNotChange() {
        world.publish("research");
        world.sync();
        world.vault.fail(VaultException.Kind.FORBIDDEN);

        world.home.clock.goOn(Duration.ofHours(47));
        assertThat(world.sync()).containsExactly(Kind.KEPT);
        world.home.clock.goOn(Duration.ofHours(1));
        assertThat(world.sync()).containsExactly(Kind.FORBIDDEN);
        assertThat(state(NOON.plus(Duration.ofDays(2)))).isEqualTo(KeyState.LEASE_ENDED);
    }

    @Test
    void whatAMemberSwitchedOffStaysOffWhenItIsReadAgain() {
        world.publish("research");
        world.sync();
        new SwitchKey(world.home.ring, world.home.secrets).turn("research", SwitchKey.Turn.DISABLE);

        world.home.clock.goOn(Duration.ofDays(2));
        assertThat(world.sync()).containsExactly(Kind.KEPT);
        assertThat(state(NOON.plus(Duration.ofDays(2)))).isEqualTo(KeyState.DISABLED);
    }

    @Test
    void whatTheVaultEndsFirstEndsFirst() {
        Instant end = NOON.plus(Duration.ofHours(1));
        world.publish("research", new Validity(Optional.empty(), Optional.of(end)));
        world.sync();

        assertThat(state(end.minusSeconds(1))).isEqualTo(KeyState.ACTIVE);
        assertThat(state(end)).isEqualTo(KeyState.EXPIRED);
    }

    @Test
    void whatIsDisabledIsLostAtOnceWithItsSecret() throws Exception {
        world.publish("research");
        world.sync();
        SecretName name = key().secretName();
        assertThat(world.home.secrets.open(name)).isPresent();

        world.admin.changeShared().turn(LINK, named("research"), ChangeShared.Turn.DISABLE);
        assertThat(world.sync()).containsExactly(Kind.DISABLED);
        assertThat(state(NOON)).isEqualTo(KeyState.LEASE_ENDED);
        assertThat(world.home.secrets.open(name)).isEmpty();

        world.admin.changeShared().turn(LINK, named("research"), ChangeShared.Turn.ENABLE);
        assertThat(world.sync()).containsExactly(Kind.CHANGED);
        assertThat(state(NOON)).isEqualTo(KeyState.ACTIVE);
    }

    @Test
    void whatAMemberSwitchedOffStaysOffWhenTheLeaseIsRenewed() {
        world.publish("research");
        world.sync();
        new SwitchKey(world.home.ring, world.home.secrets).turn("research", SwitchKey.Turn.DISABLE);

        assertThat(world.sync()).containsExactly(Kind.KEPT);
        assertThat(state(NOON)).isEqualTo(KeyState.DISABLED);
    }

    @Test
    void anOlderGenerationIsRefusedEvenAfterTheKeyWasGone() throws Exception {
        world.publish("research");
        Secret older = world.envelope("research");
        world.publish("research");
        world.sync();
        world.vault.delete(named("research"));
        assertThat(world.sync()).containsExactly(Kind.GONE);
        assertThat(world.home.keys.all()).isEmpty();

        world.vault.recover(named("research"));
        world.putBack("research", older);
        assertThat(world.sync()).containsExactly(Kind.OLDER);
        assertThat(world.home.keys.all()).isEmpty();
    }

    @Test
    void nothingOfARotationOutlivesAKeyThatIsGone() throws Exception {
        world.publish("research");
        world.sync();
        world.home.graves.put(Graves.former(key()), VaultWorld.secret("former"));
        world.home.graves.put(Graves.next(key()), VaultWorld.secret("next"));
        world.vault.delete(named("research"));
        world.sync();

        assertThat(world.home.graves.names()).isEmpty();
    }

    @Test
    void whatMayNoLongerBeReadIsLost() {
        world.publish("research");
        world.sync();
        world.publish("research");
        world.vault.fail(VaultException.Kind.FORBIDDEN);

        assertThat(world.sync()).containsExactly(Kind.FORBIDDEN);
        assertThat(state(NOON)).isEqualTo(KeyState.LEASE_ENDED);
    }

    @Test
    void whatMayNoLongerBeReadWhenAPromptAsksIsNotKeptAtTheNextSync() {
        world.publish("research");
        world.member.connectVault().connect(LINK);
        world.sync();
        world.vault.fail(VaultException.Kind.FORBIDDEN);
        world.member.refreshKey().refresh(key());
        assertThat(state(NOON)).isEqualTo(KeyState.LEASE_ENDED);

        assertThat(world.sync()).containsExactly(Kind.FORBIDDEN);
        assertThat(state(NOON)).isEqualTo(KeyState.LEASE_ENDED);
    }

    @Test
    void aRefusedKeyIsAskedAboutOnceAMinuteHoweverOftenAPromptIsSent() {
        world.publish("research");
        world.member.connectVault().connect(LINK);
        world.sync();
        RefreshKey refresh = world.member.refreshKey();
        int reads = world.vault.reads();

        List<Integer> asked = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            refresh.refresh(key());
            asked.add(world.vault.reads() - reads);
            world.home.clock.goOn(Duration.ofSeconds(40));
        }
        assertThat(asked).containsExactly(1, 1, 2, 2);
    }

    @Test
    void whatWasSyncedBeforeTheVaultFailedStays() {
        world.publish("research");
        world.sync();
        world.publish("writing");
        world.vault.fail(VaultException.Kind.THROTTLED);

        assertThat(world.member.syncVault().sync(LINK)).isInstanceOfSatisfying(SyncVault.Result.Failed.class,
                failed -> {
                    assertThat(failed.why().kind()).isEqualTo(VaultException.Kind.THROTTLED);
                    assertThat(failed.lines()).extracting(SyncVault.Line::kind).containsExactly(Kind.KEPT);
                });
        assertThat(state(NOON)).isEqualTo(KeyState.ACTIVE);
    }

    @Test
    void aKeyWhoseLabelIsTakenGetsOneThatNamesTheVault() {
        world.home.add("research");
        world.publish("research");
        world.sync();

        assertThat(world.home.keys.all()).extracting(Key::label).containsExactly("research", "research (contoso)");
    }

    @Test
    void aPlainSecretIsTakenOnlyWhereAnAdminNamedIt() throws Exception {
        VaultName name = new VaultName("legacy-openai");
        world.vault.put(name, VaultWorld.secret("plain"), VaultTerms.PLAIN);
        assertThat(world.sync()).isEmpty();

        VaultLink naming = new VaultLink(LINK.address(), LINK.way(), LINK.directory(), Optional.empty(), false,
                List.of(new PlainKey(name, new ProviderId("openai"))), Optional.empty(), Optional.empty());
        assertThat(world.sync(naming)).containsExactly(Kind.NEW);
        assertThat(key().label()).isEqualTo("legacy-openai");
        assertThat(key().scope()).isEqualTo(Scope.TEAM);
        assertThat(world.home.holds(key().secretName(), VaultWorld.secret("plain"))).isTrue();
        assertThat(world.sync(naming)).containsExactly(Kind.KEPT);
    }

    @Test
    void aPlainSecretDoesNotTakeThePlaceOfAnEnvelope() throws Exception {
        world.publish("research");
        world.sync();
        world.vault.put(named("research"), VaultWorld.secret("plain"), VaultTerms.PLAIN);

        VaultLink naming = new VaultLink(LINK.address(), LINK.way(), LINK.directory(), Optional.empty(), false,
                List.of(new PlainKey(named("research"), new ProviderId("openai"))), Optional.empty(), Optional.empty());
        assertThat(world.sync(naming)).containsExactly(Kind.OLDER);
    }

    @Test
    void everyReadingOfASecretIsAudited() {
        world.publish("research");
        world.sync();
        world.sync();

        assertThat(world.home.actions()).containsExactly("vault.read", "vault.synced", "vault.synced");
        assertThat(world.home.everythingShown()).doesNotContain("KTCANARY");
    }

    private Key key() {
        return world.home.keys.all().getFirst();
    }

    private KeyState state(Instant at) {
        return key().state(at);
    }
}
