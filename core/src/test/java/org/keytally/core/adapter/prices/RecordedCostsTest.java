package org.keytally.core.adapter.prices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.catalog.BilledTokens;
import org.keytally.core.domain.catalog.Cost;
import org.keytally.core.domain.catalog.CostGap;
import org.keytally.core.domain.catalog.PriceBook;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.catalog.Usage;
import org.keytally.core.domain.catalog.UsageTerms;

class RecordedCostsTest {

    // The tables the expectations were made from are of this day.
    private static final Instant DAY_OF_THE_TABLE = Instant.parse("2026-07-24T00:00:00Z");

    private static final PriceBook BOOK = new PriceBook(Shipped.prices());
    private static final List<JsonNode> RECORDINGS = new ArrayList<>();

    @BeforeAll
    static void readRecordings() throws IOException, PriceFaultException {
        Optional<Path> folder = folder();
        Assumptions.assumeTrue(folder.isPresent(), "the recordings are not beside the checkout");
        try (Stream<Path> files = Files.list(folder.get())) {
            for (Path file : files.filter(path -> path.toString().endsWith(".jsonl")).sorted().toList()) {
                for (String line : Files.readAllLines(file)) {
                    RECORDINGS.add(JsonNode.readTree(line));
                }
            }
        }
    }

    @Test
    void everyRecordingCostsWhatItShould() {
        Differences differences = new Differences();
        for (JsonNode recording : RECORDINGS) {
            if (recording.path("expected_cost_usd").isTextual()) {
                String expected = recording.path("expected_cost_usd").asText();
                differences.compare(recording, text(cost(recording, DAY_OF_THE_TABLE)), expected);
            }
        }
        differences.assertNoneInMoreThan(500);
    }

    @Test
    void partsOfTheCostAreThoseOfEveryRecording() {
        Differences differences = new Differences();
        for (JsonNode recording : RECORDINGS) {
            JsonNode parts = recording.path("cost").path("parts");
            if (parts.isObject() && cost(recording, DAY_OF_THE_TABLE) instanceof Cost.Known known) {
                differences.compare(recording, known.parts().input(), parts.path("input").asText());
                differences.compare(recording, known.parts().cachedRead(), parts.path("cached_read").asText());
                differences.compare(recording, known.parts().cacheWrite(), parts.path("cache_write").asText());
                differences.compare(recording, known.parts().output(), parts.path("output").asText());
            }
        }
        differences.assertNoneInMoreThan(2000);
    }

    @Test
    void whatHasNoPriceRowStaysUnknown() {
        Differences differences = new Differences();
        for (JsonNode recording : RECORDINGS) {
            String reason = recording.path("cost").path("not_computed").asText();
            boolean hasNoRow = reason.startsWith("no price row") || reason.equals("provider without price rows");
            if (hasNoRow && recording.path("expected").path("usage").isObject()) {
                differences.compare(recording, text(cost(recording, DAY_OF_THE_TABLE)), CostGap.NO_PRICE.name());
            }
        }
        differences.assertNoneInMoreThan(100);
    }

    @Test
    void everyRecordingCostsWhatItDidOnItsDay() {
        Differences differences = new Differences();
        for (JsonNode recording : RECORDINGS) {
            JsonNode then = recording.path("cost").path("at_recording");
            if (then.isObject()) {
                Instant day = Instant.parse(recording.path("recorded_at").asText());
                differences.compare(recording, text(cost(recording, day)), then.path("expected_cost_usd").asText());
            }
        }
        differences.assertNoneInMoreThan(30);
    }

    private static final class Differences {

        private final List<String> found = new ArrayList<>();
        private int compared;

        void compare(JsonNode recording, Object actual, String expected) {
            compared++;
            if (!actual.toString().equals(expected)) {
                found.add(recording.path("id").asText() + ": " + actual + " instead of " + expected);
            }
        }

        void assertNoneInMoreThan(int least) {
            assertThat(found).isEmpty();
            assertThat(compared).isGreaterThan(least);
        }
    }

    private static Cost cost(JsonNode recording, Instant at) {
        JsonNode expected = recording.path("expected");
        return BOOK.costOf(
                new ProviderId(recording.path("provider").asText()),
                expected.path("model").isTextual()
                        ? Optional.of(expected.path("model").asText())
                        : Optional.empty(),
                recording.path("request").path("model").asText(),
                usage(expected.path("usage"), expected.path("usage_raw")),
                at);
    }

    private static Usage usage(JsonNode usage, JsonNode raw) {
        Optional<BilledTokens> billed = usage.has("billed_input")
                ? Optional.of(new BilledTokens(
                        usage.path("billed_input").asLong(), usage.path("billed_output").asLong()))
                : Optional.empty();
        Optional<String> tier =
                Optional.of(usage.path("service_tier").asText()).filter(word -> !word.isEmpty());
        return new Usage(
                usage.path("input").asLong(),
                usage.path("cached_read").asLong(),
                usage.path("cache_write").asLong(),
                raw.path("cache_creation").path("ephemeral_1h_input_tokens").asLong(),
                usage.path("output").asLong(),
                usage.path("reasoning").asLong(),
                new UsageTerms(OptionalLong.empty(), billed, tier, Set.of()));
    }

    private static String text(Cost cost) {
        return switch (cost) {
            case Cost.Known known -> known.amount().text();
            case Cost.Unknown unknown -> unknown.reason().name();
        };
    }

    private static Optional<Path> folder() {
        String named = System.getProperty("KEYTALLY_WIRE_SAMPLES", "");
        if (!named.isEmpty()) {
            return Optional.of(Path.of(named)).filter(Files::isDirectory);
        }
        try {
            return Stream.iterate(Path.of("").toRealPath(), path -> path != null, Path::getParent)
                    .map(path -> path.resolve("shared/wire-samples"))
                    .filter(Files::isDirectory)
                    .findFirst();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
