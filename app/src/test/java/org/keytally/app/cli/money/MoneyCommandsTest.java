package org.keytally.app.cli.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keytally.app.cli.CommandLineFace;
import org.keytally.app.cli.desk.HomeDoor;
import org.keytally.app.words.Words;
import org.keytally.core.Keytally;
import org.keytally.core.domain.command.Command;
import org.keytally.core.domain.command.Conversation;
import org.keytally.core.domain.command.ScriptedConversation;
import org.keytally.core.domain.guard.Redactor;
import org.keytally.core.usecase.home.CheckHealth;

final class MoneyCommandsTest {

    private static final Path NOWHERE = Path.of("nowhere").toAbsolutePath();

    private final ScriptedConversation talk = new ScriptedConversation();

    @Test
    void worksOutACostToTheLastDigit() {
        assertThat(run("prices cost gpt-4o-mini --provider openai --at 2026-02-01 --input 12 --output 34 --json"))
                .isZero();
        assertThat(shown())
                .isEqualTo(
                        """
                                {"cost_usd":"0.0000222","price_from":"2026-02-01","parts":{"input":"0.0000018",\
                                "cached_read":"0","cache_write":"0","output":"0.0000204","request":"0"}}""");
    }

    @Test
    void anUnknownPriceIsNullAndNoError() {
        assertThat(run("prices cost no-such-model --provider openai --input 12 --json")).isZero();
        assertThat(shown()).isEqualTo("{\"cost_usd\":null,\"price_from\":null,\"parts\":null}");
    }

    @Test
    void aLocalModelCostsNothing() {
        assertThat(run("prices cost any-model --provider ollama --input 1000000 --json")).isZero();
        assertThat(shown()).startsWith("{\"cost_usd\":\"0\",\"price_from\":null");
    }

    @Test
    void comparesProvidersByTheCostOfAMonth() {
        assertThat(run("prices what-if --requests 500 --input 1000 --output 500 --model gpt-4o-mini --provider openai"
                + " --json"))
                .isZero();
        assertThat(shown()).contains("\"cost_usd\":\"0.225\",\"request_usd\":\"0.00045\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"chat", "resumes", "requests"})
    void knowsThreeUsualMonths(String preset) {
        assertThat(run("prices what-if --preset " + preset)).isZero();
        assertThat(talk.shownText()).contains("gpt-4o-mini", "claude-sonnet-4-20250514", "any model");
    }

    @Test
    void showsAndTellsThePricesOfAModel() {
        assertThat(run("prices show gpt-4o-mini --provider openai --json")).isZero();
        assertThat(run("prices history gpt-4o-mini")).isZero();
        assertThat(run("prices list --provider groq")).isZero();
        assertThat(talk.shownText()).contains("\"disputed\" : false", "in force", "llama-3.3-70b-versatile");
    }

    @Test
    void saysThatNothingWasUsedWhereThereIsNoHome() {
        assertThat(run("usage --from 2026-01-01 --to 2026-01-31")).isZero();
        assertThat(talk.shownText()).isEqualTo("Nothing was used from 2026-01-01 to 2026-01-31.\n");
    }

    @Test
    void givesZerosAsJsonWhereThereIsNoHome() {
        assertThat(run("usage --days 90 --by project --json")).isZero();
        assertThat(shown())
                .startsWith("{\"total_requests\":0,\"total_tokens\":0,\"total_cost\":\"0\",\"model_breakdown\":{},"
                        + "\"groups\":[]");
    }

    @Test
    void exportsNoEntriesWhereThereIsNoHome() {
        assertThat(run("usage --format json")).isZero();
        assertThat(talk.shownText()).isEqualTo("[]\n");
        assertThat(talk.errorText()).isEqualTo("There are no entries in that range.\n");
    }

    // The home refuses to be opened, so what passes these has changed nothing.
    @ParameterizedTest
    @ValueSource(strings = {
        "prices set m --provider p --input -1 --output 2",
        "prices set m --provider p --input 1,5 --output 2",
        "prices set m --provider p --input 1e3 --output 2",
        "prices set m --provider p --input 1.1234567890123 --output 2",
        "prices set m --provider p --input 1000000001 --output 2",
        "prices set m --provider p --input 1",
        "prices set m --provider p/q --input 1 --output 2",
        "prices set m --provider p --input 1 --output 2 --from 2026-02-30",
        "prices set m --provider p --input 1 --output 2 --from 2026-03-01 --to 2026-02-01",
        "prices set m --provider p --input 1 --output 2 --from 2026-03-01 --to 2026-03-01",
        "prices cost m --provider nobody --input 1",
        "prices cost gpt-4o-mini --input 1",
        "prices cost m --provider openai --input -1",
        "prices cost m --provider openai --at yesterday",
        "prices import no-such-file.csv",
        "prices what-if",
        "prices what-if --preset poem",
        "prices list --format xml",
        "usage --days 0",
        "usage --days week",
        "usage --days 7 --from 2026-01-01",
        "usage --from 2026-02-30",
        "usage --from 2026-02-02 --to 2026-02-01",
        "usage --by colour",
        "usage --format xml"
    })
    void refusesInASentenceWhatCannotBe(String line) {
        assertThat(run(line)).isEqualTo(2);
        assertThat(talk.errorText().lines().findFirst().orElse("")).endsWith(".");
        assertThat(talk.shownText()).isEmpty();
    }

    private int run(String line) {
        Command command = new Command(List.of(line.split(" ")), NOWHERE, Map.of(), false, 100);
        return new CommandLineFace(new NoHome(), Words.english(), Redactor.shipped()).run(command, talk);
    }

    private String shown() {
        return talk.shownText().replaceAll("\\s+", "");
    }

    private static final class NoHome implements HomeDoor {

        @Override
        public Path folder() {
            throw new AssertionError("no home is wanted");
        }

        @Override
        public boolean exists() {
            return false;
        }

        @Override
        public Keytally open(Command command, Conversation talk) {
            throw new AssertionError("opened");
        }

        @Override
        public Keytally openOlder(Command command, Conversation talk) {
            throw new AssertionError("no home was wanted");
        }

        @Override
        public boolean erase(Command command, Conversation talk) {
            throw new AssertionError("no home was wanted");
        }

        @Override
        public CheckHealth machineHealth(Command command) {
            throw new AssertionError("asked");
        }

        @Override
        public void move(Keytally home, boolean intoKeychain, Command command, Conversation talk) {
            throw new AssertionError("moved");
        }

        @Override
        public void close() {}
    }
}
