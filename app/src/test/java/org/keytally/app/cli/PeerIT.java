package org.keytally.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Prompts in every interface to a mock that nobody here wrote, which lets only known keys in.
final class PeerIT {

    private static final Path PROGRAM =
            Path.of("target", "peer", "node_modules", "@copilotkit", "aimock", "dist", "cli.js");
    private static final String TEXT = "Hello! How can I help you today? ✓";
    private static final String FIXTURES =
            """
                    {"fixtures": [{"match": {"userMessage": "hello"}, "response": {"content": "%s", "usage": {
                      "prompt_tokens": 11, "completion_tokens": 17, "total_tokens": 28, "input_tokens": 11, "output_tokens": 17,
                      "promptTokenCount": 11, "candidatesTokenCount": 17, "totalTokenCount": 28}}}]}
                    """
                    .formatted(TEXT);
    private static final List<String> LABELS =
            List.of("openai", "responses", "anthropic", "gemini", "azure", "ollama", "cohere");

    @TempDir
    private static Path folder;

    private static Optional<Process> peer = Optional.empty();
    private static Optional<CommandHome> home = Optional.empty();
    private static int port;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        Optional<Path> program = program();
        assumeTrue(program.isPresent(), "no peer in target/peer: .ci/peer/install puts it there, where npm is");
        port = freePort();
        Path fixtures = Files.writeString(folder.resolve("fixtures.json"), FIXTURES);
        ProcessBuilder builder = new ProcessBuilder(
                "node", program.get().toString(), "-p", String.valueOf(port), "-h", "127.0.0.1", "-f",
                fixtures.toString(), "--log-level", "silent");
        builder.environment().put("AIMOCK_API_KEYS", String.join(",", LABELS.stream().map(PeerIT::secret).toList()));
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD);
        peer = Optional.of(builder.start());
        awaitPeer();
        home = Optional.of(new CommandHome(folder));
    }

    @AfterAll
    static void stop() {
        home.ifPresent(CommandHome::close);
        peer.ifPresent(Process::destroy);
    }

    private static Optional<Path> program() {
        return Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .map(path -> path.resolve(PROGRAM))
                .filter(Files::exists)
                .findFirst();
    }

    private static int freePort() throws IOException {
        try (ServerSocket once = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return once.getLocalPort();
        }
    }

    private static void awaitPeer() throws InterruptedException {
        for (int i = 0; i < 200; i++) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
                return;
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        throw new IllegalStateException("the peer did not start");
    }

    private static String secret(String label) {
        return CommandHome.secret("sk-", label);
    }

    private static Said add(String label, String provider, String dialect, String path, String secret) {
        return home.orElseThrow().reading(secret, "keys", "add", "--provider", provider, "--label", label, "--dialect",
                dialect, "--endpoint", "http://127.0.0.1:" + port + path);
    }

    private static Said prompt(String label, String provider, String... more) {
        String[] usual = {"prompt", "hello", "--provider", provider, "--key", label, "--model", "m-1", "--json"};
        return home.orElseThrow().run(Stream.of(usual, more).flatMap(Stream::of).toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource({
        "openai, openai, openai-chat, /v1, 11, 17",
        "responses, openai, openai-responses, /v1, 11, 17",
        "anthropic, anthropic, anthropic-messages, /v1, 11, 17",
        "gemini, gemini, gemini-generate, /v1beta, 11, 17",
        "azure, azure, openai-chat, '', 11, 17",
        "cohere, cohere, cohere-chat-v2, '', 11, 17",
        // The peer counts nothing in this format.
        "ollama, ollama, ollama-chat, '', 0, 0",
    })
    void answersInEveryFormatStreamedAndWhole(
            String label, String provider, String dialect, String path, int input, int output) {
        Said added = add(label, provider, dialect, path, secret(label));
        assertThat(added.code()).as(added.err()).isZero();
        for (String[] pace : new String[][]{{}, {"--no-stream"}}) {
            Said said = prompt(label, provider, pace);
            assertThat(said.code()).as(said.out() + said.err()).isZero();
            assertThat(said.text("text")).isEqualTo(TEXT);
            assertThat(said.text("finish")).isEqualTo("stop");
            assertThat(said.json().get("usage")).isInstanceOfSatisfying(Map.class, usage -> {
                assertThat(String.valueOf(usage.get("input"))).isEqualTo(String.valueOf(input));
                assertThat(String.valueOf(usage.get("output"))).isEqualTo(String.valueOf(output));
            });
        }
    }

    @Test
    void isLetInWithNoOtherKey() {
        add("stranger", "openai", "openai-chat", "/v1", secret("stranger"));
        Said said = prompt("stranger", "openai");
        assertThat(said.code()).isEqualTo(4);
        assertThat(said.text("kind")).isEqualTo("invalid-key");
        assertThat(said.text("error")).isEqualTo("Invalid API key");
        Said tried = home.orElseThrow().run("keys", "test", "stranger", "--json");
        assertThat(tried.code()).isEqualTo(4);
        assertThat(tried.text("state")).isEqualTo("invalid");
    }
}
