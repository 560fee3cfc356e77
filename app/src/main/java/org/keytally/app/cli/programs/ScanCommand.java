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
        try {
            SearchReport report = desk.scan().scan(root, extent(), sighting -> tell(sighting, found));
            if (desk.speaksJson()) {
                desk.talk().output(Json.object(json -> write(json, found, report)));
            } else {
                summary(found, report);
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

    private void tell(Sighting sighting, List<Sighting> found) {
        found.add(sighting);
        if (!desk.speaksJson()) {
            desk.say(line(sighting));
        }
    }

    private String line(Sighting sighting) {
        var place = sighting.place();
        String commit = place.commit().map(id -> id.substring(0, Math.min(10, id.length())) + ":").orElse("");
        String where = commit + place.path().replace('\n', '?') + ":" + place.line() + ":" + place.column();
        String last = sighting.lastFour().isEmpty() ? "" : " •••• " + sighting.lastFour();
        return where + ": " + what(sighting) + last + presence(sighting);
    }

    private String presence(Sighting sighting) {
        return switch (sighting.place().presence()) {
            case IGNORED -> " " + desk.words().of("scan.ignored");
            case PLAIN, TRACKED, UNTRACKED, STAGED, COMMITTED, MESSAGE -> "";
        };
    }

    private String what(Sighting sighting) {
        return switch (sighting) {
            case Sighting.Known _ -> desk.words().of("scan.known");
            case Sighting.Likely(var _, String shape, var _, String _) -> desk.words().of("scan.likely", shape);
        };
    }

    private void write(Json json, List<Sighting> found, SearchReport report) {
        json.list("findings", found, (one, sighting) -> one.text("path", sighting.place().path())
                .number("line", sighting.place().line())
                .number("column", sighting.place().column())
                .text("commit", sighting.place().commit())
                .text("presence", Words.code(sighting.place().presence()))
                .text("certainty", sighting instanceof Sighting.Known ? "certain" : "likely")
                .text("shape",
                        sighting instanceof Sighting.Likely likely ? Optional.of(likely.shape()) : Optional.empty())
                .text("last_four", Optional.of(sighting.lastFour()).filter(last -> !last.isEmpty())));
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
