package org.keytally.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.core.domain.key.Connection;
import org.keytally.core.domain.key.Marks;
import org.keytally.core.domain.key.Notes;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.domain.key.Terms;
import org.keytally.core.domain.key.Validity;
import org.keytally.core.usecase.FakeHome;
import org.keytally.core.usecase.keys.KeyWish;
import org.keytally.core.usecase.keys.ListKeys;

final class ExpiryNotesTest {

    private final FakeHome home = new FakeHome();
    private final ListKeys keys = new ListKeys(home.ring, Map::of, _ -> Optional.empty());
    private final Path folder;

    ExpiryNotesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void remindsOnceAtEachMark() {
        add("Work", 40);
        assertThat(told()).isEmpty();

        pass(10);
        assertThat(told()).containsExactly("Work");
        assertThat(told()).isEmpty();
        pass(1);
        assertThat(told()).isEmpty();
        pass(15);
        assertThat(told()).containsExactly("Work");
        pass(7);
        assertThat(told()).containsExactly("Work");
        pass(6);
        assertThat(told()).containsExactly("Work");
        assertThat(told()).isEmpty();
    }

    @Test
    void remindsAtTheNarrowestMarkAloneWhereNobodyLookedBefore() {
        add("Work", 5);

        assertThat(told()).containsExactly("Work");
        assertThat(told()).isEmpty();
    }

    @Test
    void remindsNobodyAgainBecauseAClockWasPutBack() {
        add("Work", 12);
        assertThat(told()).containsExactly("Work");

        pass(-10);
        assertThat(told()).isEmpty();
    }

    @Test
    void remindsOfAKeyThatNeverExpiresNever() {
        home.add("Mine");

        assertThat(told()).isEmpty();
    }

    @Test
    void letsNobodyElseReadThem() throws IOException {
        add("Work", 5);
        told();

        assertThat(Files.getPosixFilePermissions(folder.resolve("reminders")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    // A new one each time, as after a new start of the program.
    private List<String> told() {
        return new ExpiryNotes(folder).take(keys.list()).stream().map(line -> line.key().label()).toList();
    }

    private void pass(int days) {
        home.clock.goOn(Duration.ofDays(days));
    }

    private void add(String label, int days) {
        Instant end = home.clock.instant().plus(Duration.ofDays(days));
        Terms terms = new Terms(new Validity(Optional.empty(), Optional.of(end)), Optional.empty(), Optional.empty(),
                Optional.empty());
        home.add(new KeyWish(Optional.of("openai"), Optional.of(label), Scope.PERSONAL, Optional.empty(),
                new Connection(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()), terms,
                Notes.NONE, Marks.USUAL), FakeHome.openAi(label));
    }
}
