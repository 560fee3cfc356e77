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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keytally.core.adapter.http.FaultServer;

/// Prices of one's own: set, imported, corrected, and what they do to what was booked.
final class PriceIT {

    private static final String ANSWER =
            "{\"model\":\"gpt-4o-mini\",\"choices\":[{\"index\":0,\"message\":{\"content\":\"Hi\"},"
                    + "\"finish_reason\":\"stop\"}],\"usage\":{\"prompt_tokens\":10,\"completion_tokens\":20}}";

    @TempDir
    private Path folder;

    private CommandHome home;

    @BeforeEach
    void makeAHome() throws IOException {
        home = new CommandHome(folder);
        home.add("Work");
    }

    @AfterEach
    void close() {
        home.close();
    }

    private Said run(String line) {
        return home.run(line.split(" "));
    }

    private Map<String, Object> cost(String at) {
        return run("prices cost m --provider openai --input 10 --output 20 --at " + at + " --json").json();
    }

    @Test
    void aNegotiatedPriceHoldsFromItsDayUpToItsEnd() {
        Said set = run("prices set m --provider openai --input 1 --output 2 --from 2026-01-01 --to 2026-06-01 --json");
        assertThat(set.code()).as(set.err()).isZero();
        assertThat(cost("2026-01-01")).containsEntry("cost_usd", "0.00005").containsEntry("price_from", "2026-01-01");
        assertThat(cost("2026-05-31T23:59:59.999Z")).containsEntry("cost_usd", "0.00005");
        assertThat(cost("2026-06-01T01:00:00+02:00")).containsEntry("cost_usd", "0.00005");
        for (String outside : List.of("2025-12-31", "2025-12-31T23:59:59.999Z", "2026-06-01", "2026-06-01T00:00:00Z")) {
            assertThat(cost(outside)).as(outside).containsEntry("cost_usd", "null").containsEntry("price_from", "null")
                    .containsEntry("parts", "null");
        }
    }

    @Test
    void aPriceSetByAPersonWinsOverTheShippedOneAndOnlyFromItsDay() {
        String cost = "prices cost gpt-4o-mini --provider openai --input 1000000 --json --at ";
        assertThat(run("prices set gpt-4o-mini --provider openai --input 0.05 --output 0.1 --from 2026-11-01").code())
                .isZero();
        assertThat(run(cost + "2026-11-02").text("cost_usd")).isEqualTo("0.05");
        assertThat(run(cost + "2026-10-31").text("cost_usd")).isEqualTo("0.15");
        assertThat(run("prices history gpt-4o-mini --provider openai --json").list("prices").stream()
                .map(row -> row.get("source"))).contains("set", "shipped");
        assertThat(run("prices show gpt-4o-mini --provider openai --at 2026-11-02").out()).contains("0.05");
    }

    @Test
    void rowsThatOverlapAreRefusedAndChangeNothing() {
        run("prices set m --provider openai --input 1 --output 2 --from 2026-01-01 --to 2026-06-01");
        Said said = run("prices set m --provider openai --input 3 --output 4 --from 2026-03-01 --to 2026-09-01 --json");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.text("message")).contains("m", "2026-01-01", "2026-06-01");
        assertThat(cost("2026-04-01")).containsEntry("cost_usd", "0.00005");
        assertThat(cost("2026-07-01")).containsEntry("cost_usd", "null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "$1", "1USD", "1,50", "1e-3", "NaN", "Infinity", "", "0.0000000000001", "٣"})
    void refusesAPriceThatIsNone(String price) {
        Said said =
                home.run("prices", "set", "m", "--provider", "openai", "--input=" + price, "--output", "2", "--json");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.text("message")).contains("--input");
        assertThat(run("prices history m --json").list("prices")).isEmpty();
    }

    @Test
    void namesTheProviderItDoesNotKnowAndLeavesAnUnknownModelUnknown() {
        for (String command : List.of("prices show m", "prices list", "prices history m", "prices cost m --input 1",
                "prices what-if --preset chat")) {
            Said said = run(command + " --provider nobody --json");
            assertThat(said.code()).as(command).isEqualTo(2);
            assertThat(said.text("message")).as(command).contains("nobody");
        }
        Said unknown = run("prices cost no-such-model --provider openai --input 1 --json");
        assertThat(unknown.code()).isZero();
        assertThat(unknown.json()).containsOnlyKeys("cost_usd", "price_from", "parts").containsEntry("cost_usd",
                "null");
    }

    @Test
    void importsATableOfTheRequiredColumnsAloneAndNothingTwice() throws IOException {
        home.file("own.csv",
                "provider,model,input,output,valid_from\nopenai,m,1,2,2026-01-01\nelsewhere,x,3,4,2026-01-01\n");
        Said first = run("prices import own.csv --yes --json");
        assertThat(first.code()).as(first.err()).isZero();
        assertThat(cost("2026-02-01")).containsEntry("cost_usd", "0.00005");
        assertThat(run("prices cost x --provider elsewhere --input 1000000 --at 2026-02-01 --json").text("cost_usd"))
                .isEqualTo("3");
        assertThat(run("prices import own.csv --yes --json").code()).isZero();
        assertThat(run("prices history m --json").list("prices")).hasSize(1);
    }

    @Test
    void importsNothingWhereNobodyAgreesAndSaysHow() throws IOException {
        home.file("own.csv", "provider,model,input,output,valid_from\nopenai,m,1,2,2026-01-01\n");
        Said said = run("prices import own.csv");
        assertThat(said.out()).contains("Nothing was imported.");
        assertThat(said.err()).contains("--yes");
        assertThat(run("prices history m --json").list("prices")).isEmpty();
    }

    @Test
    void importsBothPublicForms() throws IOException {
        home.file("map.json", "{\"sample_spec\":{},\"m-map\":{\"litellm_provider\":\"openai\",\"mode\":\"chat\","
                + "\"input_cost_per_token\":1e-06,\"output_cost_per_token\":2e-06}}");
        home.file("data.json",
                "[{\"id\":\"openai\",\"name\":\"OpenAI\",\"models\":[{\"id\":\"m-list\",\"match\":{\"equals\":\"m-list\"},"
                        + "\"prices\":{\"input_mtok\":1,\"output_mtok\":2}}]}]");
        for (String form : List.of("map", "data")) {
            Said said = run("prices import " + form + ".json --yes --json");
            assertThat(said.code()).as(said.out() + said.err()).isZero();
        }
        for (String model : List.of("m-map", "m-list")) {
            assertThat(
                    run("prices cost " + model + " --provider openai --input 10 --output 20 --json").text("cost_usd"))
                    .as(model).isEqualTo("0.00005");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "provider,model,input,output,valid_from\nopenai,m,-1,2,2026-01-01",
        "provider,model,input,output,valid_from\nopenai,m,1,2,2026-02-30",
        "provider,model,input,output,valid_from\nopenai,m,1,2,2026-01-01\nopenai,m,3,4,2026-01-01",
        "provider,model,input,output\nopenai,m,1,2",
        "nothing",
        ""
    })
    void takesNothingFromAListWithOneWrongLine(String list) throws IOException {
        home.file("bad.csv", list);
        Said said = run("prices import bad.csv --yes --json");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.text("message")).isNotEmpty();
        assertThat(run("prices history m --json").list("prices")).isEmpty();
    }

    @Test
    void aCorrectionIsLoggedWithBeforeAndAfter() throws IOException {
        try (FaultServer server =
                new FaultServer((number, request, wire) -> wire.answer(200, "application/json", ANSWER))) {
            home.add("Local", "--endpoint", server.base().toString());
            run("prompt hello --key Local --model gpt-4o-mini --no-stream");
        }
        assertThat(run("usage --json").text("total_cost")).isEqualTo("0.0000135");
        Said set = run("prices set gpt-4o-mini --provider openai --input 1 --output 2 --from 2026-01-01 --json");
        assertThat(set.list("corrections")).singleElement().satisfies(one -> assertThat(one)
                .containsEntry("entries", 1L).containsEntry("before", "0.0000135").containsEntry("after", "0.00005"));
        assertThat(run("usage --json").text("total_cost")).isEqualTo("0.00005");
        assertThat(run("prices history gpt-4o-mini --json").list("corrections")).hasSize(1);
    }

    @Test
    void comparesThePresetsAndOnesOwnMonth() {
        Map<String, List<Long>> presets = Map.of(
                "chat", List.of(100L, 500L, 300L), "resumes", List.of(10L, 2000L, 1500L), "requests", List.of(500L));
        presets.forEach((name, counts) -> {
            Map<String, Object> month = run("prices what-if --preset " + name + " --json").json();
            assertThat(List.of(month.get("requests"), month.get("input"), month.get("output")))
                    .startsWith(counts.toArray());
        });
        Said own =
                run("prices what-if --requests 3 --input 1000000 --output 1000000 --provider openai --model gpt-4o-mini"
                        + " --at 2026-11-01 --json");
        assertThat(own.list("choices")).singleElement().satisfies(choice -> assertThat(choice)
                .containsEntry("cost_usd", "2.25").containsEntry("request_usd", "0.75"));
        assertThat(run("prices what-if --requests -3 --input 1").code()).isEqualTo(2);
    }
}
