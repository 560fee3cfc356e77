package org.keytally.core.usecase;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Consumer;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.audit.AuditEvent;
import org.keytally.core.domain.audit.AuditTrail;
import org.keytally.core.domain.audit.Subject;
import org.keytally.core.domain.catalog.EventId;
import org.keytally.core.domain.home.NameBook;
import org.keytally.core.domain.home.NameKind;

/// Who writes the trail: knows the person, the machine and the version at work.
public final class Witness {

    /// The person, the machine and the version in whose name events are written.
    public record Presence(String person, String host, String version) {}

    private final AuditTrail trail;
    private final NameBook names;
    private final InstantSource clock;
    private final SecureRandom random;
    private final Presence presence;

    public Witness(AuditTrail trail, NameBook names, InstantSource clock, SecureRandom random, Presence presence) {
        this.trail = trail;
        this.names = names;
        this.clock = clock;
        this.random = random;
        this.presence = presence;
    }

    /// The same, of whom somebody hears each event once it is written.
    public Witness heardBy(Consumer<AuditEvent> listener) {
        return new Witness(new HeardTrail(trail, listener), names, clock, random, presence);
    }

    /// Who is at work.
    public String person() {
        return presence.person();
    }

    public void tell(AuditAction action, Subject subject, Map<String, String> facts) {
        Instant now = clock.instant();
        trail.add(new AuditEvent(
                EventId.at(now, random),
                now,
                action,
                subject,
                names.idOf(NameKind.PERSON, presence.person()).value(),
                names.idOf(NameKind.HOST, presence.host()).value(),
                presence.version(),
                facts));
    }

    public void tell(AuditAction action, Subject subject) {
        tell(action, subject, Map.of());
    }
}
