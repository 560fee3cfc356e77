package org.keytally.core.usecase.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.audit.AuditEvent;
import org.keytally.core.domain.audit.Subject;
import org.keytally.core.domain.home.HomeException;
import org.keytally.core.domain.home.NameKind;
import org.keytally.core.usecase.FakeHome;
import org.keytally.core.usecase.audit.ReadTrail.Wanted;

final class TrailTest {

    private final FakeHome home = new FakeHome();
    private final ReadTrail readTrail = new ReadTrail(home.trail, home.names);

    @BeforeEach
    void writeThreeEventsAnHourApart() {
        home.witness.tell(AuditAction.KEY_CREATED, Subject.key("key-0001"), Map.of("label", "Work"));
        home.clock.goOn(Duration.ofHours(1));
        home.witness.tell(AuditAction.KEYS_LOCKED, Subject.HOME);
        home.clock.goOn(Duration.ofHours(1));
        home.witness.tell(AuditAction.KEY_REMOVED, Subject.key("key-0001"));
    }

    @Test
    void tellsWhoWhenWhatWhereAndWithWhichVersion() {
        ReadTrail.Line line = readTrail.latest(Wanted.ALL, 9).getFirst();
        AuditEvent event = line.event();

        assertThat(line.sequence()).isEqualTo(1);
        assertThat(line.who()).contains(FakeHome.PERSON);
        assertThat(line.host()).contains("desk");
        assertThat(event.at()).isEqualTo(FakeHome.NOON);
        assertThat(event.action()).isEqualTo(AuditAction.KEY_CREATED);
        assertThat(event.version()).isEqualTo("1.2.3");
        assertThat(event.facts()).isEqualTo(Map.of("label", "Work"));
        assertThat(event.who()).doesNotContain(FakeHome.PERSON);
    }

    @Test
    void givesTheLatestOldestFirst() {
        assertThat(actions(readTrail.latest(Wanted.ALL, 2)))
                .isEqualTo(List.of(AuditAction.KEYS_LOCKED, AuditAction.KEY_REMOVED));
    }

    @Test
    void givesWhatIsWantedByActionOrTheBeginningOfIt() {
        assertThat(actions(readTrail.latest(of("key"), 9)))
                .isEqualTo(List.of(AuditAction.KEY_CREATED, AuditAction.KEY_REMOVED));
        assertThat(actions(readTrail.latest(of("key.removed"), 9)))
                .isEqualTo(List.of(AuditAction.KEY_REMOVED));
        assertThat(actions(readTrail.latest(of("ke"), 9))).isEmpty();
        assertThat(actions(readTrail.latest(about("key-0001"), 9))).hasSize(2);
    }

    @Test
    void takesTheBeginningOfATimeInAndItsEndNot() {
        Wanted hour = new Wanted(
                Optional.of(FakeHome.NOON.plus(Duration.ofHours(1))),
                Optional.of(FakeHome.NOON.plus(Duration.ofHours(2))),
                Optional.empty(),
                Optional.empty());

        assertThat(actions(readTrail.latest(hour, 9))).isEqualTo(List.of(AuditAction.KEYS_LOCKED));
    }

    @Test
    void knowsNoNameThatWasErased() {
        home.names.erase(home.names.find(NameKind.PERSON, FakeHome.PERSON).orElseThrow());

        ReadTrail.Line line = readTrail.latest(Wanted.ALL, 9).getFirst();

        assertThat(line.who()).isEmpty();
        assertThat(line.host()).contains("desk");
    }

    @Test
    void handsNothingOutBeforeItIsNoted() {
        ExportTrail exportTrail = new ExportTrail(readTrail, home.witness);
        List<ReadTrail.Line> seen = new ArrayList<>();
        home.steps.failAt(1);
        assertThat(catchThrowable(() -> exportTrail.export(Wanted.ALL, "csv", seen::add)))
                .isInstanceOf(HomeException.class);
        assertThat(seen).isEmpty();

        exportTrail.export(Wanted.ALL, "csv", seen::add);

        assertThat(seen).hasSize(4);
        assertThat(home.actions()).endsWith("audit.exported");
    }

    private static Wanted of(String action) {
        return new Wanted(Optional.empty(), Optional.empty(), Optional.of(action), Optional.empty());
    }

    private static Wanted about(String subject) {
        return new Wanted(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(subject));
    }

    private static List<AuditAction> actions(List<ReadTrail.Line> lines) {
        return lines.stream().map(line -> line.event().action()).toList();
    }
}
