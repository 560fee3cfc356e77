package org.keytally.core.usecase.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keytally.core.usecase.vault.VaultWorld.LINK;
import static org.keytally.core.usecase.vault.VaultWorld.named;
import static org.keytally.core.usecase.vault.VaultWorld.secret;

import org.junit.jupiter.api.Test;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.Validity;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.domain.vault.VaultTerms;
import org.keytally.core.usecase.vault.PublishKey.Result;

final class PublishKeyTest {

    private final VaultWorld world = new VaultWorld();

    @Test
    void countsOneGenerationMoreEachTime() {
        assertThat(world.publish("research")).isEqualTo(new Result.Published(named("research"), 1));
        assertThat(world.admin.publishKey().rotate(LINK, named("research"), secret("two")))
                .isEqualTo(new Result.Published(named("research"), 2));
    }

    @Test
    void countsOnFromTheHighestThatWasSeen() throws Exception {
        world.publish("research");
        Secret older = world.envelope("research");
        world.publish("research");
        world.publish("research");
        world.admin.syncVault().sync(LINK);
        world.putBack("research", older);

        assertThat(world.publish("research")).isEqualTo(new Result.Published(named("research"), 4));
    }

    @Test
    void leavesAloneWhatIsNoKeyOfOurs() throws Exception {
        world.vault.put(named("research"), secret("plain"), VaultTerms.PLAIN);

        assertThat(world.publish("research")).isEqualTo(new Result.NameTaken(named("research")));
        assertThat(world.admin.publishKey().rotate(LINK, named("nothing"), secret("x")))
                .isEqualTo(new Result.Absent(named("nothing")));
        assertThat(world.vault.versions(named("research"))).hasSize(1);
    }

    @Test
    void saysThatAKeyOfThatNameWasDeleted() throws Exception {
        world.publish("research");
        world.vault.delete(named("research"));

        assertThat(world.publish("research")).isEqualTo(new Result.Deleted(named("research")));
    }

    @Test
    void noticesThatSomebodyElsePublishedAtTheSameMoment() throws Exception {
        world.publish("research");
        Secret theirs = world.envelope("research");
        world.vault.afterNextPut(() -> putBack(theirs));

        assertThat(world.publish("research")).isEqualTo(new Result.Overtaken(named("research")));
    }

    @Test
    void goesBackToWhatWasPublishedBefore() {
        world.publish("research");
        world.admin.publishKey().rotate(LINK, named("research"), secret("two"));

        assertThat(world.admin.publishKey().rollBack(LINK, named("research")))
                .isEqualTo(new Result.Published(named("research"), 3));
        world.sync();
        assertThat(world.home.keys.all()).singleElement().satisfies(
                key -> assertThat(world.home.holds(key.secretName(), secret("one"))).isTrue());
    }

    @Test
    void publishesNothingWhereTheVaultCannotBeAsked() {
        world.vault.fail(VaultException.Kind.UNREACHABLE);

        assertThat(world.admin.publishKey().publish(LINK, VaultWorld.key("a", Validity.ALWAYS), secret("x")))
                .isInstanceOf(Result.Failed.class);
        assertThat(world.vault.list()).isEmpty();
    }

    private void putBack(Secret theirs) {
        try {
            world.putBack("research", theirs);
        } catch (VaultException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
