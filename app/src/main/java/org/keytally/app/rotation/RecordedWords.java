package org.keytally.app.rotation;

import java.util.Optional;
import org.keytally.app.words.Formats;
import org.keytally.app.words.Words;
import org.keytally.core.domain.audit.AuditEvent;
import org.keytally.core.usecase.audit.ReadTrail;

/// The words for what the trail has of a rotation.
record RecordedWords(Words words, Formats formats) {

    private static final int SHOWN = 8;

    String of(ReadTrail.Line line) {
        AuditEvent event = line.event();
        String who = line.who().orElseGet(() -> words.of("rotate.recorded.somebody"));
        return words.of("rotate.recorded.line", formats.minute(event.at()), who, what(event), traces(event));
    }

    private String what(AuditEvent event) {
        boolean isProgram = event.facts().getOrDefault("by", "").equals("PROGRAM");
        return switch (event.action()) {
            case ROTATION_READY -> words.of(isProgram ? "rotate.recorded.made" : "rotate.recorded.pasted");
            case ROTATION_USED -> words.of(used(event), words.of(test(event)));
            case ROTATION_DONE -> words.of(done(event, isProgram));
            default -> words.of("rotate.recorded.back");
        };
    }

    private static String used(AuditEvent event) {
        return event.facts().getOrDefault("by", "").equals("PUBLISHED")
                ? "rotate.recorded.published"
                : "rotate.recorded.used";
    }

    private static String test(AuditEvent event) {
        return event.facts().getOrDefault("test", "").equals("VALID")
                ? "rotate.recorded.tested"
                : "rotate.recorded.untested";
    }

    private static String done(AuditEvent event, boolean isProgram) {
        if (event.facts().getOrDefault("proof", "").equals("SAID")) {
            return "rotate.recorded.said";
        }
        return isProgram ? "rotate.recorded.ended" : "rotate.recorded.ended-by-hand";
    }

    private static String traces(AuditEvent event) {
        String former = shown(event, "former").orElse(Formats.UNKNOWN);
        return shown(event, "next").map(next -> former + " → " + next).orElse(former);
    }

    private static Optional<String> shown(AuditEvent event, String fact) {
        return Optional.ofNullable(event.facts().get(fact))
                .map(hash -> hash.substring(0, Math.min(SHOWN, hash.length())));
    }
}
