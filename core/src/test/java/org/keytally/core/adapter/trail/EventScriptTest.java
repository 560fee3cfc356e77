package org.keytally.core.adapter.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.audit.AuditEvent;
import org.keytally.core.domain.audit.Subject;
import org.keytally.core.domain.catalog.EventId;
import org.keytally.core.domain.key.KeyId;

final class EventScriptTest {

    private static final Instant AT = Instant.parse("2026-03-02T12:00:00.123Z");

    @Test
    void readsEveryActionAndSubjectAsItWasWritten() {
        for (AuditAction action : AuditAction.values()) {
            for (Subject.Kind kind : Subject.Kind.values()) {
                AuditEvent event = event(action, new Subject(kind, "id"), Map.of("ä", "ö\n\u0000", "b", ""));
                assertThat(EventScript.read(EventScript.write(event))).contains(event);
            }
        }
    }

    @Test
    void givesEveryActionAndSubjectACodeOfItsOwn() {
        assertThat(Arrays.stream(AuditAction.values()).map(AuditAction::code)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(AuditAction.values()).map(AuditAction::label)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Subject.Kind.values()).map(Subject.Kind::code)).doesNotHaveDuplicates();
    }

    @Test
    void passesOverWhatALaterVersionWrote() {
        byte[] bytes = EventScript.write(event(AuditAction.KEY_USED, Subject.key("key-0001"), Map.of()));
        byte[] laterForm = bytes.clone();
        laterForm[0] = 2;
        byte[] laterAction = bytes.clone();
        laterAction[25] = 0x7f;

        assertThat(EventScript.read(laterForm)).isEmpty();
        assertThat(EventScript.read(laterAction)).isEmpty();
    }

    @Test
    void knowsTheLatestUseOfEachKeyAndBringsItOverAStart() {
        LastUses uses = new LastUses();
        uses.follow(event(AuditAction.KEY_USED, key("1"), Map.of()));
        uses.follow(event(AuditAction.KEY_DENIED, key("2"), Map.of()));
        uses.note(new KeyId("key-0001"), AT.minusSeconds(9));
        LastUses after = new LastUses();

        assertThat(uses.all()).isEqualTo(Map.of(new KeyId("key-0001"), AT));
        assertThat(after.restore(uses.capture())).isTrue();
        assertThat(after.all().keySet()).isEqualTo(uses.all().keySet());
        assertThat(after.restore(new byte[]{9, 9})).isFalse();
        assertThat(after.all().keySet()).isEqualTo(uses.all().keySet());
    }

    private static Subject key(String number) {
        return Subject.key("key-000" + number);
    }

    private static AuditEvent event(AuditAction action, Subject subject, Map<String, String> facts) {
        return new AuditEvent(
                EventId.at(AT, new SecureRandom()), AT, action, subject, "a".repeat(32), "b".repeat(32), "1.2.3",
                facts);
    }
}
