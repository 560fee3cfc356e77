package org.keytally.app.cli;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.keytally.core.adapter.http.FaultServer;

/// Recorded answers of providers that lie beside the checkout, where there are any.
final class RecordedAnswers {

    private RecordedAnswers() {}

    /// A recorded answer, to be given by a server of ours.
    record Recorded(int status, String body) {

        FaultServer.Script script() {
            return (number, request, wire) -> wire.answer(status, "application/json", body);
        }
    }

    static Optional<Recorded> find(String file, String id) throws IOException {
        Optional<Path> samples = beside(Path.of("").toAbsolutePath()).map(folder -> folder.resolve(file + ".jsonl"));
        if (samples.isEmpty() || !Files.exists(samples.get())) {
            return Optional.empty();
        }
        return Files.readAllLines(samples.get()).stream()
                .filter(line -> line.contains('"' + id + '"'))
                .findFirst()
                .map(JsonText::object)
                .map(RecordedAnswers::recorded);
    }

    @SuppressWarnings("unchecked") // an object of the file holds named members
    private static Recorded recorded(Map<String, Object> line) {
        Map<String, Object> response = (Map<String, Object>) requireNonNull(line.get("response"));
        return new Recorded(((Number) requireNonNull(line.get("status"))).intValue(),
                String.valueOf(response.get("body")));
    }

    private static Optional<Path> beside(Path from) {
        for (Path at = from; at != null; at = at.getParent()) {
            Path folder = at.resolve("shared").resolve("wire-samples");
            if (Files.isDirectory(folder)) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }
}
