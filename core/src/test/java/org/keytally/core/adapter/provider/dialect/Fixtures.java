package org.keytally.core.adapter.provider.dialect;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The pairs of files by which each dialect is tested: what is on the wire, and what it says.
///
/// `newline` in the expectation tells which line ends the wire has; the files themselves keep to line feeds.
final class Fixtures {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Fixtures() {}

    static List<Exchange> all() {
        try (Stream<Path> files = Files.walk(folder())) {
            return files.filter(path -> path.toString().endsWith(".wire")).sorted().map(Fixtures::read).toList();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path folder() throws URISyntaxException {
        return Path.of(requireNonNull(Fixtures.class.getResource("/dialects")).toURI());
    }

    private static Exchange read(Path wire) {
        try {
            String name = wire.getName(wire.getNameCount() - 1).toString().replace(".wire", "");
            JsonNode said = JSON.readTree(wire.resolveSibling(name + ".json").toFile());
            String family = wire.getName(wire.getNameCount() - 2).toString();
            ObjectNode line = JSON.createObjectNode();
            line.put("id", family + "/" + name).put("family", family).put("status", said.path("status").asInt());
            line.set("expected", said.path("expected"));
            line.set("cost", said.path("cost"));
            ObjectNode response = line.putObject("response");
            response.set("headers", said.path("headers"));
            response.put("body", lines(Files.readString(wire), said.path("newline").asText()));
            return Exchange.of(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String lines(String text, String newline) {
        return switch (newline) {
            case "crlf" -> text.replace("\n", "\r\n");
            case "cr" -> text.replace("\n", "\r");
            default -> text;
        };
    }
}
