package org.keytally.core.adapter.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.catalog.Cost;
import org.keytally.core.domain.catalog.ModelBadge;
import org.keytally.core.domain.catalog.ModelFacts;
import org.keytally.core.domain.catalog.PriceBook;
import org.keytally.core.domain.catalog.PriceList;
import org.keytally.core.domain.catalog.PriceMatch;
import org.keytally.core.domain.catalog.PriceRow;
import org.keytally.core.domain.catalog.PriceSource;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.catalog.Usage;

class ShippedTest {

    private static final PriceBook BOOK = new PriceBook(Shipped.prices());

    @Test
    void everyShippedRowNamesItsModelExactly() {
        assertThat(BOOK.rows())
                .hasSizeGreaterThan(1045)
                .allMatch(row -> row.match() instanceof PriceMatch.Exact)
                .allMatch(row -> row.source() == PriceSource.SHIPPED);
    }

    @Test
    void noTwoShippedRowsClaimOneMoment() {
        assertThatCode(() -> Overlaps.refuse(new ArrayList<>(BOOK.rows()))).doesNotThrowAnyException();
    }

    @Test
    void theExampleOfTheAnswerComesToItsCost() {
        Cost.Known cost = cost("2026-03-15T09:00:00Z");
        assertThat(cost.amount().text()).isEqualTo("0.0000222");
        assertThat(cost.pricedBy().from()).isEqualTo(Instant.parse("2026-02-01T00:00:00Z"));
        assertThat(cost("2026-07-24T00:00:00Z").pricedBy().from()).isEqualTo(Instant.parse("2026-07-24T00:00:00Z"));
    }

    @Test
    void thePricesOfOneProviderAreThoseOfTheWholeList() {
        assertThat(Shipped.prices(new ProviderId("vertex")))
                .isNotEmpty()
                .isEqualTo(BOOK.rows().stream()
                        .filter(row -> row.provider().equals(new ProviderId("gemini")))
                        .toList());
        assertThat(Shipped.prices(new ProviderId("nobody"))).isEmpty();
    }

    @Test
    void anArchivedPriceHoldsPastTheDayItWasLastSeen() {
        Optional<PriceRow> row = BOOK.rowFor(
                new ProviderId("anthropic"), Optional.empty(), "claude-2", Instant.parse("2026-11-20T00:00:00Z"));
        assertThat(row).map(PriceRow::seen).contains(Instant.parse("2025-07-23T00:00:00Z"));
    }

    @Test
    void noRowNamesOneSellerAndStandsWithAnother() {
        assertThat(BOOK.rows())
                .filteredOn(row -> !row.provider().value().equals("openrouter"))
                .noneMatch(row -> row.match().text().startsWith("azure/"))
                .noneMatch(row -> row.match().text().startsWith("openrouter/"));
        assertThat(BOOK.history(new ProviderId("azure"), "gpt-4.5-preview"))
                .extracting(row -> row.period().from().toString())
                .containsExactly("2026-07-24T00:00:00Z", "2025-03-22T00:00:00Z");
    }

    @Test
    void modelsCarryWhatHelpsToChoose() {
        assertThat(Shipped.models())
                .hasSize(1040)
                .contains(new ModelFacts(
                        new ProviderId("groq"),
                        "llama-3.3-70b-versatile",
                        OptionalLong.of(128_000),
                        OptionalLong.of(32_768),
                        false,
                        Set.of(ModelBadge.RECOMMENDED)));
        assertThat(Shipped.models()).anyMatch(ModelFacts::isResponsesOnly);
    }

    // A stray character in a price file once made every cost zero elsewhere: here it may refuse the file or one model.
    @Test
    void noDamageToTheFileMakesAPriceFree() throws IOException {
        byte[] whole = whole();
        Random random = new Random(20260724);
        int refused = 0;
        for (int round = 0; round < 60; round++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                List<PriceRow> rows =
                        ((PriceList.Read) new PriceTable(PriceSource.SHIPPED, new PriceBook(List.of()), Instant.EPOCH)
                                .read(new String(damaged, StandardCharsets.UTF_8)))
                                .rows();
                long free = rows.stream().filter(ShippedTest::isFree).count();
                assertThat(free).isLessThanOrEqualTo(BOOK.rows().stream().filter(ShippedTest::isFree).count() + 1);
            } catch (PriceFaultException named) {
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    private static boolean isFree(PriceRow row) {
        return row.base().stated().values().stream().allMatch(price -> price.perMillion().isZero());
    }

    private static byte[] whole() throws IOException {
        try (InputStream stream = Shipped.class.getResourceAsStream("shipped-prices.csv")) {
            return stream == null ? new byte[0] : stream.readAllBytes();
        }
    }

    private static Cost.Known cost(String at) {
        return (Cost.Known) BOOK.costOf(
                new ProviderId("openai"),
                Optional.of("gpt-4o-mini-2099"),
                "gpt-4o-mini",
                new Usage(12, 0, 0, 0, 34, 0),
                Instant.parse(at));
    }
}
