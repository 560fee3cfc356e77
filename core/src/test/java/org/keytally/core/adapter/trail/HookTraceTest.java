package org.keytally.core.adapter.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.audit.AuditEvent;
import org.keytally.core.domain.audit.Subject;
import org.keytally.core.domain.catalog.EventId;
import org.keytally.core.domain.hook.HookEnd;
import org.keytally.core.domain.hook.HookRun;
import org.keytally.core.domain.key.KeyId;

final class HookTraceTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant END = Instant.parse("2026-03-01T00:00:00Z");
    private static final KeyId WORK = new KeyId("key-of-work");

    private final HookTrace trace = new HookTrace();

    @BeforeEach
    void follow() {
        follow(AuditAction.HOOK_RAN, hook("ops"), Map.of("event", "test", "outcome", "DONE", "detail", ""));
        follow(AuditAction.HOOK_RAN, hook("ops"),
                Map.of("event", "budget.mark", "outcome", "NOT_TAKEN", "detail", "500"));
        follow(AuditAction.KEY_EXPIRED, Subject.key(WORK.value()), Map.of("until", END.toString()));
    }

    @Test
    void remembersHowEachWasToldLastAndEachEndOfAKey() {
        assertRemembered(trace);
    }

    @Test
    void findsAllOfItInTheHead() {
        HookTrace next = new HookTrace();

        assertThat(next.restore(trace.capture())).isTrue();

        assertRemembered(next);
    }

    @Test
    void refusesAnyCutAndAnotherForm() {
        byte[] state = trace.capture();
        for (int length = 0; length < state.length; length++) {
            assertThat(new HookTrace().restore(Arrays.copyOf(state, length))).as("cut to " + length).isFalse();
        }
        state[0] = 9;
        assertThat(new HookTrace().restore(state)).isFalse();
    }

    @Test
    void forgetsAHookThatIsGoneOrAnother() {
        follow(AuditAction.HOOK_REMOVED, hook("ops"), Map.of());

        assertThat(trace.memory().last("ops")).isEmpty();
    }

    @Test
    void passesOverWhatAnotherVersionWrote() {
        follow(AuditAction.HOOK_RAN, hook("new"), Map.of("event", "x", "outcome", "TELEPATHY"));
        follow(AuditAction.KEY_EXPIRED, Subject.key("other"), Map.of("until", "some day"));

        assertThat(trace.memory().last("new")).isEmpty();
    }

    private static void assertRemembered(HookTrace trace) {
        assertThat(trace.memory().last("ops")).isEqualTo(Optional.of(
                new HookRun(NOON, "budget.mark", new HookEnd(HookEnd.Kind.NOT_TAKEN, "500"))));
        assertThat(trace.memory().wasTold(WORK, END)).isTrue();
        assertThat(trace.memory().wasTold(WORK, NOON)).isFalse();
    }

    private void follow(AuditAction action, Subject subject, Map<String, String> facts) {
        AuditEvent event = new AuditEvent(
                new EventId(new UUID(1, 2)), NOON, action, subject, "0".repeat(32), "1".repeat(32), "1", facts);
        EventScript.read(EventScript.write(event)).ifPresent(trace::follow);
    }

    private static Subject hook(String name) {
        return new Subject(Subject.Kind.HOOK, name);
    }
}
