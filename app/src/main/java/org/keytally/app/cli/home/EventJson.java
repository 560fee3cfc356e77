package org.keytally.app.cli.home;

import java.util.Optional;
import org.keytally.app.cli.desk.Json;
import org.keytally.app.words.Words;
import org.keytally.core.domain.audit.AuditEvent;
import org.keytally.core.usecase.audit.ReadTrail;

/// An audit event as JSON.
final class EventJson {

    private EventJson() {}

    static void write(Json json, ReadTrail.Line line) {
        AuditEvent event = line.event();
        json.number("sequence", line.sequence())
                .text("id", event.id().toString())
                .moment("at", Optional.of(event.at()))
                .text("action", event.action().label())
                .object("subject", subject -> subject.text("kind", Words.code(event.subject().kind()))
                        .text("id", event.subject().id()))
                .text("who", line.who())
                .text("who_id", event.who())
                .text("host", line.host())
                .text("host_id", event.host())
                .text("version", event.version())
                .object("facts", facts -> event.facts().forEach(facts::text));
    }
}
