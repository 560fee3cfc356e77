package org.keytally.core.usecase.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Notes;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.SecretStoreException;
import org.keytally.core.usecase.AtOnce;
import org.keytally.core.usecase.FakeHome;

/// Several people at one home, as the window and commands handed to it are.
final class ChangesAtOnceTest {

    private static final int ROUNDS = 10;

    private final FakeHome home = new FakeHome();

    @RepeatedTest(ROUNDS)
    void keepsASecretOnce() throws Exception {
        List<AddKey.Result> results = AtOnce.ask(at -> add("Key " + at, FakeHome.openAi("same")));

        assertThat(results).filteredOn(AddKey.Result.Added.class::isInstance).hasSize(1);
        assertThat(home.keys.all()).hasSize(1);
    }

    @RepeatedTest(ROUNDS)
    void givesALabelOnce() throws Exception {
        List<AddKey.Result> results = AtOnce.ask(at -> add("Work", FakeHome.openAi("one-" + at)));

        assertThat(results).filteredOn(AddKey.Result.Added.class::isInstance).hasSize(1);
        assertThat(home.keys.all()).hasSize(1);
    }

    @RepeatedTest(ROUNDS)
    void hasOnePrimaryKeyOfThoseAddedAtOnce() throws Exception {
        AtOnce.ask(at -> add("Key " + at, FakeHome.openAi("one-" + at)));

        assertThat(home.keys.all()).hasSize(8);
        assertThat(home.primary()).hasSize(1);
    }

    @RepeatedTest(ROUNDS)
    void hasOnePrimaryKeyWhereSeveralAreMadeIt() throws Exception {
        addEight();

        AtOnce.ask(at -> new SwitchKey(home.ring, home.secrets).turn("Key " + at, SwitchKey.Turn.PRIMARY));

        assertThat(home.primary()).hasSize(1);
    }

    @RepeatedTest(ROUNDS)
    void replacesOneKeyOnlyByTheSameSecret() throws Exception {
        addEight();

        List<KeyChange> results = AtOnce.ask(
                at -> new ReplaceKey(home.ring, home::providers).replace("Key " + at, FakeHome.openAi("same")));

        assertThat(results).filteredOn(KeyChange.Done.class::isInstance).hasSize(1);
    }

    @RepeatedTest(ROUNDS)
    void losesNothingOfWhatIsWrittenOnOneKeyAtOnce() throws Exception {
        home.add("Work");

        AtOnce.ask(at -> new ChangeKey(home.ring).change("Work",
                wish -> tagged(wish, "tag" + at)));

        assertThat(home.key("Work").notes().tags()).hasSize(8);
    }

    @RepeatedTest(ROUNDS)
    void keepsAPrimaryKeyWhileOthersAreRemoved() throws Exception {
        addEight();

        AtOnce.ask(at -> at == 0
                ? new KeyChange.Already(home.key("Key 0"))
                : new RemoveKey(home.ring).remove("Key " + at));

        assertThat(home.keys.all()).filteredOn(key -> !key.isRemoved()).extracting(Key::label).containsExactly("Key 0");
        assertThat(home.key("Key 0").marks().primary()).isTrue();
    }

    @RepeatedTest(ROUNDS)
    void restoresAKeyOnce() throws Exception {
        home.add("Work");
        new RemoveKey(home.ring).remove("Work");

        List<KeyChange> results = AtOnce.ask(_ -> new RestoreKey(home.ring).restore("Work"));

        assertThat(results).filteredOn(KeyChange.Done.class::isInstance).hasSize(1);
    }

    @RepeatedTest(ROUNDS)
    void placesAnArrivingKeyOnce() throws Exception {
        FakeHome other = new FakeHome();
        Key arriving = other.add("Work");

        List<Boolean> results = AtOnce.ask(_ -> isPlaced(arriving));

        assertThat(results).filteredOn(Boolean::booleanValue).hasSize(1);
        assertThat(home.keys.all()).hasSize(1);
    }

    private boolean isPlaced(Key arriving) {
        try (Secret secret = FakeHome.openAi("Work")) {
            return new PlaceKey(home.ring).place(arriving, Optional.empty(), Optional.of(secret));
        } catch (SecretStoreException failed) {
            throw new AssertionError(failed);
        }
    }

    private static KeyWish tagged(KeyWish wish, String tag) {
        TreeMap<String, String> tags = new TreeMap<>(wish.notes().tags());
        tags.put(tag, "set");
        Notes notes = new Notes(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), tags);
        return new KeyWish(
                wish.provider(),
                wish.label(),
                wish.scope(),
                wish.environment(),
                wish.connection(),
                wish.terms(),
                notes,
                wish.marks());
    }

    private void addEight() {
        for (int at = 0; at < 8; at++) {
            home.add("Key " + at);
        }
    }

    private AddKey.Result add(String label, Secret secret) {
        return new AddKey(home.ring, home::providers)
                .add(KeyWish.usual(Optional.of("openai")).withLabel(label), secret);
    }
}
