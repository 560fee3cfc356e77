package org.keytally.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.core.adapter.http.FaultServer;
import org.keytally.core.adapter.system.InheritedSignals;

/// Caps, rates, waits and interrupts, as a person at the command line meets them.
@Timeout(300)
final class LimitsIT {

    private static final String HELLO = """
            {"id":"1","object":"chat.completion","model":"gpt-4o-mini","choices":[{"index":0,"message":
            {"role":"assistant","content":"Hello"},"finish_reason":"stop"}],
            "usage":{"prompt_tokens":12,"completion_tokens":4,"total_tokens":16}}""";
    private static final String BUSY = "{\"error\":{\"message\":\"slow down\",\"type\":\"rate_limit_error\"}}";

    @TempDir
    private Path folder;

    @Test
    void theTeamPaysWhereSarahReachesHerOwnCapOnlyIfPolicySaysSo() throws IOException {
        try (FaultServer server = answering(); CommandHome home = new CommandHome(folder)) {
            key(home, server, "Sarahs", "--budget", "0.000001");
            key(home, server, "Teams", "--scope", "team", "--owner", "Atlas");
            assertThat(prompt(home).code()).isEqualTo(ExitCode.LIMIT);
            assertThat(server.seen()).isEmpty();

            home.run("settings", "set", "fallback.reasons", "quota,cap");
            Said paid = prompt(home);

            assertThat(paid.code()).as(paid.err()).isEqualTo(ExitCode.DONE);
            assertThat(paid.json()).containsEntry("payer", "team").containsEntry("payer_name", "Atlas");
            assertThat(paid.err()).contains("Sarahs", "team Atlas pays");
            assertThat(home.actions()).contains("payer.crossed");
            home.run("settings", "set", "fallback.failure", "off");
            assertThat(prompt(home).code()).isEqualTo(ExitCode.LIMIT);
        }
    }

    @Test
    void aCapBelowWhatIsSpentRefusesTheNextPromptAndTellsBoth() throws IOException {
        try (CommandHome home = new CommandHome(folder)) {
            for (String text : List.of("one", "two", "three")) {
                home.run("prompt", "--provider", "practice", text);
            }
            Said set = home.run("budget", "set", "--limit", "2requests", "--hard");
            assertThat(set.code()).as(set.err()).isEqualTo(ExitCode.DONE);

            Said refused = home.run("prompt", "--provider", "practice", "--json", "four");

            assertThat(refused.code()).isEqualTo(ExitCode.LIMIT);
            assertThat(refused.json()).containsEntry("limit", "2").containsEntry("currentUsage", "3");
            assertThat(home.run("budget", "check").code()).isEqualTo(ExitCode.LIMIT);
        }
    }

    @Test
    void aRateThatIsReachedSaysWhenToComeBack() throws IOException {
        try (CommandHome home = new CommandHome(folder)) {
            home.run("settings", "set", "rate.person", "1");
            home.run("prompt", "--provider", "practice", "one");

            Said json = home.run("prompt", "--provider", "practice", "--wait", "0", "--json", "two");
            Said text = home.run("prompt", "--provider", "practice", "--wait", "0", "three");

            assertThat(json.code()).isEqualTo(ExitCode.LIMIT);
            assertThat(json.json())
                    .containsEntry("error", "Rate limit reached")
                    .containsEntry("kind", "rate-limited")
                    .containsKey("retry_at");
            assertThat(text.code()).isEqualTo(ExitCode.LIMIT);
            assertThat(text.err()).contains("Rate limit reached", "There is room again at");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5", "1000000000", "soon", "", "Wed, 99 Foo 2026 25:61:61 GMT", "date:3600"})
    void neverWaitsLongerThanThePersonWouldWhateverRetryAfterSays(String said) throws IOException {
        try (FaultServer server = busy(said); CommandHome home = new CommandHome(folder)) {
            key(home, server, "Work");
            Said refused = prompt(home, "--wait", "0");

            assertThat(refused.code()).isEqualTo(ExitCode.PROVIDER);
            assertThat(refused.json()).containsEntry("kind", "rate-limited");
            assertThat(server.seen()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "date:1"})
    void comesBackWhenRetryAfterSaysSo(String said) throws IOException {
        try (FaultServer server = new FaultServer((number, request, wire) -> {
            if (number == 1) {
                wire.answer(429, "application/json", BUSY, header(said));
            } else {
                wire.answer(200, "application/json", HELLO);
            }
        }); CommandHome home = new CommandHome(folder)) {
            key(home, server, "Work");
            Said answered = prompt(home, "--wait", "8");

            assertThat(answered.code()).as(answered.err()).isEqualTo(ExitCode.DONE);
            assertThat(server.seen()).hasSize(2);
            assertThat(answered.text("entry")).isNotEqualTo(answered.text("prompt_id"));
        }
    }

    @Test
    void processesOnOneHomeSpendFromOneBudget() throws IOException, InterruptedException {
        Program program = Program.sealed(folder);
        program.run("budget", "set", "--limit", "3requests", "--hard");
        List<Process> started = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            started.add(program.start("", "prompt", "--provider", "practice", "hello " + i));
        }
        List<Integer> codes = new ArrayList<>();
        for (Process process : started) {
            codes.add(Program.ended(process).code());
        }

        assertThat(codes).containsExactlyInAnyOrder(
                ExitCode.DONE, ExitCode.DONE, ExitCode.DONE, ExitCode.LIMIT, ExitCode.LIMIT);
        Map<String, Object> budget = program.run("budget", "list", "--json").list("budgets").getFirst();
        assertThat(budget).containsEntry("spent", "3").containsEntry("reserved", "0");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has no such signal")
    void keepsTheTextSoFarWhereItIsInterrupted() throws IOException, InterruptedException {
        assumeTrue(InheritedSignals.areHeard("INT"), "this build was started to ignore the signal");
        Program program = Program.sealed(folder);
        program.run("settings", "list");
        Process process = program.start(
                "", "prompt", "--provider", "practice", "--model", "practice-slow", "hello ".repeat(500).strip());
        byte[] begun = process.getInputStream().readNBytes("This is".length());
        assertThat(new String(begun, StandardCharsets.UTF_8)).isEqualTo("This is");

        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
        Said said = Program.ended(process);

        assertThat(said.code()).isEqualTo(ExitCode.PROVIDER);
        assertThat(said.err()).contains("Practice");
        Map<String, Object> usage = program.run("usage", "--json").json();
        assertThat(usage).containsEntry("total_requests", 1L);
        assertThat(program.run("prompt", "--provider", "practice", "again").code()).isEqualTo(ExitCode.DONE);
    }

    private static FaultServer answering() throws IOException {
        return new FaultServer((number, request, wire) -> wire.answer(200, "application/json", HELLO));
    }

    private static FaultServer busy(String said) throws IOException {
        return new FaultServer((number, request, wire) -> wire.answer(429, "application/json", BUSY, header(said)));
    }

    private static String header(String said) {
        String value = said.startsWith("date:")
                ? DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(Long.parseLong(said.substring(5))))
                : said;
        return "Retry-After: " + value;
    }

    private static void key(CommandHome home, FaultServer server, String label, String... options) {
        List<String> command = new ArrayList<>(List.of(
                "keys", "add", "--provider", "openai", "--label", label, "--model", "gpt-4o-mini", "--endpoint",
                server.base().toString(), "--dialect", "openai-chat"));
        command.addAll(List.of(options));
        Said said = home.reading(CommandHome.secret("sk-proj-", label), command.toArray(String[]::new));
        assertThat(said.code()).as(said.err()).isEqualTo(ExitCode.DONE);
    }

    private static Said prompt(CommandHome home, String... options) {
        List<String> command = new ArrayList<>(List.of("prompt", "--no-stream", "--json", "--max-tokens", "20"));
        command.addAll(List.of(options));
        command.add("hello");
        return home.run(command.toArray(String[]::new));
    }
}
