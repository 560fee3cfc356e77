package org.keytally.core.usecase.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keytally.core.usecase.FakeHome.NOON;
import static org.keytally.core.usecase.vault.VaultWorld.LINK;
import static org.keytally.core.usecase.vault.VaultWorld.named;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.KeyState;
import org.keytally.core.domain.key.Validity;
import org.keytally.core.domain.policy.Bounds;
import org.keytally.core.domain.policy.KeptPolicy;
import org.keytally.core.domain.policy.Policy;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.domain.vault.VaultName;
import org.keytally.core.usecase.vault.SyncVault.Line.Kind;

/// A sync keeps at its end what it read at its beginning; what happened between holds.
final class SyncsAtOnceTest {

    private final VaultWorld world = new VaultWorld();

    @Test
    void whatWasDisabledWhileASyncHeldItStaysWithdrawn() throws Exception {
        syncedAndPublishedAgain();
        meanwhile(() -> {
            world.admin.changeShared().turn(LINK, named("research"), ChangeShared.Turn.DISABLE);
            world.sync();
        });
        world.sync();

        assertThat(key("research").state(NOON)).isEqualTo(KeyState.LEASE_ENDED);
        assertThat(world.home.secrets.open(key("research").secretName())).isEmpty();
        assertThat(key("writing").state(NOON)).isEqualTo(KeyState.ACTIVE);
    }

    @Test
    void whatWasDeletedWhileASyncHeldItDoesNotComeBack() {
        syncedAndPublishedAgain();
        meanwhile(() -> {
            world.admin.changeShared().turn(LINK, named("research"), ChangeShared.Turn.DELETE);
            world.sync();
        });
        world.sync();

        assertThat(world.home.keys.all()).extracting(Key::label).containsExactly("writing");
    }

    @Test
    void theLeaseOfWhatWasDisabledWhileASyncRanDoesNotBeginAnew() {
        world.publish("research");
        world.publish("writing");
        world.sync();
        world.publish("writing");
        world.vault.onRead(() -> {
            world.vault.onRead(() -> {});
            world.admin.changeShared().turn(LINK, named("research"), ChangeShared.Turn.DISABLE);
            world.sync();
        });
        world.sync();

        assertThat(key("research").state(NOON)).isEqualTo(KeyState.LEASE_ENDED);
    }

    @Test
    void aKeyFetchedForAPromptDoesNotComeBackOnceItsVaultIsLeft() {
        world.publish("research");
        world.member.connectVault().connect(LINK);
        world.sync();
        world.vault.onRead(() -> world.member.connectVault().leave(LINK));
        world.member.refreshKey().refresh(key("research"));

        assertThat(world.home.keys.all()).isEmpty();
        assertThat(world.home.secrets.names()).isEmpty();
    }

    @Test
    void aKeyIsNotFetchedForAPromptWhereThePolicyWantsNoVault() {
        world.vault.liesIn("eastus");
        world.publish("research");
        world.member.connectVault().connect(LINK);
        world.sync();
        wantVaultsIn("westeurope");
        world.home.clock.goOn(Duration.ofDays(2));
        world.member.refreshKey().refresh(key("research"));

        assertThat(key("research").state(NOON.plus(Duration.ofDays(3)))).isEqualTo(KeyState.LEASE_ENDED);
    }

    @Test
    void oneThatDidNotChangeIsUnwrappedForEachWrappingKey() {
        world.publish("research");
        world.publish("writing");
        world.admin.publishKey().publish(
                LINK, VaultWorld.key("apart", Validity.ALWAYS), VaultWorld.secret("two"),
                Optional.of(new VaultName("other")));
        world.sync();
        int before = world.vault.unwraps();
        world.home.clock.goOn(Duration.ofDays(2));

        assertThat(world.sync()).hasSize(3).containsOnly(Kind.KEPT);
        assertThat(world.vault.unwraps() - before).isEqualTo(2);
    }

    @Test
    void aReadingIsAuditedOnceAlsoWhereSecretsCannotBeKept() throws VaultException {
        world.publish("research");
        world.publish("writing");
        world.sync();
        world.home.clock.goOn(Duration.ofDays(2));
        world.publish("fresh");
        // After it was written that it was read.
        world.home.steps.failAt(2);

        assertThat(world.sync()).containsExactly(Kind.NOT_STORED, Kind.KEPT, Kind.KEPT);
        assertThat(world.home.actions().stream().filter("vault.read"::equals)).hasSize(5);
        assertThat(key("writing").state(NOON.plus(Duration.ofDays(4)))).isEqualTo(KeyState.ACTIVE);
    }

    private void syncedAndPublishedAgain() {
        world.publish("research");
        world.publish("writing");
        world.sync();
        world.publish("research");
        world.publish("writing");
    }

    /// Once the first of both was read, and before the second is.
    private void meanwhile(Runnable work) {
        world.vault.onRead(() -> world.vault.onRead(() -> {
            world.vault.onRead(() -> {});
            work.run();
        }));
    }

    private void wantVaultsIn(String region) {
        Policy policy = new Policy(
                "Research", 1,
                new Bounds(Set.of(), Set.of(), Set.of(), Bounds.PersonalKeys.ALLOWED, Set.of(region)),
                new TreeMap<>(), Optional.empty(), new Policy.Limits(Optional.empty(), new TreeMap<>()),
                new Policy.Contacts(List.of(), Optional.empty()));
        world.policies.keep(new KeptPolicy(policy, "", "key", "elsewhere", Optional.empty()));
    }

    private Key key(String label) {
        return world.home.key(label);
    }
}
