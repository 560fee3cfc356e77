package org.keytally.core.usecase.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keytally.core.usecase.FakeHome.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.KeyState;
import org.keytally.core.domain.key.SecretName;
import org.keytally.core.domain.key.Validity;
import org.keytally.core.domain.vault.InMemoryVaults;
import org.keytally.core.domain.vault.ScriptedVault;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.usecase.FakeHome;
import org.keytally.core.usecase.keys.SwitchKey;
import org.keytally.core.usecase.vault.SyncVault.Line.Kind;

final class SyncVaultTest {

    private static final String SECRET = "sk-KTCANARYk7Qw9Zp2Xv4T-one";

    private final FakeHome home = new FakeHome();
    private final ScriptedVault vault = new ScriptedVault();
    private final VaultWork work =
            new VaultWork(home.ring, home.secrets, new InMemoryVaults(), link -> vault, vault);

    @Test
    void aSyncedKeyIsGoodUntilItsLeaseEndsAndAgainAfterTheNextSync() {
        vault.hold("research", SECRET, 1, Validity.ALWAYS);
        sync();

        assertThat(state(NOON.plus(Duration.ofDays(3)).minusSeconds(1))).isEqualTo(KeyState.ACTIVE);
        assertThat(state(NOON.plus(Duration.ofDays(3)))).isEqualTo(KeyState.LEASE_ENDED);

        home.clock.goOn(Duration.ofDays(4));
        assertThat(sync()).containsExactly(Kind.KEPT);
        assertThat(state(NOON.plus(Duration.ofDays(6)))).isEqualTo(KeyState.ACTIVE);
        assertThat(vault.reads()).isEqualTo(1);
    }

    @Test
    void whatTheVaultEndsFirstEndsFirst() {
        Instant end = NOON.plus(Duration.ofHours(1));
        vault.hold("research", SECRET, 1, new Validity(Optional.empty(), Optional.of(end)));
        sync();

        assertThat(state(end.minusSeconds(1))).isEqualTo(KeyState.ACTIVE);
        assertThat(state(end)).isEqualTo(KeyState.EXPIRED);
    }

    @Test
    void whatIsDisabledIsLostAtOnceWithItsSecret() throws Exception {
        vault.hold("research", SECRET, 1, Validity.ALWAYS);
        sync();
        SecretName name = key().secretName();
        assertThat(home.secrets.open(name)).isPresent();

        vault.disable("research");
        assertThat(sync()).containsExactly(Kind.DISABLED);
        assertThat(state(NOON)).isEqualTo(KeyState.LEASE_ENDED);
        assertThat(home.secrets.open(name)).isEmpty();
    }

    @Test
    void whatAMemberSwitchedOffStaysOffWhenTheLeaseIsRenewed() {
        vault.hold("research", SECRET, 1, Validity.ALWAYS);
        sync();
        new SwitchKey(home.ring, home.secrets).turn("research", SwitchKey.Turn.DISABLE);

        assertThat(sync()).containsExactly(Kind.KEPT);
        assertThat(state(NOON)).isEqualTo(KeyState.DISABLED);
    }

    @Test
    void anOlderGenerationIsRefusedEvenAfterTheKeyWasGone() {
        vault.hold("research", SECRET, 2, Validity.ALWAYS);
        sync();
        vault.drop("research");
        assertThat(sync()).containsExactly(Kind.GONE);
        assertThat(home.keys.all()).isEmpty();

        vault.hold("research", SECRET, 1, Validity.ALWAYS);
        assertThat(sync()).containsExactly(Kind.OLDER);
        assertThat(home.keys.all()).isEmpty();
    }

    @Test
    void whatMayNoLongerBeReadIsLost() {
        vault.hold("research", SECRET, 1, Validity.ALWAYS);
        sync();
        vault.hold("research", SECRET, 2, Validity.ALWAYS);
        vault.fail(VaultException.Kind.FORBIDDEN);

        assertThat(sync()).containsExactly(Kind.FORBIDDEN);
        assertThat(state(NOON)).isEqualTo(KeyState.LEASE_ENDED);
    }

    @Test
    void whatWasSyncedBeforeTheVaultFailedStays() {
        vault.hold("research", SECRET, 1, Validity.ALWAYS);
        sync();
        vault.hold("writing", "sk-KTCANARYk7Qw9Zp2Xv4T-two", 1, Validity.ALWAYS);
        vault.fail(VaultException.Kind.THROTTLED);

        SyncVault.Result result = work.syncVault().sync(ScriptedVault.LINK);
        assertThat(result).isInstanceOfSatisfying(SyncVault.Result.Failed.class, failed -> {
            assertThat(failed.why().kind()).isEqualTo(VaultException.Kind.THROTTLED);
            assertThat(failed.lines()).extracting(SyncVault.Line::kind).containsExactly(Kind.KEPT);
        });
        assertThat(state(NOON)).isEqualTo(KeyState.ACTIVE);
    }

    @Test
    void aKeyWhoseLabelIsTakenGetsOneThatNamesTheVault() {
        home.add("research");
        vault.hold("research", SECRET, 1, Validity.ALWAYS);
        sync();

        assertThat(home.keys.all()).extracting(Key::label).containsExactly("research", "research (contoso)");
    }

    @Test
    void everyReadingOfASecretIsAudited() {
        vault.hold("research", SECRET, 1, Validity.ALWAYS);
        sync();
        sync();

        assertThat(home.actions()).containsExactly("vault.read", "vault.synced", "vault.synced");
        assertThat(home.everythingShown()).doesNotContain("KTCANARY");
    }

    private List<Kind> sync() {
        return switch (work.syncVault().sync(ScriptedVault.LINK)) {
            case SyncVault.Result.Synced(List<SyncVault.Line> lines, Instant until) ->
                lines.stream().map(SyncVault.Line::kind).toList();
            case SyncVault.Result.Failed failed -> throw new AssertionError(failed.toString());
        };
    }

    private Key key() {
        return home.keys.all().getFirst();
    }

    private KeyState state(Instant at) {
        return key().state(at);
    }
}
