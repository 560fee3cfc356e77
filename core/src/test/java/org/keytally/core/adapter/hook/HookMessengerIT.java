package org.keytally.core.adapter.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.core.adapter.http.FaultServer;
import org.keytally.core.adapter.http.HttpLimits;
import org.keytally.core.adapter.http.HttpLine;
import org.keytally.core.adapter.http.SystemProxies;
import org.keytally.core.domain.hook.Hook;
import org.keytally.core.domain.hook.HookEnd;
import org.keytally.core.domain.hook.HookNews;

final class HookMessengerIT {

    private static final HookNews NEWS = new HookNews(
            "1", "budget.mark", Instant.parse("2026-03-02T12:00:00Z"), Map.of("target", "project:\"A\"\n"));
    private static final byte[] TEXT = "{}\n".getBytes(StandardCharsets.UTF_8);
    private static final HttpLimits SHORT =
            new HttpLimits(Duration.ofSeconds(5), Duration.ofMillis(300), Duration.ofSeconds(2), 1000);

    @TempDir
    private Path folder;

    @Test
    void tellsAProgramInJsonOfOneLine() throws Exception {
        Path told = folder.resolve("told");

        HookEnd end = messenger(Map.of("PATH", "/usr/bin:/bin")).tell(
                new Hook.Way.Run(List.of("/bin/sh", "-c", "cat > '" + told + "'")), NEWS);

        assertThat(end).isEqualTo(HookEnd.DONE);
        assertThat(Files.readString(told)).isEqualTo("{\"form\":1,\"id\":\"1\",\"event\":\"budget.mark\","
                + "\"at\":\"2026-03-02T12:00:00Z\",\"facts\":{\"target\":\"project:\\\"A\\\"\\n\"}}\n");
    }

    @Test
    void passesOnWhatEveryProgramNeedsAndNothingElse() throws Exception {
        Path told = folder.resolve("told");
        Map<String, String> environment = Map.of("PATH", "/usr/bin:/bin", "LANG", "C", "OPENAI_API_KEY", "private",
                "KEYTALLY_PASSPHRASE_FILE", "/private", "AZURE_CLIENT_SECRET", "private");

        messenger(environment).tell(new Hook.Way.Run(List.of("/bin/sh", "-c", "env > '" + told + "'")), NEWS);

        assertThat(Files.readString(told)).contains("LANG=C").doesNotContain("private", "KEYTALLY", "AZURE");
    }

    @Test
    void saysHowAProgramEnded() throws Exception {
        HookProgram programs = new HookProgram(Map.of("PATH", "/usr/bin:/bin"), Duration.ofMillis(300));

        assertThat(programs.run(List.of("/bin/sh", "-c", "exit 3"), TEXT))
                .isEqualTo(new HookEnd(HookEnd.Kind.ENDED_BADLY, "3"));
        assertThat(programs.run(List.of(folder.resolve("none").toString()), TEXT))
                .isEqualTo(new HookEnd(HookEnd.Kind.NOT_STARTED, ""));
        assertThat(programs.run(List.of("/bin/sh", "-c", "sleep 60; true"), TEXT))
                .isEqualTo(new HookEnd(HookEnd.Kind.TOO_LONG, ""));
    }

    @Test
    void takesAnyGoodAnswerAndFollowsNobody() throws Exception {
        try (FaultServer server = new FaultServer((number, _, wire) -> {
            int status = number == 1 ? 202 : number == 2 ? 302 : 403;
            wire.answer(status, "text/plain", "x", "location: http://127.0.0.1:1/elsewhere");
        })) {
            Hook.Way.Post post = new Hook.Way.Post(server.base());

            assertThat(messenger(Map.of()).tell(post, NEWS)).isEqualTo(HookEnd.DONE);
            assertThat(messenger(Map.of()).tell(post, NEWS)).isEqualTo(new HookEnd(HookEnd.Kind.NOT_TAKEN, "302"));
            assertThat(messenger(Map.of()).tell(post, NEWS)).isEqualTo(new HookEnd(HookEnd.Kind.NOT_TAKEN, "403"));
            assertThat(server.seen()).hasSize(3);
            assertThat(server.seen().getFirst().line()).isEqualTo("POST /v1 HTTP/1.1");
        }
    }

    @Test
    void postsToABareHostAndWithAQuery() throws Exception {
        try (FaultServer server = new FaultServer((_, _, wire) -> wire.answer(200, "text/plain", ""))) {
            String host = "http://127.0.0.1:" + server.port();
            messenger(Map.of()).tell(new Hook.Way.Post(URI.create(host)), NEWS);
            messenger(Map.of()).tell(new Hook.Way.Post(URI.create(host + "/a/b?c=%2Fd&e")), NEWS);

            assertThat(server.seen().stream().map(FaultServer.Seen::line))
                    .containsExactly("POST / HTTP/1.1", "POST /a/b?c=%2Fd&e HTTP/1.1");
        }
    }

    @Test
    void givesUpOnAnAddressThatDoesNotAnswer() throws Exception {
        try (FaultServer silent = new FaultServer((_, _, _) -> Thread.sleep(60_000))) {
            assertThat(messenger(Map.of()).tell(new Hook.Way.Post(silent.base()), NEWS))
                    .isEqualTo(new HookEnd(HookEnd.Kind.TOO_LONG, ""));
        }
        assertThat(messenger(Map.of()).tell(new Hook.Way.Post(closed()), NEWS))
                .isEqualTo(new HookEnd(HookEnd.Kind.NOT_REACHED, "refused"));
    }

    private static URI closed() throws IOException {
        try (FaultServer gone = new FaultServer((_, _, _) -> {})) {
            return gone.base();
        }
    }

    private static HookMessenger messenger(Map<String, String> environment) {
        HttpLine line = new HttpLine(SHORT, SystemProxies.of(Map.of()), Optional.empty());
        return new HookMessenger(() -> line, environment);
    }
}
