package org.keytally.core.usecase.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.home.HomeException;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.SecretStoreException;
import org.keytally.core.domain.key.Unacceptable;
import org.keytally.core.sweep.Canary;
import org.keytally.core.usecase.FakeHome;

final class ReplaceKeyTest {

    private final FakeHome home = new FakeHome();
    private final ReplaceKey replaceKey = new ReplaceKey(home.ring, home::providers);

    @BeforeEach
    void addAKey() {
        home.add("Work");
        home.clock.goOn(Duration.ofDays(20));
        home.steps.mend();
    }

    @Test
    void putsTheNewSecretInThePlaceOfTheFormerAndKeepsAllElse() throws SecretStoreException {
        Key before = home.key("Work");

        KeyChange change = replaceKey.replace("work", FakeHome.openAi("new"));

        Key after = home.key("Work");
        assertThat(change).isEqualTo(new KeyChange.Done(after));
        assertThat(after).isEqualTo(before.withReplaced(
                after.trace().fingerprint(), FakeHome.openAi("new").length(), home.clock.instant()));
        assertThat(after.trace().fingerprint()).isNotEqualTo(before.trace().fingerprint());
        assertThat(home.holds(after.secretName(), FakeHome.openAi("new"))).isTrue();
        assertThat(home.secrets.names()).hasSize(1);
    }

    @Test
    void writesTheSecretThenTheTrailThenTheRecord() {
        replaceKey.replace("Work", FakeHome.openAi("new"));

        assertThat(home.steps.taken())
                .isEqualTo(List.of("secret open", "secret put", "audit key.replaced", "records save"));
        assertThat(home.everythingShown()).doesNotContain(Canary.CORE);
    }

    @Test
    void beginsTheCadenceAnew() {
        replaceKey.replace("Work", FakeHome.openAi("new"));

        assertThat(home.key("Work").rotationDue()).contains(Instant.parse("2026-04-22T12:00:00Z"));
    }

    @Test
    void findsTheKeyByItsIdToo() {
        assertThat(replaceKey.replace(home.key("Work").id().value(), FakeHome.openAi("new")))
                .isInstanceOf(KeyChange.Done.class);
    }

    @Test
    void refusesTheSecretOfAnyKeyAndItsOwn() {
        home.add("Other");

        assertThat(replaceKey.replace("Work", FakeHome.openAi("Other")))
                .isEqualTo(refused(new KeyRefusal.SameSecret(home.key("Other"))));
        assertThat(replaceKey.replace("Work", FakeHome.openAi("Work")))
                .isEqualTo(refused(new KeyRefusal.SameSecret(home.key("Work"))));
    }

    @Test
    void refusesWhatCannotBeAKey() {
        Secret path = Secret.ofUtf8("/home/me/key.txt".getBytes(StandardCharsets.UTF_8));

        assertThat(replaceKey.replace("Work", path))
                .isEqualTo(refused(new KeyRefusal.NotAKey(Unacceptable.FILE_PATH)));
    }

    @Test
    void refusesAKeyThatIsNotThereOrRemoved() {
        assertThat(replaceKey.replace("Nobody", FakeHome.openAi("new")))
                .isEqualTo(refused(new KeyRefusal.NoSuchKey("Nobody", List.of("Work"))));
        new RemoveKey(home.ring).remove("Work");
        assertThat(replaceKey.replace("Work", FakeHome.openAi("new")))
                .isEqualTo(refused(new KeyRefusal.Removed(home.key("Work"))));
    }

    @Test
    void leavesTheFormerSecretWhereTheNewOneIsNotKept() throws SecretStoreException {
        Key before = home.key("Work");
        home.steps.failAt(2);

        KeyChange change = replaceKey.replace("Work", FakeHome.openAi("new"));

        assertThat(change).isEqualTo(refused(
                new KeyRefusal.NotKept(SecretStoreException.Kind.UNAVAILABLE, "broken by the test")));
        assertThat(home.key("Work")).isEqualTo(before);
        assertThat(home.holds(before.secretName(), FakeHome.openAi("Work"))).isTrue();
    }

    @Test
    void putsTheFormerSecretBackWhereTheTrailCannotBeWritten() throws SecretStoreException {
        assertPutBackWhenFailingAt(3);
        assertThat(home.actions()).isEqualTo(List.of("key.created", "key.failed"));
    }

    @Test
    void putsTheFormerSecretBackWhereTheRecordCannotBeWritten() throws SecretStoreException {
        assertPutBackWhenFailingAt(4);
        assertThat(home.actions()).isEqualTo(List.of("key.created", "key.replaced", "key.failed"));
    }

    @Test
    void takesASecretForAKeyWhoseOwnWasLost() throws SecretStoreException {
        home.secrets.lose(home.key("Work").secretName());

        replaceKey.replace("Work", FakeHome.openAi("new"));

        assertThat(home.holds(home.key("Work").secretName(), FakeHome.openAi("new"))).isTrue();
    }

    private void assertPutBackWhenFailingAt(int step) throws SecretStoreException {
        Key before = home.key("Work");
        home.steps.failAt(step);

        Throwable thrown = catchThrowable(() -> replaceKey.replace("Work", FakeHome.openAi("new")));

        assertThat(thrown).isInstanceOf(HomeException.class);
        assertThat(home.key("Work")).isEqualTo(before);
        assertThat(home.holds(before.secretName(), FakeHome.openAi("Work"))).isTrue();
    }

    private static KeyChange refused(KeyRefusal why) {
        return new KeyChange.Refused(why);
    }
}
