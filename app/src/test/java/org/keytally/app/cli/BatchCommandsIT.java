package org.keytally.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.app.cli.desk.ExitCode;
import org.keytally.app.shell.PlayedBatches;

/// Prompts that can wait, from a terminal and without one.
final class BatchCommandsIT {

    @TempDir
    private Path folder;

    private PlayedBatches provider;
    private CommandHome home;

    @BeforeEach
    void open() throws IOException {
        provider = new PlayedBatches();
        home = new CommandHome(folder);
        add("Work", provider);
    }

    @AfterEach
    void close() throws IOException {
        home.close();
        provider.close();
    }

    @Test
    void handsAPromptOverListsItCollectsItAndBooksIt() {
        Said given = home.run("prompt", "--provider", "openai", "--batch", "hello");
        assertThat(given.code()).as(given.err()).isEqualTo(ExitCode.DONE);
        assertThat(given.out()).contains("openai has it", "keytally batch collect");
        assertThat(home.run("batch", "list").out()).contains("openai", "gpt-4o-mini");
        Map<String, Object> listed = home.run("batch", "list", "--json").list("batches").getFirst();
        assertThat(listed).containsEntry("batch", "batch_1").containsEntry("provider", "openai");
        Said waiting = home.run("batch", "collect");
        assertThat(waiting.code()).isEqualTo(ExitCode.DONE);
        assertThat(waiting.err()).contains("still waiting (in_progress)");

        provider.become("completed");
        Map<String, Object> answered = home.run("batch", "collect", "--json").list("batches").getFirst();
        assertThat(answered)
                .containsEntry("state", "answered")
                .containsEntry("text", "Hello")
                .containsEntry("cost_usd", "0.0000111");
        assertThat(home.run("batch", "list").out()).contains("No batches are waiting.");
        assertThat(home.run("usage", "--json").json())
                .containsEntry("total_requests", 1L)
                .containsEntry("total_cost", "0.0000111");
    }

    @Test
    void endsWithTheProvidersCodeWhereOneWasNotAnsweredAndChargesNothing() {
        home.run("prompt", "--provider", "openai", "--batch", "hello");
        provider.become("expired");
        Said collected = home.run("batch", "collect");

        assertThat(collected.code()).isEqualTo(ExitCode.PROVIDER);
        assertThat(collected.err()).contains("not answered, and not charged");
        assertThat(home.run("usage", "--json").json())
                .containsEntry("failed_requests", 1L)
                .containsEntry("total_cost", "0");
    }

    @Test
    void tellsOfABudgetThatWasReachedByWhatWasCollected() {
        home.run("budget", "set", "--limit", "1requests");
        assertThat(home.run("prompt", "--provider", "openai", "--batch", "hello").err()).doesNotContain("Budget");
        provider.become("completed");

        assertThat(home.run("batch", "collect").err()).contains("Budget over all (month): reached, 1 of 1 request");
    }

    @Test
    void isBoundByAHardBudgetBeforeAByteLeaves() {
        home.run("budget", "set", "--limit", "0.000001", "--hard");
        Said refused = home.run("prompt", "--provider", "openai", "--batch", "--json", "hello");

        assertThat(refused.code()).isEqualTo(ExitCode.LIMIT);
        assertThat(refused.json()).containsEntry("error", "Monthly usage limit exceeded");
        assertThat(provider.taken()).isZero();
    }

    @Test
    void asksWhoPaysOnATerminalAndTakesTheDefaultWithoutOne() throws IOException {
        try (PlayedBatches team = new PlayedBatches()) {
            add("Team", team, "--scope", "team", "--owner", "Atlas");
            home.run("settings", "set", "preference", "ask");
            String[] batch = {"prompt", "--provider", "openai", "--batch", "hello"};

            assertThat(home.run(batch).code()).isEqualTo(ExitCode.NO_ROUTE);
            assertThat(home.answering("\u001b", batch).code()).isEqualTo(ExitCode.NO_ROUTE);
            assertThat(List.of(provider.taken(), team.taken())).containsExactly(0, 0);
            Said asked = home.answering("2", batch);
            assertThat(asked.err()).contains("Who pays for this prompt?", "team Atlas pays");
            assertThat(List.of(provider.taken(), team.taken())).containsExactly(0, 1);
            home.run("settings", "set", "ask.default", "personal");
            assertThat(home.run(batch).code()).isEqualTo(ExitCode.DONE);
            assertThat(List.of(provider.taken(), team.taken())).containsExactly(1, 1);
        }
    }

    @Test
    void refusesByNameWhoTakesNoBatches() {
        Said refused = home.run("prompt", "--provider", "practice", "--batch", "hello");

        assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.err()).contains("takes no batches", "OpenAI and Anthropic do");
    }

    private void add(String label, PlayedBatches to, String... options) {
        String[] all = new String[options.length + 4];
        List<String> usual = List.of("--endpoint", to.base().toString(), "--model", "gpt-4o-mini");
        for (int i = 0; i < all.length; i++) {
            all[i] = i < usual.size() ? usual.get(i) : options[i - usual.size()];
        }
        assertThat(home.add(label, all).code()).isEqualTo(ExitCode.DONE);
    }
}
