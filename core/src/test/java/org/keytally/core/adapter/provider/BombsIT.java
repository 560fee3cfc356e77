package org.keytally.core.adapter.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.keytally.core.adapter.http.FaultServer;

/// Answers that are larger than all memory there is: each ends as a failure, and the program lives.
@Timeout(300)
final class BombsIT {

    private static final List<String> BOMBS =
            List.of("packed", "event", "line", "texts", "headers", "deep", "digits", "keys", "name");
    private static final String HEAD = "HTTP/1.1 200 X\r\ncontent-type: text/event-stream\r\n";

    @Test
    void livesThroughEveryBombInAQuarterOfAGigabyte() throws Exception {
        byte[] packed = packed(400 << 20);
        try (FaultServer server = new FaultServer((number, request, wire) -> throwBomb(request, wire, packed))) {
            List<String> said = run(server);
            assertThat(said).last().isEqualTo("alive");
            assertThat(said).hasSize(2 * BOMBS.size() + 1);
            assertThat(said.subList(0, said.size() - 1)).allSatisfy(line -> assertThat(line)
                    .matches("\\w+ [\\w-]+ (malformed|cut|network|timeout)"));
        }
    }

    private static List<String> run(FaultServer server) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), BombProbe.class.getName(),
                server.base().toString()));
        line.addAll(BOMBS);
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said.lines().toList();
    }

    private static void throwBomb(FaultServer.Seen request, FaultServer.Wire wire, byte[] packed) throws IOException {
        String bomb = BOMBS.stream()
                .filter(name -> request.body().contains("\"content\":\"" + name + "\""))
                .findFirst()
                .orElseThrow();
        switch (bomb) {
            case "packed" ->
                wire.send(HEAD + "content-encoding: gzip\r\ncontent-length: " + packed.length + "\r\n\r\n")
                        .send(packed);
            case "event" -> endless(wire, "data: {\"a\":\"", "x");
            case "line" -> endless(wire, "", "x");
            case "texts" ->
                endless(wire, "",
                        "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"" + "y".repeat(900) + "\"}}]}\n\n"
                                + "{\"message\":{\"content\":\"" + "y".repeat(900) + "\"}}\n");
            case "headers" -> {
                wire.send("HTTP/1.1 200 X\r\n");
                repeat(wire, "x-header: 0123456789\r\n", 100);
            }
            case "deep" -> endless(wire, "{\"a\":", "[");
            case "digits" -> endless(wire, "{\"usage\":{\"prompt_tokens\":", "9");
            case "keys" -> endless(wire, "{", "\"usage\":{\"prompt_tokens\":1},");
            case "name" -> endless(wire, "data: {\"", "n");
            default -> throw new IllegalStateException(bomb);
        }
    }

    private static void endless(FaultServer.Wire wire, String start, String more) throws IOException {
        wire.send(HEAD + "connection: close\r\n\r\n" + start);
        repeat(wire, more, 1_024);
        wire.cut();
    }

    /// So many megabytes, unless the other side has had enough.
    private static void repeat(FaultServer.Wire wire, String text, int megabytes) throws IOException {
        byte[] once = text.repeat(Math.max(1, (1 << 20) / text.length())).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < megabytes; i++) {
            wire.send(once);
        }
    }

    private static byte[] packed(int length) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] megabyte = new byte[1 << 20];
        Arrays.fill(megabyte, (byte) ' ');
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            for (int sent = 0; sent < length; sent += megabyte.length) {
                out.write(megabyte);
            }
        }
        return bytes.toByteArray();
    }
}
