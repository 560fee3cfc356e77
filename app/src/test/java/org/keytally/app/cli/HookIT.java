package org.keytally.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.core.adapter.http.FaultServer;
import org.keytally.core.sweep.Canary;

final class HookIT {

    private static final String HELLO = """
            {"id":"msg_1","type":"message","role":"assistant","model":"claude-haiku-4-5",
             "content":[{"type":"text","text":"Hello"}],"stop_reason":"end_turn",
             "usage":{"input_tokens":12,"output_tokens":3}}""";

    @TempDir
    private Path folder;

    @Test
    void runsAProgramOnceWhereABudgetIsUsedUpAndTellsItNothingSecret() throws IOException {
        Path told = folder.resolve("told");
        Path script = script("cat >> " + told + "\nenv >> " + told);
        try (CommandHome home = new CommandHome(folder)) {
            assertThat(home.run("alerts", "hook", "set", "ops", "--on", "budget.reached", "--", script.toString())
                    .out()).contains("Set the hook ops on budget.reached: " + script);
            home.run("budget", "set", "--limit", "1requests", "--hard");
            home.run("prompt", "--provider", "practice", "one");
            home.run("prompt", "--provider", "practice", "two");
        }
        String text = Files.readString(told);
        assertThat(text.lines().filter(line -> line.startsWith("{"))).hasSize(1);
        assertThat(JsonText.object(text.lines().findFirst().orElseThrow()))
                .containsEntry("event", "budget.reached")
                .extractingByKey("facts")
                .asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
                .containsEntry("target", "all")
                .containsEntry("limit", "1")
                .containsEntry("used", "1")
                .containsEntry("hard", "true");
        assertThat(text).doesNotContain("KEYTALLY_", "PASSPHRASE", Canary.CORE);
        try (CommandHome home = new CommandHome(folder)) {
            assertThat(home.run("alerts", "hook", "list").out()).containsPattern("ops .*budget\\.reached +done");
            assertThat(home.actions()).contains("hook.changed", "hook.ran");
            assertThat(check(home, "hook ops")).containsEntry("state", "ok");
        }
    }

    @Test
    void tellsThePayerByAnAddressThatNobodyElseIsShown() throws IOException {
        try (FaultServer payer = new FaultServer((_, _, wire) -> wire.answer(204, "text/plain", ""));
                FaultServer own = new FaultServer((_, _, wire) -> wire.answer(
                        429, "application/json", "{\"error\":{\"type\":\"insufficient_quota\"}}"));
                FaultServer team = new FaultServer((_, _, wire) -> wire.answer(200, "application/json", HELLO))) {
            try (CommandHome home = new CommandHome(folder)) {
                key(home, "Sarah", own);
                key(home, "Team", team, "--scope", "team", "--owner", "Andrew");
                String address = "http://127.0.0.1:" + payer.port() + "/services/" + Canary.CORE + "?a=1";
                Said set = home.reading(address, "alerts", "hook", "set", "andrew", "--on", "payer.crossed", "--url",
                        "-");
                assertThat(set.out()).contains("http://127.0.0.1:" + payer.port()).doesNotContain("services");

                assertThat(home.run("prompt", "--provider", "anthropic", "--no-stream", "hi").code()).isZero();
            }
            assertThat(payer.seen()).hasSize(1);
            FaultServer.Seen seen = payer.seen().getFirst();
            assertThat(seen.line()).isEqualTo("POST /services/" + Canary.CORE + "?a=1 HTTP/1.1");
            assertThat(seen.headers()).containsEntry("content-type", "application/json")
                    .doesNotContainKeys("authorization", "x-api-key");
            assertThat(JsonText.object(seen.body()))
                    .containsEntry("event", "payer.crossed")
                    .containsEntry("facts", Map.of(
                            "payer", "team", "payer_name", "Andrew", "person", CommandHome.USER, "provider",
                            "anthropic", "label", "Team", "instead", "Sarah", "reason", "quota"));
        }
    }

    @Test
    void refusesAnAddressThatIsTooLongInPlaceOfCuttingIt() throws IOException {
        try (CommandHome home = new CommandHome(folder)) {
            Said refused = home.reading("https://example.com/" + "x".repeat(4000), "alerts", "hook", "set", "ops",
                    "--on", "all", "--url", "-");

            assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
            assertThat(refused.err()).contains("longer than 4000 bytes");
            assertThat(home.run("alerts", "hook", "list", "--json").list("hooks")).isEmpty();
        }
    }

    @Test
    void answersThePromptThoughAHookFailsAndSaysSoInDoctor() throws IOException {
        try (FaultServer broken = new FaultServer((_, _, wire) -> wire.answer(500, "text/plain", "no"));
                CommandHome home = new CommandHome(folder)) {
            home.run("alerts", "hook", "set", "ops", "--on", "all", "--url", broken.base().toString());
            Said failed = home.run("alerts", "test", "OPS", "--json");

            assertThat(failed.code()).isEqualTo(ExitCode.PROVIDER);
            assertThat(failed.json())
                    .containsEntry("error", "Not told")
                    .containsEntry("message", "The hook ops was not told: it was answered with 500.");
            assertThat(check(home, "hook ops")).containsEntry("state", "care")
                    .extractingByKey("detail").asString()
                    .startsWith("Who was to be told last was not. (not taken, 500, 20");
            home.run("budget", "set", "--limit", "1requests");
            assertThat(home.run("prompt", "--provider", "practice", "one").code()).isZero();
        }
    }

    @Test
    void keepsATimetableThatIsShown() throws IOException {
        try (CommandHome home = new CommandHome(folder)) {
            assertThat(home.run("alerts", "hook", "set", "night", "--daily", "2:00", "--", "true").out())
                    .contains("Set the hook night on 02:00: ");
            home.run("alerts", "hook", "set", "work", "--on", "budget.reached", "--daily", "18:30", "--days",
                    "mon-wed", "--", "true");
        }
        try (CommandHome home = new CommandHome(folder)) {
            assertThat(home.run("alerts", "hook", "list").out())
                    .containsPattern("night +02:00 ")
                    .containsPattern("work +budget\\.reached, 18:30 mon,tue,wed ");
            assertThat(home.run("alerts", "hook", "list", "--json").list("hooks").getLast())
                    .containsEntry("daily", "18:30")
                    .containsEntry("days", List.of("mon", "tue", "wed"));
            home.run("alerts", "hook", "set", "ops", "--on", "all", "--", "true");
            assertThat(home.run("alerts", "hook", "list", "--json").list("hooks").get(1))
                    .containsEntry("name", "ops")
                    .doesNotContainKeys("daily", "days");
        }
    }

    @Test
    void tellsOfTheEndOfAKeyOnce() throws IOException {
        Path told = folder.resolve("told");
        Path script = script("cat >> " + told);
        try (CommandHome home = new CommandHome(folder)) {
            home.add("Old", "--to", "2020-01-01");
            home.add("New");
            home.run("alerts", "hook", "set", "ends", "--on", "key.expired", "--", script.toString());
        }
        for (int i = 0; i < 2; i++) {
            try (CommandHome again = new CommandHome(folder)) {
                again.run("keys", "list");
            }
        }
        assertThat(Files.readString(told).lines()).hasSize(1);
        assertThat(Files.readString(told)).contains("\"label\":\"Old\"", "\"until\":\"2020-01-01T00:00:00Z\"");
    }

    @Test
    void triesTheTerminalAndRefusesAnUnknownChannel() throws IOException {
        try (CommandHome home = new CommandHome(folder)) {
            Said terminal = home.run("alerts", "test", "terminal");
            assertThat(terminal.code()).isZero();
            assertThat(terminal.err()).contains("This is a test of alerts");
            Said unknown = home.run("alerts", "test", "slack");
            assertThat(unknown.code()).isEqualTo(ExitCode.USAGE);
            assertThat(unknown.err().lines().toList()).containsExactly(
                    "There is no channel slack.",
                    "There are: terminal. Add one: keytally alerts hook set NAME --on all --url URL");
            assertThat(home.isMade()).isFalse();
        }
    }

    @Test
    void changesNothingByAHookThatCannotBe() throws IOException {
        try (CommandHome home = new CommandHome(folder)) {
            home.run("alerts", "hook", "set", "good", "--on", "all", "--", "true");
            for (List<String> wrong : List.of(
                    List.of("terminal", "--on", "all", "--", "true"),
                    List.of("a b", "--on", "all", "--", "true"),
                    List.of("x", "--on", "all"),
                    List.of("x", "--on", "all", "--url", "https://example.com", "--", "true"),
                    List.of("x", "--on", "budget.gone", "--", "true"),
                    List.of("x", "--on", "budget.mark,", "--", "true"),
                    List.of("x", "--", "true"),
                    List.of("x", "--daily", "25:00", "--", "true"),
                    List.of("x", "--daily", "2:00", "--days", "everyday", "--", "true"),
                    List.of("x", "--on", "all", "--days", "mon", "--", "true"),
                    List.of("x", "--on", "all", "--", "no-such-program-anywhere"),
                    List.of("x", "--on", "all", "--", folder.toString()),
                    List.of("x", "--on", "all", "--", "true", "sk-proj-" + "a1B2".repeat(12)),
                    List.of("x", "--on", "all", "--url", "http://example.com/hook"),
                    List.of("x", "--on", "all", "--url", "ftp://example.com"),
                    List.of("x", "--on", "all", "--url", "https://a:b@example.com"),
                    List.of("x", "--on", "all", "--url", "mailto:a@example.com"),
                    List.of("x", "--on", "all", "--url", "bolt://example.com"),
                    List.of("x", "--on", "all", "--url", "/hook"))) {
                String[] arguments = new String[wrong.size() + 3];
                System.arraycopy(new String[]{"alerts", "hook", "set"}, 0, arguments, 0, 3);
                for (int i = 0; i < wrong.size(); i++) {
                    arguments[i + 3] = wrong.get(i);
                }
                Said said = home.run(arguments);
                assertThat(said.code()).as(wrong.toString()).isEqualTo(ExitCode.USAGE);
                assertThat(said.err().lines()).as(wrong.toString()).hasSize(2);
            }
            assertThat(home.run("alerts", "hook", "list", "--json").list("hooks")).hasSize(1);
            assertThat(home.run("alerts", "hook", "remove", "nobody").code()).isEqualTo(ExitCode.USAGE);
            assertThat(home.run("alerts", "hook", "remove", "GOOD").code()).isZero();
            assertThat(home.run("alerts", "hook", "list").out()).contains("There are no hooks yet.");
            assertThat(home.actions()).contains("hook.removed");
        }
    }

    private static Map<String, Object> check(CommandHome home, String name) {
        return home.run("doctor", "--json").list("checks").stream()
                .filter(check -> name.equals(check.get("name")))
                .findFirst()
                .orElseThrow();
    }

    private static void key(CommandHome home, String label, FaultServer server, String... options) {
        String[] first = {"keys", "add", "--provider", "anthropic", "--label", label, "--endpoint",
            server.base().toString()};
        String[] all = new String[first.length + options.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(options, 0, all, first.length, options.length);
        assertThat(home.reading(CommandHome.secret("sk-ant-api03-", "-" + label), all).code()).isZero();
    }

    private Path script(String lines) throws IOException {
        Path script = Files.createTempFile(
                folder, "hook", ".sh",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        return Files.writeString(script, "#!/bin/sh\n" + lines + "\n");
    }
}
