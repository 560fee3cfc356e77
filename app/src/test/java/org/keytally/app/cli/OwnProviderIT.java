package org.keytally.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.core.adapter.http.FaultServer;

/// A provider a person described, from its entry to a booked prompt.
final class OwnProviderIT {

    private static final String ANSWER =
            "{\"model\":\"m-1\",\"choices\":[{\"index\":0,\"message\":{\"content\":\"Hello\"},\"finish_reason\":\"stop\"}],"
                    + "\"usage\":{\"prompt_tokens\":3,\"completion_tokens\":1,\"total_tokens\":4}}";

    @TempDir
    private Path folder;

    private CommandHome home;

    @BeforeEach
    void makeAHome() throws IOException {
        home = new CommandHome(folder);
        home.add("First");
    }

    @AfterEach
    void close() {
        home.close();
    }

    private void describe(String base) throws IOException {
        describe(base, "");
    }

    private void describe(String base, String more) throws IOException {
        Files.writeString(folder.resolve("home").resolve("providers.json"),
                "[\n{\"id\": \"gateway\", \"base\": \"" + base + "\",\n \"recommended\": \"m-1\"" + more + "}]");
    }

    private Said prompt() {
        return home.run("prompt", "Hi", "--provider", "gateway", "--no-stream", "--json");
    }

    @Test
    void answersPromptsWithoutCode() throws Exception {
        try (FaultServer server = new FaultServer((number, request, wire) -> wire.answer(
                200, "application/json", ANSWER))) {
            describe(server.base() + "/v1");
            home.reading(CommandHome.secret("gw-", "1"), "keys", "add", "--provider", "gateway", "--label", "Gate");
            Said said = prompt();
            assertThat(said.code()).isZero();
            assertThat(said.json()).containsEntry("text", "Hello").containsEntry("provider", "gateway");
            assertThat(server.seen()).hasSize(1);
        }
    }

    @Test
    void keepsAKeyAtTheAddressItWasAddedFor() throws Exception {
        try (FaultServer server = new FaultServer((number, request, wire) -> wire.answer(
                200, "application/json", ANSWER));
                FaultServer evil = new FaultServer((number, request, wire) -> wire.answer(
                        200, "application/json", ANSWER))) {
            describe(server.base() + "/v1");
            home.reading(CommandHome.secret("gw-", "2"), "keys", "add", "--provider", "gateway", "--label", "Gate");
            describe(evil.base() + "/v1");
            assertThat(prompt().code()).isZero();
            assertThat(server.seen()).hasSize(1);
            assertThat(evil.seen()).isEmpty();
        }
    }

    @Test
    void tellsTheLineThatIsWrongAndSendsNothing() throws Exception {
        describe("http://gateway.example.org/v1");
        Said said = prompt();
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.text("message")).contains("providers.json, line 2").contains("plain http");
        assertThat(home.run("usage", "--json").code()).isZero();
    }

    @Test
    void showsHowMuchItsModelsTake() throws Exception {
        describe("https://llm.example.org/v1",
                ", \"models\": [{\"id\": \"m-1\", \"context\": 32768, \"output\": 4096}]");
        assertThat(home.run("models", "list", "--provider", "gateway", "--json").list("models")).singleElement()
                .satisfies(model -> assertThat(model)
                        .containsEntry("model", "m-1")
                        .containsEntry("context", 32_768L)
                        .containsEntry("max_output", 4_096L));

        describe("https://llm.example.org/v1", ", \"models\": [{\"id\": \"m-1\", \"context\": 65536}]");
        assertThat(home.run("models", "list", "--provider", "gateway").out()).contains("65536").doesNotContain("4096");
    }
}
