package org.keytally.app.cli.home;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keytally.app.cli.desk.Problem;
import org.keytally.app.words.Moments;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.usecase.audit.ReadTrail;
import picocli.CommandLine.Option;

/// The options that say which events are wanted.
final class TrailOptions {

    @Option(names = "--from", paramLabel = "WHEN", description = "Not before this day or instant.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "WHEN", description = "Before this day or instant.")
    private @Nullable String to;

    @Option(names = "--action", paramLabel = "ACTION", description = "Only these, for example key or key.created.")
    private @Nullable String action;

    @Option(names = "--subject", paramLabel = "ID", description = "Only about this key or setting.")
    private @Nullable String subject;

    ReadTrail.Wanted wanted() {
        Optional<Instant> start = moment("--from", from);
        Optional<Instant> end = moment("--to", to);
        if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
            throw Problem.usage("The range ends before it begins.", "Give a --to that is not before --from.").stop();
        }
        if (action != null && !AuditAction.isMeant(action)) {
            throw Problem.usage("There is no action of that name.",
                    "Actions are: " + Arrays.stream(AuditAction.values())
                            .map(AuditAction::label)
                            .collect(Collectors.joining(", ")))
                    .stop();
        }
        return new ReadTrail.Wanted(start, end, Optional.ofNullable(action), Optional.ofNullable(subject));
    }

    private static Optional<Instant> moment(String option, @Nullable String text) {
        return Optional.ofNullable(text).map(given -> Moments.parse(given).orElseThrow(() -> Problem.usage(
                "The option " + option + " takes a day such as 2026-12-31 or an instant such as 2026-12-31T12:00:00Z.",
                "A day means its start in UTC.")
                .stop()));
    }
}
