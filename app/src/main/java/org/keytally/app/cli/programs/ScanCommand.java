package org.keytally.app.cli.programs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keytally.app.cli.desk.Desk;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.cli.desk.Json;
import org.keytally.app.cli.desk.Problem;
import org.keytally.app.words.Words;
import org.keytally.core.domain.guard.SearchException;
import org.keytally.core.domain.guard.SearchOrder;
import org.keytally.core.domain.guard.SearchReport;
import org.keytally.core.domain.guard.Sighting;
import org.keytally.core.domain.key.Key;
import org.keytally.core.usecase.home.ScanForKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `scan`
@Command(description = "Find your keys, and what looks like keys, in files and git history. Ends with 10 on a find.")
public final class ScanCommand implements Callable<Integer> {

    private final Desk desk;

    @Parameters(index = "0", arity = "0..1", paramLabel = "DIR", description = "A folder or file (default: this folder).")
    private @Nullable Path place;

    @Option(names = "--history", description = "Search every commit instead of the files.")
    private boolean history;

    @Option(names = "--staged", description = "Search what is staged for the next commit, for a pre-commit hook.")
    private boolean staged;

    public ScanCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if (history && staged) {
            return desk.show(Problem.usage("The options --history and --staged exclude each other.", "Scan twice."));
        }
        Path root = desk.command().workingDirectory().resolve(place == null ? Path.of("") : place).normalize();
        List<Sighting> found = new ArrayList<>();
        ScanForKeys scan = desk.scan();
        try {
            SearchReport report = scan.scan(root, extent(), sighting -> tell(scan, sighting, found));
            if (desk.speaksJson()) {
                desk.talk().output(Json.object(json -> write(json, scan, found, report)));
            } else {
                summary(found, report);
                rotation(scan, found);
            }
            return found.isEmpty() ? ExitCode.DONE : ExitCode.CARE;
        } catch (SearchException failed) {
            String name = "scan." + Words.code(failed.kind());
            return desk.show(Problem.usage(desk.words().of(name, root), desk.words().of(name + ".hint")));
        }
    }

    private SearchOrder.Extent extent() {
        if (history) {
            return SearchOrder.Extent.HISTORY;
        }
        return staged ? SearchOrder.Extent.STAGED : SearchOrder.Extent.FILES;
    }

    private void tell(ScanForKeys scan, Sighting sighting, List<Sighting> found) {
        found.add(sighting);
        if (!desk.speaksJson()) {
            desk.say(line(scan, sighting));
        }
    }

    // Whoever could read it where it lay may have it still.
    private void rotation(ScanForKeys scan, List<Sighting> found) {
        found.stream()
                .flatMap(sighting -> scan.keyOf(sighting).stream())
                .filter(key -> !key.isRemoved())
                .map(Key::label)
                .distinct()
                .forEach(label -> desk.notice(desk.words().of("scan.rotate", label)));
    }

    private String line(ScanForKeys scan, Sighting sighting) {
        var place = sighting.place();
        String commit = place.commit().map(id -> id.substring(0, Math.min(10, id.length())) + ":").orElse("");
        String where = commit + place.path().replace('\n', '?') + ":" + place.line() + ":" + place.column();
        String last = sighting.lastFour().isEmpty() ? "" : " •••• " + sighting.lastFour();
        return where + ": " + what(sighting) + last + named(scan, sighting) + presence(sighting);
    }

    private String presence(Sighting sighting) {
        return switch (sighting.place().presence()) {
            case IGNORED -> " " + desk.words().of("scan.ignored");
            case PLAIN, TRACKED, UNTRACKED, STAGED, COMMITTED, MESSAGE -> "";
        };
    }

    private String named(ScanForKeys scan, Sighting sighting) {
        return scan.keyOf(sighting).map(key -> " " + desk.words().of("scan.named", key.label())).orElse("");
    }

    private String what(Sighting sighting) {
        return switch (sighting) {
            case Sighting.Known _ -> desk.words().of("scan.known");
            case Sighting.Likely(var _, String shape, var _, String _) -> desk.words().of("scan.likely", shape);
        };
    }

    private static void write(Json json, ScanForKeys scan, List<Sighting> found, SearchReport report) {
        json.list("findings", found, (one, sighting) -> one.text("path", sighting.place().path())
                .number("line", sighting.place().line())
                .number("column", sighting.place().column())
                .text("commit", sighting.place().commit())
                .text("presence", Words.code(sighting.place().presence()))
                .text("certainty", sighting instanceof Sighting.Known ? "certain" : "likely")
                .text("shape",
                        sighting instanceof Sighting.Likely likely ? Optional.of(likely.shape()) : Optional.empty())
                .text("last_four", Optional.of(sighting.lastFour()).filter(last -> !last.isEmpty()))
                .text("key", scan.keyOf(sighting).map(Key::label))
                .text("mend", scan.keyOf(sighting).filter(key -> !key.isRemoved())
                        .map(key -> "keytally keys rotate \"" + key.label() + "\"")));
        json.number("files", report.files())
                .number("commits", report.commits())
                .number("unread", report.unreadCount())
                .number("skipped_binaries", report.skippedBinaries())
                .flag("shallow", report.shallow());
    }

    private void summary(List<Sighting> found, SearchReport report) {
        desk.notice(desk.words().of(
                found.isEmpty() ? "scan.clean" : "scan.found", found.size(), report.files(), report.commits()));
        if (report.unreadCount() > 0) {
            desk.notice(desk.words().of("scan.unread", report.unreadCount(), String.join(", ", report.unread())));
        }
        if (report.skippedBinaries() > 0) {
            desk.notice(desk.words().of("scan.binaries", report.skippedBinaries()));
        }
        if (report.shallow()) {
            desk.notice(desk.words().of("scan.shallow"));
        }
    }
}
