package org.keytally.core.usecase.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keytally.core.usecase.FakeHome.NOON;
import static org.keytally.core.usecase.vault.VaultWorld.LINK;
import static org.keytally.core.usecase.vault.VaultWorld.named;
import static org.keytally.core.usecase.vault.VaultWorld.secret;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.Validity;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.domain.vault.VaultName;
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
    void changesWhatIsWrittenOnAKeyAndNotItsSecret() {
        Instant end = NOON.plus(Duration.ofHours(1));
        world.publish("research");
        world.admin.publishKey().change(LINK, named("research"), key -> VaultWorld.key(
                key.label(), new Validity(Optional.empty(), Optional.of(end))));
        world.sync();

        assertThat(world.home.keys.all()).singleElement().satisfies(key -> {
            assertThat(key.terms().validity().to()).contains(end);
            assertThat(world.home.holds(key.secretName(), secret("one"))).isTrue();
        });
    }

    @Test
    void sealsAnewWhenTheWrappingKeyWasRotated() {
        world.publish("research");
        RewrapKeys rewrap = world.admin.rewrapKeys();

        assertThat(rewrapped(rewrap, Optional.empty())).containsExactly(RewrapKeys.Line.Kind.KEPT);
        assertThat(rewrapped(rewrap, Optional.of(PublishKey.WRAPPING)))
                .containsExactly(RewrapKeys.Line.Kind.REWRAPPED);
        assertThat(rewrapped(rewrap, Optional.empty())).containsExactly(RewrapKeys.Line.Kind.KEPT);
        world.sync();
        assertThat(world.home.keys.all()).singleElement().satisfies(
                key -> assertThat(world.home.holds(key.secretName(), secret("one"))).isTrue());
    }

    @Test
    void purgesOnlyWhatWasDeleted() {
        world.publish("research");

        assertThat(turn(ChangeShared.Turn.PURGE)).isEqualTo(new ChangeShared.Result.Absent());
        turn(ChangeShared.Turn.DELETE);
        assertThat(turn(ChangeShared.Turn.PURGE)).isEqualTo(new ChangeShared.Result.Done());
        assertThat(turn(ChangeShared.Turn.RECOVER)).isEqualTo(new ChangeShared.Result.Absent());
    }

    @Test
    void disablesTheNewestWhereSeveralWereStoredInOneSecond() throws Exception {
        world.vault.changesAt(NOON);
        world.publish("research");
        world.admin.publishKey().rotate(LINK, named("research"), secret("two"));

        assertThat(turn(ChangeShared.Turn.DISABLE)).isEqualTo(new ChangeShared.Result.Done());
        assertThat(world.vault.versions(named("research")))
                .extracting(item -> item.terms().isEnabled())
                .containsExactly(true, false);
    }

    @Test
    void saysThatNothingWasDisabledWhereTheVaultLeftItAsItWas() {
        world.publish("research");
        world.vault.leavesAsItIs();

        assertThat(turn(ChangeShared.Turn.DISABLE)).isInstanceOfSatisfying(ChangeShared.Result.Failed.class,
                failed -> assertThat(failed.why().kind()).isEqualTo(VaultException.Kind.FAILED));
    }

    private ChangeShared.Result turn(ChangeShared.Turn turn) {
        return world.admin.changeShared().turn(LINK, named("research"), turn);
    }

    @Test
    void asksAWrappingKeyOnceForAllItWraps() {
        world.publish("one");
        world.publish("two");
        world.publish("three");
        int before = world.vault.keyQuestions();

        assertThat(rewrapped(world.admin.rewrapKeys(), Optional.of(PublishKey.WRAPPING)))
                .containsOnly(RewrapKeys.Line.Kind.REWRAPPED).hasSize(3);
        assertThat(world.vault.keyQuestions() - before).isEqualTo(1);
    }

    private static List<RewrapKeys.Line.Kind> rewrapped(RewrapKeys rewrap, Optional<VaultName> rotated) {
        return switch (rewrap.rewrap(LINK, rotated, Optional.empty())) {
            case RewrapKeys.Result.Done(List<RewrapKeys.Line> lines) ->
                lines.stream().map(RewrapKeys.Line::kind).toList();
            case RewrapKeys.Result.Failed failed -> throw new AssertionError(failed.toString());
        };
    }

    @Test
    void publishesNothingWhereTheVaultCannotBeAsked() {
        world.vault.fail(VaultException.Kind.UNREACHABLE);

        assertThat(world.admin.publishKey().publish(LINK, VaultWorld.key("a", Validity.ALWAYS), secret("x"),
                Optional.empty()))
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
