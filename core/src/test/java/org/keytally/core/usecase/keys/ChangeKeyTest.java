package org.keytally.core.usecase.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.home.HomeException;
import org.keytally.core.domain.key.Connection;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Notes;
import org.keytally.core.domain.key.SecretStoreException;
import org.keytally.core.usecase.FakeHome;

final class ChangeKeyTest {

    private final FakeHome home = new FakeHome();
    private final ChangeKey changeKey = new ChangeKey(home.ring);

    @BeforeEach
    void addTwoKeys() {
        home.add("First");
        home.add("Second");
        home.steps.mend();
    }

    @Test
    void changesNotesAndLeavesTheRest() {
        Key before = home.key("First");
        Notes notes = new Notes(Optional.of("Sarah"), Optional.empty(), Optional.empty(), Optional.of("4711"),
                new TreeMap<>(Map.of("cost", "42")));

        KeyChange change = changeKey.change("first", wish -> noted(wish, notes));

        Key now = home.key("First");
        assertThat(change).isEqualTo(new KeyChange.Done(now));
        assertThat(now.notes()).isEqualTo(notes);
        assertThat(List.of(now.id(), now.marks(), now.trace(), now.connection()))
                .isEqualTo(List.of(before.id(), before.marks(), before.trace(), before.connection()));
        assertThat(home.lastFacts()).isEqualTo(Map.of("label", "First", "changed", "notes"));
        assertThat(changeKey.change("First", wish -> noted(wish, notes))).isEqualTo(new KeyChange.Already(now));
    }

    @Test
    void namesTheAddressTheSecretLeavesForInTheTrail() {
        changeKey.change("First", wish -> connected(wish, new Connection(
                Optional.of(URI.create("https://gate.example.com/v1")), Optional.empty(), Optional.empty(),
                Optional.empty())));

        assertThat(home.lastFacts()).isEqualTo(Map.of(
                "label", "First", "changed", "connection", "endpoint", "https://gate.example.com/v1"));
    }

    @Test
    void refusesALabelThatIsTakenOrNone() {
        assertThat(changeKey.change("First", wish -> wish.withLabel("SECOND")))
                .isEqualTo(new KeyChange.Refused(new KeyRefusal.LabelTaken(home.key("Second"))));
        assertThat(changeKey.change("First", wish -> wish.withLabel(" ")))
                .isEqualTo(new KeyChange.Refused(new KeyRefusal.BadLabel()));
        assertThat(changeKey.change("Third", wish -> wish))
                .isEqualTo(new KeyChange.Refused(new KeyRefusal.NoSuchKey("Third", List.of("First", "Second"))));
        assertThat(home.steps.taken()).isEmpty();
    }

    @Test
    void takesTheSecretAlongUnderItsNewLabel() throws SecretStoreException {
        changeKey.change("First", wish -> wish.withLabel("Renamed"));

        assertThat(home.holds(home.key("Renamed").secretName(), FakeHome.openAi("First"))).isTrue();
        assertThat(home.keys.all()).extracting(Key::label).containsExactly("Renamed", "Second");
    }

    @Test
    void handsTheCrownOnWhereAKeyMovesToAnotherEnvironment() {
        KeyChange change = changeKey.change("First", wish -> wish.withEnvironment(Optional.of(Environment.CI)));

        assertThat(change).isEqualTo(new KeyChange.Done(home.key("First"), Optional.of(home.key("Second"))));
        assertThat(home.primary()).isEqualTo(List.of("First", "Second"));

        changeKey.change("First", wish -> wish.withEnvironment(Optional.empty()));

        assertThat(home.primary()).isEqualTo(List.of("Second"));
    }

    @Test
    void leavesAllAsItWasWhateverStepFails() throws SecretStoreException {
        List<Key> before = home.keys.all();
        for (int step = 1; step <= 4; step++) {
            home.steps.failAt(step);
            Throwable failed = catchThrowable(() -> {
                if (changeKey.change("First", wish -> wish.withLabel("Renamed")) instanceof KeyChange.Refused) {
                    throw new HomeException(HomeException.Kind.FAILED, "refused");
                }
            });
            assertThat(failed).as("step " + step).isInstanceOf(HomeException.class);
            home.steps.mend();
            assertThat(home.keys.all()).isEqualTo(before);
            assertThat(home.holds(home.key("First").secretName(), FakeHome.openAi("First"))).isTrue();
        }
    }

    private static KeyWish noted(KeyWish wish, Notes notes) {
        return new KeyWish(wish.provider(), wish.label(), wish.scope(), wish.environment(), wish.connection(),
                wish.terms(), notes, wish.marks());
    }

    private static KeyWish connected(KeyWish wish, Connection connection) {
        return new KeyWish(wish.provider(), wish.label(), wish.scope(), wish.environment(), connection,
                wish.terms(), wish.notes(), wish.marks());
    }
}
