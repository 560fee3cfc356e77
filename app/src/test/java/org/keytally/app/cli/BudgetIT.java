package org.keytally.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.core.adapter.http.FaultServer;

final class BudgetIT {

    private static final String ANSWER = """
            {"id":"1","object":"chat.completion","model":"gpt-4o","choices":[{"index":0,"finish_reason":"stop",
             "message":{"role":"assistant","content":"Hi"}}],
             "usage":{"prompt_tokens":1000,"completion_tokens":1000,"total_tokens":2000}}""";

    @TempDir
    private Path folder;

    @Test
    void refusesByAHardBudgetAndTellsEachMarkOnce() throws IOException {
        try (CommandHome home = new CommandHome(folder)) {
            home.run("budget", "set", "--limit", "2requests", "--hard", "--warn", "50");
            Said first = home.run("prompt", "--provider", "practice", "one");
            assertThat(first.code()).isEqualTo(ExitCode.DONE);
            assertThat(first.err()).contains("50% reached, 1 of 2 requests");
            assertThat(home.run("budget", "check").code()).isEqualTo(ExitCode.CARE);

            assertThat(home.run("prompt", "--provider", "practice", "two").err()).contains("reached, 2 of 2 requests");
            Said third = home.run("prompt", "--provider", "practice", "--json", "three");

            assertThat(third.code()).isEqualTo(ExitCode.LIMIT);
            assertThat(third.err()).doesNotContain("Budget over");
            assertThat(third.json())
                    .containsEntry("error", "Monthly usage limit exceeded")
                    .containsEntry("message", "You have exceeded your monthly API usage limit")
                    .containsEntry("kind", "cap")
                    .containsEntry("limit", "2")
                    .containsEntry("currentUsage", "2");
            assertThat(home.run("budget", "check").code()).isEqualTo(ExitCode.LIMIT);
            assertThat(home.run("alerts", "list", "--json").list("alerts").stream().map(alert -> alert.get("kind")))
                    .containsExactly("spent", "reached");
        }
        try (CommandHome again = new CommandHome(folder)) {
            Said refused = again.run("prompt", "--provider", "practice", "four");
            assertThat(refused.code()).isEqualTo(ExitCode.LIMIT);
            assertThat(refused.err()).doesNotContain("Budget over");
        }
    }

    @Test
    void printsBudgetsForTerraform() throws IOException {
        try (CommandHome home = new CommandHome(folder)) {
            home.run("budget", "set", "--limit", "50.5", "--target", "project:a\"${x}", "--warn", "50,75,90",
                    "--forecast", "100");
            home.run("budget", "set", "--limit", "5requests", "--period", "day");
            String text = home.run("budget", "list", "--terraform").out();

            assertThat(text)
                    .contains("display_name    = \"Keytally: project:a\\\"$${x} (month)\"")
                    .contains("calendar_period = \"MONTH\"", "units         = \"50\"", "nanos         = 500000000")
                    .contains("threshold_percent = 0.50\n    spend_basis       = \"CURRENT_SPEND\"")
                    .contains("threshold_percent = 0.90\n    spend_basis       = \"CURRENT_SPEND\"")
                    .contains("threshold_percent = 1.00\n    spend_basis       = \"FORECASTED_SPEND\"")
                    .contains("# Not known there: all (day)");
        }
    }

    @Test
    void tellsOnceOfALimitBelowWhatIsSpent() throws IOException {
        try (CommandHome home = new CommandHome(folder)) {
            home.run("prompt", "--provider", "practice", "one");
            home.run("prompt", "--provider", "practice", "two");

            Said set = home.run("budget", "set", "--limit", "1requests", "--hard");

            assertThat(set.out()).contains("Nothing more is sent until it renews");
            assertThat(set.err()).contains("Budget over all (month): reached, 2 of 1 request");
            assertThat(home.run("budget", "set", "--limit", "1requests", "--hard").err()).isEmpty();
            Said refused = home.run("prompt", "--provider", "practice", "three");
            assertThat(refused.code()).isEqualTo(ExitCode.LIMIT);
            assertThat(refused.err()).doesNotContain("Budget over");
            assertThat(home.run("alerts", "list", "--json").list("alerts").stream().map(alert -> alert.get("kind")))
                    .containsExactly("reached");
        }
    }

    @Test
    void hasTheTextForABudgetThatIsNotMonthlyOrAimedAtAnEnvironment() throws IOException {
        try (CommandHome home = new CommandHome(folder)) {
            home.run("budget", "set", "--limit", "1tokens", "--hard", "--target", "env:staging");

            assertThat(home.run("prompt", "--provider", "practice", "fine").code()).isEqualTo(ExitCode.DONE);
            Said refused = home.run("prompt", "--provider", "practice", "--env", "staging", "--json", "no");
            assertThat(refused.code()).isEqualTo(ExitCode.LIMIT);
            assertThat(refused.json())
                    .containsEntry("error", "Budget exceeded")
                    .containsEntry("message", "Service temporarily unavailable due to budget limits");
        }
    }

    @Test
    void changesNothingByAValueThatCannotBe() throws IOException {
        try (CommandHome home = new CommandHome(folder)) {
            home.run("budget", "set", "--limit", "50");
            for (List<String> wrong : List.of(
                    List.of("--limit", "0"),
                    List.of("--limit=-5"),
                    List.of("--limit", "50EUR"),
                    List.of("--limit", "1.5tokens"),
                    List.of("--limit", "50", "--target", "key:None"),
                    List.of("--limit", "50", "--target", "provider:nobody"),
                    List.of("--limit", "50", "--target", "person:Nobody"),
                    List.of("--limit", "50", "--target", "env:nowhere"),
                    List.of("--limit", "50", "--target", "provider:ollama"),
                    List.of("--limit", "50", "--period", "year"),
                    List.of("--limit", "50", "--warn", "0"),
                    List.of("--limit", "50", "--warn", "50,,90"),
                    List.of("--limit", "50", "--forecast", "x"),
                    List.of("--limit", "50", "--hard", "--soft"),
                    List.of("--limit", "50", "--until", "2020-01-01"))) {
                String[] arguments = new String[wrong.size() + 2];
                arguments[0] = "budget";
                arguments[1] = "set";
                for (int i = 0; i < wrong.size(); i++) {
                    arguments[i + 2] = wrong.get(i);
                }
                Said said = home.run(arguments);
                assertThat(said.code()).as(wrong.toString()).isEqualTo(ExitCode.USAGE);
                assertThat(said.err().lines()).as(wrong.toString()).hasSize(2);
            }
            assertThat(home.run("budget", "list", "--json").list("budgets")).hasSize(1);
        }
    }

    @Test
    void putsPeopleIntoTiersAndGrantsThemMore() throws IOException {
        try (CommandHome home = new CommandHome(folder)) {
            home.run("team", "tier", "set", CommandHome.USER, "standard");
            assertThat(tier(home)).containsEntry("tier", "standard").containsEntry("limit", "50");
            home.run("team", "tier", "set", CommandHome.USER, "--limit", "200", "--reason", "launch", "--until",
                    "2099-01-01");
            assertThat(tier(home)).containsEntry("limit", "200").containsEntry("reason", "launch");
            home.run("team", "tier", "set", CommandHome.USER, "admin");
            assertThat(tier(home)).containsEntry("limit", "null");
            assertThat(home.run("team", "tier", "set", "Nobody", "free").code()).isEqualTo(ExitCode.USAGE);
            assertThat(home.actions()).contains("tier.changed");
        }
    }

    @Test
    void tellsOnceWhereATierOrTheLimitOfAKeyIsNear() throws IOException {
        try (FaultServer server = new FaultServer((_, _, wire) -> wire.answer(200, "application/json", ANSWER));
                CommandHome home = new CommandHome(folder)) {
            home.add("Work", "--endpoint", server.base().toString(), "--model", "gpt-4o", "--budget", "0.015");
            home.run("team", "tier", "set", CommandHome.USER, "--limit", "0.0151", "--reason", "launch");

            Said near = home.run("prompt", "--no-stream", "--max-tokens", "1000", "one");
            assertThat(near.err()).contains("key:Work", "person:" + CommandHome.USER);
            assertThat(home.run("prompt", "--no-stream", "--max-tokens", "1000", "two").err())
                    .contains("key:Work (month): refused").doesNotContain("% reached");
            Said again = home.run("prompt", "--no-stream", "--max-tokens", "1000", "three");
            assertThat(again.code()).isEqualTo(ExitCode.LIMIT);
            assertThat(again.err()).doesNotContain("Budget over");

            assertThat(home.run("alerts", "list", "--json").list("alerts").stream().map(one -> one.get("target")))
                    .containsExactlyInAnyOrder("key:Work", "key:Work", "person:" + CommandHome.USER);
        }
    }

    @Test
    void endsTheSharedAllowanceWithItsOwnText() throws IOException {
        try (CommandHome home = new CommandHome(folder)) {
            home.add("Ours", "--scope", "app", "--model", "gpt-4o-mini");
            home.run("settings", "set", "allowance", "10");

            Said refused = home.run("prompt", "--max-tokens", "10", "--json", "hello");

            assertThat(refused.code()).isEqualTo(ExitCode.LIMIT);
            assertThat(refused.json())
                    .containsEntry("error", "Shared allowance exceeded")
                    .containsEntry("message", "Please add your own API key to continue");
        }
    }

    @Test
    void doesNotPayWithTheTeamsMoneyWhereSarahReachesHerOwnCap() throws IOException {
        try (CommandHome home = new CommandHome(folder)) {
            home.add("Sarahs", "--model", "gpt-4o-mini", "--budget", "0.000001");
            home.add("Teams", "--scope", "team", "--owner", "Atlas", "--model", "gpt-4o-mini");

            Said refused = home.run("prompt", "--max-tokens", "10", "--json", "hello");

            assertThat(refused.code()).isEqualTo(ExitCode.LIMIT);
            assertThat(refused.json())
                    .containsEntry("error", "Monthly usage limit exceeded")
                    .containsEntry("message", "You have exceeded your monthly API usage limit")
                    .containsEntry("limit", "0.000001")
                    .containsEntry("currentUsage", "0")
                    .containsEntry("wanted", "0.00000915")
                    .containsEntry("remaining", "0.000001");
            assertThat(refused.text("hint")).contains("could take $0.00000915; what remains: $0.000001");
        }
    }

    @Test
    void refusesAModelWithoutAPriceUnderAHardLimitOfMoney() throws IOException {
        try (CommandHome home = new CommandHome(folder)) {
            home.add("Work", "--model", "nobody-knows-its-price");
            home.run("budget", "set", "--limit", "50", "--hard");

            Said refused = home.run("prompt", "--json", "hello");

            assertThat(refused.code()).isEqualTo(ExitCode.LIMIT);
            assertThat(refused.text("kind")).isEqualTo("cap");
            assertThat(refused.text("hint")).contains("no price of the model is known");
        }
    }

    @Test
    void countsAnAnswerFromBeforeNeitherAgainstABudgetNorAgainstARate() throws IOException {
        try (CommandHome home = new CommandHome(folder)) {
            home.run("settings", "set", "cache", "on", "--provider", "practice");
            home.run("settings", "set", "rate.person", "1");
            home.run("budget", "set", "--limit", "2requests", "--hard");
            assertThat(home.run("prompt", "--provider", "practice", "one").code()).isEqualTo(ExitCode.DONE);

            for (int i = 0; i < 3; i++) {
                Said again = home.run("prompt", "--provider", "practice", "--json", "--wait", "0", "one");
                assertThat(again.json()).as(again.err()).containsEntry("cached", true);
            }
            Said other = home.run("prompt", "--provider", "practice", "--json", "--wait", "0", "other");

            assertThat(other.code()).isEqualTo(ExitCode.LIMIT);
            assertThat(other.text("kind")).isEqualTo("rate-limited");
            assertThat(standing(home)).containsEntry("spent", "1").containsEntry("reserved", "0");
        }
        try (CommandHome again = new CommandHome(folder)) {
            assertThat(standing(again)).containsEntry("spent", "1").containsEntry("reserved", "0");
        }
    }

    @Test
    void countsTheSameOnceTheIndexIsMadeAnewAndOnceAllIsReadAgain() throws IOException {
        List<Counted> before;
        try (CommandHome made = new CommandHome(folder)) {
            made.run("settings", "set", "cache", "on", "--provider", "practice");
        }
        byte[] early = Files.readAllBytes(folder.resolve("home").resolve("head"));
        try (CommandHome home = new CommandHome(folder)) {
            home.run("budget", "set", "--limit", "100000tokens", "--hard");
            home.run("budget", "set", "--limit", "100requests", "--target", "provider:practice", "--period", "day");
            for (String model : List.of("practice", "practice", "practice-fail-503", "practice-fail-network",
                    "practice-cut")) {
                home.run("prompt", "--provider", "practice", "--model", model, "--wait", "0", "hello");
            }
            before = standings(home);

            assertThat(home.run("doctor", "--rebuild").code()).isNotEqualTo(ExitCode.FAULT);
            assertThat(standings(home)).isEqualTo(before);
        }
        // As after a kill: what the head does not tell is read from the journal.
        Files.write(folder.resolve("home").resolve("head"), early);
        try (CommandHome again = new CommandHome(folder)) {
            assertThat(standings(again)).isEqualTo(before);
        }
    }

    @Test
    void keepsTheWorstAfterAKillBetweenReserveAndSettle() throws IOException, InterruptedException {
        Program program = Program.sealed(folder);
        try (ServerSocket silent = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
            limited(program, silent);
            Process prompt = program.start("", "prompt", "--max-tokens", "100", "hello");
            try (Socket held = silent.accept()) {
                assertThat(held.getInputStream().read()).isPositive();
                Said second = program.run("prompt", "--max-tokens", "100", "--json", "hello");
                assertThat(second.code()).as("handed to the owner, which has no room left").isEqualTo(ExitCode.LIMIT);
                Map<String, Object> open = program.run("budget", "list", "--json").list("budgets").getFirst();
                assertThat(open).containsEntry("spent", "0").doesNotContainEntry("reserved", "0");
                prompt.destroyForcibly().waitFor();

                Map<String, Object> after = program.run("budget", "list", "--json").list("budgets").getFirst();
                assertThat(after).containsEntry("reserved", "0").containsEntry("spent", open.get("reserved"));
                assertThat(program.run("prompt", "--max-tokens", "100", "hello").code()).isEqualTo(ExitCode.LIMIT);
            }
        }
    }

    // Room for one such prompt and not for two.
    private static void limited(Program program, ServerSocket server) throws IOException, InterruptedException {
        Said added = program.reading(
                CommandHome.secret("sk-proj-", "held"),
                "keys", "add", "--provider", "openai", "--label", "Work", "--model", "gpt-4o-mini",
                "--endpoint", "http://127.0.0.1:" + server.getLocalPort() + "/v1", "--dialect", "openai-chat");
        assertThat(added.code()).as(added.err()).isEqualTo(ExitCode.DONE);
        Said set = program.run("budget", "set", "--limit", "0.0001", "--hard", "--target", "key:Work");
        assertThat(set.code()).as(set.err()).isEqualTo(ExitCode.DONE);
    }

    private record Counted(String limit, String spent, String reserved) {}

    private static Map<String, Object> standing(CommandHome home) {
        return home.run("budget", "list", "--json").list("budgets").getFirst();
    }

    private static List<Counted> standings(CommandHome home) {
        return home.run("budget", "list", "--json").list("budgets").stream()
                .map(one -> new Counted(
                        String.valueOf(one.get("limit")),
                        String.valueOf(one.get("spent")),
                        String.valueOf(one.get("reserved"))))
                .toList();
    }

    private static Map<String, Object> tier(CommandHome home) {
        return home.run("team", "tier", "list", "--json").list("people").getFirst();
    }
}
