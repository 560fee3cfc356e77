package org.keytally.core.usecase.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.home.HomeException;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.KeyState;
import org.keytally.core.domain.key.SecretStoreException;
import org.keytally.core.usecase.FakeHome;

final class RemoveAndRestoreTest {

    private static final Duration ALMOST = Key.GRACE.minusNanos(1);

    private final FakeHome home = new FakeHome();
    private final RemoveKey removeKey = new RemoveKey(home.ring);
    private final RestoreKey restoreKey = new RestoreKey(home.ring);
    private final PurgeRemoved purgeRemoved = new PurgeRemoved(home.ring);

    @BeforeEach
    void addAKey() {
        home.add("Work");
        home.steps.mend();
    }

    @Test
    void buriesTheSecretThenWritesTrailAndRecordThenForgets() {
        removeKey.remove("Work");

        assertThat(home.steps.taken()).isEqualTo(List.of(
                "secret open", "grave put", "audit key.removed", "records save", "secret remove"));
        assertThat(home.key("Work").state(home.clock.instant())).isEqualTo(KeyState.REMOVED);
        assertThat(home.secrets.names()).isEmpty();
        assertThat(home.graves.names()).hasSize(1);
    }

    @Test
    void handsTheCrownToTheFirstByLabelThatIsEnabled() {
        home.add("zeta");
        home.add("Beta");
        home.add("alpha");
        new SwitchKey(home.ring, home.secrets).turn("alpha", SwitchKey.Turn.DISABLE);

        KeyChange change = removeKey.remove("Work");

        assertThat(home.primary()).isEqualTo(List.of("Beta"));
        assertThat(change).isEqualTo(new KeyChange.Done(home.key("Work"), Optional.of(home.key("Beta"))));
    }

    @Test
    void leavesTheCrownWhereAnotherKeyHasIt() {
        home.add("Other");

        assertThat(removeKey.remove("Other")).isEqualTo(new KeyChange.Done(home.key("Other")));
        assertThat(home.primary()).isEqualTo(List.of("Work"));
    }

    @Test
    void saysWhereAKeyIsRemovedAlreadyOrNotThere() {
        removeKey.remove("Work");

        assertThat(removeKey.remove("Work")).isEqualTo(new KeyChange.Already(home.key("Work")));
        assertThat(removeKey.remove("Nobody"))
                .isEqualTo(new KeyChange.Refused(new KeyRefusal.NoSuchKey("Nobody", List.of())));
    }

    @Test
    void bringsTheKeyBackWithItsSecret() throws SecretStoreException {
        Key before = home.key("Work");
        removeKey.remove("Work");
        home.clock.goOn(ALMOST);
        home.steps.mend();

        KeyChange change = restoreKey.restore("Work");

        assertThat(change).isEqualTo(new KeyChange.Done(before));
        assertThat(home.steps.taken()).isEqualTo(List.of(
                "grave open", "secret put", "audit key.restored", "records save", "grave remove"));
        assertThat(home.holds(before.secretName(), FakeHome.openAi("Work"))).isTrue();
        assertThat(home.graves.names()).isEmpty();
    }

    @Test
    void doesNotTakeTheCrownBackFromTheHeir() {
        home.add("Heir");
        removeKey.remove("Work");

        restoreKey.restore("Work");

        assertThat(home.primary()).isEqualTo(List.of("Heir"));
    }

    @Test
    void refusesToRestoreWhatIsNotRemoved() {
        assertThat(restoreKey.restore("Work"))
                .isEqualTo(new KeyChange.Refused(new KeyRefusal.NotRemoved(home.key("Work"))));
        assertThat(restoreKey.restore("Nobody"))
                .isEqualTo(new KeyChange.Refused(new KeyRefusal.NoSuchKey("Nobody", List.of("Work"))));
    }

    @Test
    void refusesToRestoreBesideTheSameSecret() {
        Key removed = home.key("Work");
        removeKey.remove("Work");
        Key again = home.add(KeyWish.usual(Optional.of("openai")).withLabel("Again"), FakeHome.openAi("Work"));

        assertThat(restoreKey.restore(removed.id().value()))
                .isEqualTo(new KeyChange.Refused(new KeyRefusal.SameSecret(again)));
    }

    @Test
    void refusesToRestoreBesideTheSameLabel() {
        Key removed = home.key("Work");
        removeKey.remove("Work");
        Key other = home.add(KeyWish.usual(Optional.of("openai")).withLabel("work"), FakeHome.openAi("other"));

        assertThat(restoreKey.restore(removed.id().value()))
                .isEqualTo(new KeyChange.Refused(new KeyRefusal.LabelTaken(other)));
    }

    @Test
    void meansTheOneRemovedLastOfTwoWithTheSameLabel() {
        removeKey.remove("Work");
        Key second = home.add(KeyWish.usual(Optional.of("openai")).withLabel("Work"), FakeHome.openAi("second"));
        removeKey.remove("Work");

        assertThat(restoreKey.restore("Work")).isEqualTo(new KeyChange.Done(second));
    }

    @Test
    void saysWhereTheBuriedSecretIsGone() {
        removeKey.remove("Work");
        home.graves.lose(Graves.of(home.key("Work")));

        assertThat(restoreKey.restore("Work"))
                .isEqualTo(new KeyChange.Refused(new KeyRefusal.SecretLost(home.key("Work"))));
    }

    @Test
    void purgesAtTheEndOfTheGraceAndNotBefore() {
        removeKey.remove("Work");
        home.clock.goOn(ALMOST);
        assertThat(purgeRemoved.purge()).isZero();
        assertThat(home.graves.names()).hasSize(1);

        home.clock.goOn(Duration.ofNanos(1));
        assertThat(purgeRemoved.purge()).isEqualTo(1);
        assertThat(home.graves.names()).isEmpty();
        assertThat(home.keys.all()).isEmpty();
        assertThat(home.actions()).isEqualTo(List.of("key.created", "key.removed", "key.purged"));
    }

    @Test
    void purgesWhatARotationLeftToo() throws SecretStoreException {
        home.graves.put(Graves.former(home.key("Work")), FakeHome.openAi("former"));
        home.graves.put(Graves.next(home.key("Work")), FakeHome.openAi("next"));
        removeKey.remove("Work");
        home.clock.goOn(Key.GRACE);
        purgeRemoved.purge();

        assertThat(home.graves.names()).isEmpty();
    }

    @Test
    void purgesAgainWhatCouldNotBeDestroyed() {
        removeKey.remove("Work");
        home.clock.goOn(Key.GRACE);
        home.steps.failAt(2);

        assertThat(purgeRemoved.purge()).isZero();
        assertThat(home.keys.all()).hasSize(1);
        assertThat(purgeRemoved.purge()).isEqualTo(1);
    }

    @Test
    void changesNothingWhereTheSecretCannotBeBuried() throws SecretStoreException {
        Key before = home.key("Work");
        home.steps.failAt(2);

        assertThat(removeKey.remove("Work")).isEqualTo(new KeyChange.Refused(
                new KeyRefusal.NotKept(SecretStoreException.Kind.UNAVAILABLE, "broken by the test")));
        assertThat(home.key("Work")).isEqualTo(before);
        assertThat(home.holds(before.secretName(), FakeHome.openAi("Work"))).isTrue();
    }

    @Test
    void keepsTheKeyAndNoSecondCopyWhereTrailOrRecordCannotBeWritten() throws SecretStoreException {
        Key before = home.key("Work");
        for (int step : List.of(3, 4)) {
            home.steps.failAt(step);
            assertThat(catchThrowable(() -> removeKey.remove("Work"))).isInstanceOf(HomeException.class);
            assertThat(home.key("Work")).isEqualTo(before);
            assertThat(home.holds(before.secretName(), FakeHome.openAi("Work"))).isTrue();
            assertThat(home.graves.names()).isEmpty();
        }
    }

    @Test
    void countsAKeyAsRemovedThoughItsSecretIsForgottenLater() {
        home.steps.failAt(5);

        assertThat(removeKey.remove("Work")).isInstanceOf(KeyChange.Done.class);
        assertThat(home.actions()).isEqualTo(List.of("key.created", "key.removed", "key.failed"));
        home.clock.goOn(Key.GRACE);
        purgeRemoved.purge();
        assertThat(home.secrets.names()).isEmpty();
    }

    @Test
    void staysRemovedAndRestorableWhereAStepOfRestoringFails() throws SecretStoreException {
        Key before = home.key("Work");
        removeKey.remove("Work");
        for (int step : List.of(1, 2)) {
            home.steps.failAt(step);
            assertThat(restoreKey.restore("Work")).isInstanceOf(KeyChange.Refused.class);
        }
        for (int step : List.of(3, 4)) {
            home.steps.failAt(step);
            assertThat(catchThrowable(() -> restoreKey.restore("Work"))).isInstanceOf(HomeException.class);
            assertThat(home.secrets.names()).isEmpty();
        }
        home.steps.mend();
        assertThat(restoreKey.restore("Work")).isEqualTo(new KeyChange.Done(before));
        assertThat(home.holds(before.secretName(), FakeHome.openAi("Work"))).isTrue();
    }
}
