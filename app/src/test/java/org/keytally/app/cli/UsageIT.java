package org.keytally.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keytally.core.adapter.http.FaultServer;

/// What was used, as told after prompts of every ending: priced, unpriced, failed, unknown, free.
final class UsageIT {

    private static final String FORMULA = "=HYPERLINK(\"x\")";
    private static final String QUOTED = "quo\"ted, here";
    private static final Map<String, Integer> FAILING = Map.of("m-lost", 500, "m-large", 413);

    @TempDir
    private static Path folder;

    private static CommandHome home;

    @BeforeAll
    static void use() throws IOException {
        home = new CommandHome(folder);
        try (FaultServer server = new FaultServer((number, request, wire) -> answer(request, wire))) {
            home.add("Work", "--endpoint", server.base().toString());
            prompt("gpt-4o-mini", "--project", "Thesis", "--client", "Acme", "--type", "letter");
            prompt("gpt-4o-mini", "--project", FORMULA, "--client", FORMULA, "--agent", "-1+1");
            prompt("gpt-4o", "--project", QUOTED, "--agent", "shell");
            prompt("m-unpriced", "--project", "Thesis");
            prompt("m-lost");
            prompt("m-large");
        }
        home.run("prompt", "hello", "--provider", "practice", "--project", "Thesis");
    }

    @AfterAll
    static void close() {
        home.close();
    }

    private static void answer(FaultServer.Seen request, FaultServer.Wire wire) throws IOException {
        for (Map.Entry<String, Integer> failing : FAILING.entrySet()) {
            if (request.body().contains(failing.getKey())) {
                wire.answer(failing.getValue(), "application/json", "{\"error\":{\"message\":\"no\"}}");
                return;
            }
        }
        wire.answer(200, "application/json", "{\"choices\":[{\"index\":0,\"message\":{\"content\":\"Hi\"},"
                + "\"finish_reason\":\"stop\"}],\"usage\":{\"prompt_tokens\":13,\"completion_tokens\":37}}");
    }

    private static void prompt(String model, String... more) {
        String[] usual = {"prompt", "hello", "--key", "Work", "--model", model, "--no-stream"};
        home.run(Stream.of(usual, more).flatMap(Stream::of).toArray(String[]::new));
    }

    private static BigDecimal money(Map<String, Object> sums, String name) {
        return new BigDecimal(String.valueOf(sums.get(name)));
    }

    private static BigDecimal costs(Stream<Map<String, Object>> sums, String name) {
        return sums.filter(one -> !String.valueOf(one.get(name)).equals("null"))
                .map(one -> money(one, name))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static long counts(Stream<Map<String, Object>> sums, String name) {
        return sums.mapToLong(one -> Long.parseLong(String.valueOf(one.get(name)))).sum();
    }

    @SuppressWarnings("unchecked") // the members of the breakdown are objects
    private static Stream<Map<String, Object>> models(Map<String, Object> usage) {
        Map<String, Object> breakdown = (Map<String, Object>) usage.getOrDefault("model_breakdown", Map.of());
        return breakdown.values().stream().map(one -> (Map<String, Object>) one);
    }

    private static List<Map<String, Object>> entries() {
        return JsonText.object("{\"entries\":" + home.run("usage", "--format", "json").out() + "}")
                .get("entries") instanceof List<?> list
                        ? list.stream().map(UsageIT::entry).toList()
                        : List.of();
    }

    @SuppressWarnings("unchecked") // an exported entry is an object
    private static Map<String, Object> entry(Object one) {
        return (Map<String, Object>) one;
    }

    @Test
    void tellsEveryCountApart() {
        assertThat(home.run("usage", "--json").json())
                .containsEntry("total_requests", 6L)
                .containsEntry("unpriced_requests", 1L)
                .containsEntry("unknown_requests", 1L)
                .containsEntry("unknown_worst_cost", "0")
                .containsEntry("failed_requests", 1L)
                .containsEntry("cached_requests", 0L);
    }

    @Test
    void leavesACostThatNobodyKnowsBlank() {
        Map<String, Map<String, Object>> groups =
                home.run("usage", "--by", "model", "--json").list("groups").stream()
                        .collect(Collectors.toMap(one -> String.valueOf(one.get("name")), one -> one));

        assertThat(groups.get("m-unpriced"))
                .containsEntry("cost", "null")
                .containsEntry("unpriced_requests", 1L)
                .containsEntry("unknown_requests", 0L);
        assertThat(groups.get("m-lost"))
                .containsEntry("cost", "null")
                .containsEntry("unpriced_requests", 0L)
                .containsEntry("unknown_requests", 1L);
    }

    @Test
    void saysNothingOfTheWorstThatHasNoPrice() {
        assertThat(home.run("usage").out())
                .contains("Of 1 nobody here can know whether they were charged; those with a known price");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "day", "provider", "model", "key", "scope", "payer", "type", "project", "client", "agent", "environment",
        "member"
    })
    void everyGroupingSumsToTheEntriesToTheLastDigit(String by) {
        List<Map<String, Object>> entries = entries();
        BigDecimal charged = costs(entries.stream(), "charged_usd");
        assertThat(charged).isEqualByComparingTo("0.0004508");
        for (String days : List.of("7", "30", "90")) {
            Said said = home.run("usage", "--by", by, "--days", days, "--json");
            assertThat(said.code()).as(said.err()).isZero();
            Map<String, Object> usage = said.json();
            assertThat(money(usage, "total_cost")).isEqualByComparingTo(charged);
            assertThat(costs(said.list("groups").stream(), "cost")).isEqualByComparingTo(charged);
            assertThat(costs(models(usage), "cost")).isEqualByComparingTo(charged);
            assertThat(counts(said.list("groups").stream(), "requests")).isEqualTo(6);
            assertThat(counts(models(usage), "requests")).isEqualTo(6);
            assertThat(counts(said.list("groups").stream(), "tokens"))
                    .isEqualTo(counts(models(usage), "tokens"))
                    .isEqualTo(Long.parseLong(String.valueOf(usage.get("total_tokens"))));
            assertThat(home.run("usage", "--by", by, "--days", days).out()).contains("6 requests", "0.0004508 USD");
        }
    }

    @Test
    void keepsNamesAsTheyWereGivenInTheJson() {
        assertThat(home.run("usage", "--by", "project", "--json").list("groups").stream().map(one -> one.get("name")))
                .containsExactlyInAnyOrder("Thesis", FORMULA, QUOTED, "null");
        assertThat(entries().stream().map(one -> one.get("project"))).contains(FORMULA, QUOTED);
    }

    @Test
    void noCellOfAnExportIsAFormula() {
        String csv = home.run("usage", "--format", "csv").out();
        assertThat(csv.lines()).hasSize(8);
        assertThat(csv).contains("\"'=HYPERLINK(\"\"x\"\")\"", "'-1+1", "\"quo\"\"ted, here\"");
        assertThat(csv.split("[,\r\n]+")).noneMatch(cell -> cell.startsWith("=") || cell.startsWith("-1+"));
    }

    @Test
    void takesNoNameOfTwoLines() {
        Said said = home.run("prompt", "hi", "--provider", "practice", "--project", "two\nlines");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("--project");
    }

    @ParameterizedTest
    @CsvSource({
        // Both changes of the clock, the 25-hour day, months of every length, a day that begins at one.
        "Europe/Berlin, 2026-03-29, 2026-03-29, 2026-03-28T23:00:00Z, 2026-03-29T22:00:00Z",
        "Europe/Berlin, 2026-10-25, 2026-10-25, 2026-10-24T22:00:00Z, 2026-10-25T23:00:00Z",
        "America/New_York, 2026-02-01, 2026-02-28, 2026-02-01T05:00:00Z, 2026-03-01T05:00:00Z",
        "UTC, 2028-02-29, 2028-02-29, 2028-02-29T00:00:00Z, 2028-03-01T00:00:00Z",
        "Asia/Kolkata, 2026-12-31, 2026-12-31, 2026-12-30T18:30:00Z, 2026-12-31T18:30:00Z",
        "Africa/Cairo, 2026-04-24, 2026-04-24, 2026-04-23T22:00:00Z, 2026-04-24T21:00:00Z"
    })
    void daysAreWholeAndThoseOfTheZone(String zone, String first, String last, String from, String to) {
        assertThat(home.run("settings", "set", "zone", zone).code()).isZero();
        try {
            Map<String, Object> usage = home.run("usage", "--from", first, "--to", last, "--json").json();
            assertThat(usage).containsEntry("from", from).containsEntry("to", to).containsEntry("zone", zone)
                    .containsEntry("total_requests", 0L).containsEntry("total_cost", "0");
            assertThat(home.run("usage", "--from", first, "--to", last).out()).contains(first, last);
        } finally {
            home.run("settings", "set", "zone", "UTC");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kathmandu"})
    void todayIsThatOfTheZone(String zone) {
        assertThat(home.run("settings", "set", "zone", zone).code()).isZero();
        try {
            List<Object> days = entries().stream()
                    .map(one -> (Object) LocalDate
                            .ofInstant(Instant.parse(String.valueOf(one.get("at"))), ZoneId.of(zone)).toString())
                    .distinct()
                    .toList();
            assertThat(home.run("usage", "--by", "day", "--json").list("groups").stream().map(one -> one.get("name")))
                    .containsExactlyElementsOf(days);
            String day = String.valueOf(days.getFirst());
            assertThat(home.run("usage", "--from", day, "--json").json()).containsEntry("total_requests", 6L);
            assertThat(home.run("usage", "--to", LocalDate.parse(day).minusDays(1).toString(), "--json").json())
                    .containsEntry("total_requests", 0L);
        } finally {
            home.run("settings", "set", "zone", "UTC");
        }
    }

    @Test
    void anInstantIsExactAndItsEndIsOutside() {
        String first = String.valueOf(entries().getFirst().get("at"));
        assertThat(home.run("usage", "--to", first, "--json").json()).containsEntry("total_requests", 0L);
        assertThat(home.run("usage", "--from", first, "--json").json()).containsEntry("total_requests", 6L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-29", "2026-13-01", "2026-04-31", "tomorrow", "1.2.2026", "2026-01-01T25:00:00Z",
        ""})
    void refusesADateThatIsNone(String date) {
        Said said = home.run("usage", "--from", date, "--json");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.text("kind")).isEqualTo("usage");
        assertThat(said.text("message")).contains("--from");
    }

    @Test
    void anEmptyRangeIsToldAndExportsNothing() {
        String[] range = {"usage", "--from", "2020-01-01", "--to", "2020-01-31"};
        assertThat(home.run(range).out()).isEqualTo("Nothing was used from 2020-01-01 to 2020-01-31.\n");
        Map.of("csv", "", "json", "[]\n").forEach((form, nothing) -> {
            Said said = home
                    .run(Stream.of(range, new String[]{"--format", form}).flatMap(Stream::of).toArray(String[]::new));
            assertThat(said.code()).isZero();
            assertThat(said.out()).isEqualTo(nothing);
            assertThat(said.err()).contains("There are no entries in that range.");
        });
    }
}
