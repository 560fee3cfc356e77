package org.keytally.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.core.adapter.http.FaultServer;

final class OptimizeIT {

    private static final String ANSWER = """
            {"id":"1","object":"chat.completion","model":"gpt-4o","choices":[{"index":0,"finish_reason":"stop",
             "message":{"role":"assistant","content":"Hi"}}],
             "usage":{"prompt_tokens":1000,"completion_tokens":1000,"total_tokens":2000}}""";

    @TempDir
    private Path folder;

    @Test
    void suggestsLocalModelsACheaperOneOfTheTierAndALimitFromWhatWasUsed() throws IOException {
        try (FaultServer server = new FaultServer((_, _, wire) -> wire.answer(200, "application/json", ANSWER));
                CommandHome home = new CommandHome(folder)) {
            home.add("Work", "--endpoint", server.base().toString());
            for (int i = 0; i < 3; i++) {
                home.run("prompt", "--model", "gpt-4o", "--no-stream", "--max-tokens", "1000", "hi");
            }
            Said said = home.run("optimize", "--json");

            assertThat(said.code()).isZero();
            assertThat(said.list("suggestions").stream().map(one -> one.get("kind")))
                    .containsExactly("local-first", "cheaper-model", "budget");
            Map<String, Object> cheaper = said.list("suggestions").get(1);
            assertThat(cheaper).containsEntry("model", "gpt-4o").containsEntry("cost_now", "0.0375")
                    .containsEntry("command", "keytally models map chat " + cheaper.get("instead")
                            + " --provider openai --for-env development");
            assertThat(home.run("optimize", "--env", "production").out())
                    .contains("Nothing was found that would cost less in production.");
        }
    }

    @Test
    void suggestsNothingThatIsInForceAndItsCommandsWork() throws IOException {
        try (FaultServer server = new FaultServer((_, _, wire) -> wire.answer(200, "application/json", ANSWER));
                CommandHome home = new CommandHome(folder)) {
            home.add("Work", "--endpoint", server.base().toString());
            home.run("prompt", "--env", "dev", "--model", "gpt-4o", "--no-stream", "--max-tokens", "1000", "hi");
            for (Map<String, Object> one : home.run("optimize", "--env", "dev", "--json").list("suggestions")) {
                String command = String.valueOf(one.get("command")).replaceFirst("^keytally ", "");
                assertThat(home.run(command.split(" ", -1)).code()).as(command).isZero();
            }
            assertThat(home.run("optimize", "--env", "dev", "--json").list("suggestions")).isEmpty();
        }
    }

    @Test
    void suggestsPracticeInCiAndTheCacheWhereMuchIsAsked() throws IOException {
        try (FaultServer server = new FaultServer((_, _, wire) -> wire.answer(200, "application/json", ANSWER));
                CommandHome home = new CommandHome(folder)) {
            home.add("Work", "--endpoint", server.base().toString());
            for (int i = 0; i < 30; i++) {
                assertThat(kinds(home)).doesNotContain("cache");
                home.run("prompt", "--env", "ci", "--model", "gpt-4o", "--no-stream", "--max-tokens", "1000", "hi");
            }

            assertThat(kinds(home)).containsExactly("practice", "cheaper-model", "cache", "budget");
            home.run("settings", "set", "cache", "on");
            home.run("env", "use", "ci");
            assertThat(kinds(home)).containsExactly("cheaper-model");
        }
    }

    @Test
    void comparesWithoutWhatWasAnsweredFromBefore() throws IOException {
        try (FaultServer server = new FaultServer((_, _, wire) -> wire.answer(200, "application/json", ANSWER));
                CommandHome home = new CommandHome(folder)) {
            home.add("Work", "--endpoint", server.base().toString());
            home.run("settings", "set", "cache", "on");
            for (int i = 0; i < 7; i++) {
                home.run("prompt", "--model", "gpt-4o", "--no-stream", "--max-tokens", "1000", "hi");
            }

            assertThat(server.seen()).hasSize(1);
            assertThat(home.run("optimize", "--json").list("suggestions").get(1)).containsEntry("cost_now", "0.0125");
        }
    }

    @Test
    void refusesARangeThatIsNoneAndNeedsNoHome() throws IOException {
        try (CommandHome home = new CommandHome(folder)) {
            assertThat(home.run("optimize", "--days", "0").code()).isEqualTo(ExitCode.USAGE);
            assertThat(home.run("optimize").code()).isZero();
            assertThat(home.isMade()).isFalse();
        }
    }

    private static List<Object> kinds(CommandHome home) {
        return home.run("optimize", "--env", "ci", "--json").list("suggestions").stream()
                .map(one -> one.get("kind")).toList();
    }
}
