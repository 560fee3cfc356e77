package org.keytally.core.usecase.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keytally.core.usecase.vault.VaultWorld.LINK;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.KeyState;
import org.keytally.core.domain.vault.VaultException;

final class KeepSyncedTest {

    private final VaultWorld world = new VaultWorld();
    private final KeepSynced syncing = world.member.keepSynced();

    @Test
    void nothingIsSyncedWhileTheProgramStarts() {
        world.publish("research");
        world.member.connectVault().connect(LINK);

        assertThat(syncing.round()).isPositive();
        assertThat(labels()).isEmpty();
    }

    @Test
    void fetchesWhatIsNewWithoutBeingAsked() {
        world.member.connectVault().connect(LINK);
        syncing.round();
        world.publish("research");

        goOn(Duration.ofMinutes(2));
        assertThat(labels()).containsExactly("research");
        world.publish("writing");
        goOn(Duration.ofMinutes(90));
        assertThat(labels()).containsExactly("research");
        goOn(Duration.ofMinutes(60));
        assertThat(labels()).containsExactlyInAnyOrder("research", "writing");
    }

    @Test
    void everyReadingOfASecretIsAuditedHereToo() {
        world.publish("research");
        world.member.connectVault().connect(LINK);
        syncing.round();
        goOn(Duration.ofMinutes(2));

        assertThat(world.home.actions()).containsExactly("vault.connected", "vault.read", "vault.synced");
    }

    @Test
    void aVaultThatFailsIsLeftAloneForAWhile() {
        world.publish("research");
        world.member.connectVault().connect(LINK);
        world.vault.fail(VaultException.Kind.FAILED);
        syncing.round();
        goOn(Duration.ofMinutes(2));
        int asked = world.vault.reads();

        goOn(Duration.ofMinutes(1));
        assertThat(world.vault.reads()).isEqualTo(asked);
        goOn(Duration.ofMinutes(3));
        assertThat(world.vault.reads()).isGreaterThan(asked);
    }

    @Test
    void whatAPersonSyncedIsNotSyncedAgainAtOnce() {
        world.member.connectVault().connect(LINK);
        syncing.round();
        world.member.syncVault().sync(LINK);
        world.publish("research");

        goOn(Duration.ofMinutes(2));
        assertThat(labels()).isEmpty();
    }

    @Test
    void fiftyKeysThatDoNotChangeTakeFiftyRequestsADayAtMost() {
        for (int number = 0; number < 50; number++) {
            world.publish("key-" + number);
        }
        world.member.connectVault().connect(LINK);
        world.member.syncVault().sync(LINK);
        int before = world.vault.requests();
        int days = 30;

        for (long minute = 0; minute < Duration.ofDays(days).toMinutes(); minute += 5) {
            goOn(Duration.ofMinutes(5));
        }
        assertThat(world.vault.requests() - before).isBetween(20 * days, 50 * days);
        assertThat(world.home.keys.all()).allMatch(
                key -> key.state(world.home.clock.instant()) == KeyState.ACTIVE);
    }

    @Test
    void aVaultThatWasLeftIsNotAskedAnyMore() {
        world.publish("research");
        world.member.connectVault().connect(LINK);
        syncing.round();
        world.member.connectVault().leave(LINK);
        int asked = world.vault.reads();

        goOn(Duration.ofHours(4));
        assertThat(world.vault.reads()).isEqualTo(asked);
    }

    @Test
    void nothingStaysOfAVaultThatWasLeftDuringASync() {
        world.publish("research");
        world.member.connectVault().connect(LINK);
        world.vault.onRead(() -> world.member.connectVault().leave(LINK));

        world.member.syncVault().sync(LINK);
        assertThat(labels()).isEmpty();
        assertThat(world.member.links()).isEmpty();
    }

    private void goOn(Duration length) {
        world.home.clock.goOn(length);
        syncing.round();
    }

    private Iterable<String> labels() {
        return world.home.keys.all().stream().map(Key::label).toList();
    }
}
