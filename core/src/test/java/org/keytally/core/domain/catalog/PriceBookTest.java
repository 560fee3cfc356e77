package org.keytally.core.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keytally.core.domain.catalog.PriceRows.row;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PriceBookTest {

    private static final ProviderId OPENAI = new ProviderId("openai");
    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");
    private static final Usage MILLION_IN = new Usage(1_000_000, 0, 0, 0, 0, 0);

    @Test
    void costsEveryClassAtItsOwnPrice() {
        PriceBook book = new PriceBook(List.of(row("m", "2026-03-01")
                .rate(TokenClass.INPUT, "3")
                .rate(TokenClass.OUTPUT, "15")
                .rate(TokenClass.CACHE_READ, "0.3")
                .rate(TokenClass.CACHE_WRITE, "3.75")
                .rate(TokenClass.CACHE_WRITE_1H, "6")
                .rate(TokenClass.REASONING, "20")
                .rate(TokenClass.REQUEST, "5000")
                .build()));
        Cost cost = cost(book, new Usage(1000, 200, 300, 100, 50, 20), MARCH);
        assertThat(cost)
                .isEqualTo(new Cost.Known(
                        new CostParts(
                                Money.of("0.0015"),
                                Money.of("0.00006"),
                                Money.of("0.00135"),
                                Money.of("0.00085"),
                                Money.of("0.005")),
                        book.rows().getFirst().reference()));
        assertThat(((Cost.Known) cost).amount()).isEqualTo(Money.of("0.00876"));
    }

    @Test
    void reasoningThatIsCountedBesideTheOutputIsPaidBesideIt() {
        PriceBook book = new PriceBook(List.of(row("m", "2026-03-01")
                .rate(TokenClass.INPUT, "2")
                .rate(TokenClass.OUTPUT, "8")
                .rate(TokenClass.REASONING, "3")
                .build()));
        Cost.Known cost = (Cost.Known) cost(book, new Usage(33, 0, 0, 0, 7_163, 193_422), MARCH);
        assertThat(cost.amount()).isEqualTo(Money.of("0.637636"));
    }

    @Test
    void takesTheInputPriceWhereNoCachePriceIsStated() {
        PriceBook book = new PriceBook(List.of(row("m", "2026-03-01").rate(TokenClass.INPUT, "2").build()));
        assertThat(amount(book, new Usage(10, 4, 3, 3, 0, 0), MARCH)).isEqualTo("0.00002");
    }

    @Test
    void aPriceOfZeroIsAPrice() {
        PriceBook book = new PriceBook(List.of(row("m", "2026-03-01")
                .rate(TokenClass.INPUT, "2")
                .rate(TokenClass.CACHE_READ, "0")
                .build()));
        assertThat(amount(book, new Usage(10, 10, 0, 0, 0, 0), MARCH)).isEqualTo("0");
    }

    @Test
    void aClassWithoutPriceIsUnknownAndNeverFree() {
        PriceBook book = new PriceBook(List.of(row("m", "2026-03-01").rate(TokenClass.INPUT, "2").build()));
        assertThat(cost(book, new Usage(10, 0, 0, 0, 1, 0), MARCH))
                .isEqualTo(new Cost.Unknown(CostGap.CLASS_WITHOUT_PRICE));
    }

    @Test
    void aModelWithoutRowIsUnknown() {
        assertThat(cost(new PriceBook(List.of()), MILLION_IN, MARCH)).isEqualTo(new Cost.Unknown(CostGap.NO_PRICE));
    }

    @Test
    void holdsFromItsMomentUpToButWithoutItsEnd() {
        PriceBook book = new PriceBook(List.of(row("m", "2026-03-01")
                .to("2026-04-01")
                .rate(TokenClass.INPUT, "2")
                .build()));
        assertThat(book.rowFor(OPENAI, Optional.empty(), "m", MARCH.minusNanos(1))).isEmpty();
        assertThat(book.rowFor(OPENAI, Optional.empty(), "m", MARCH)).isPresent();
        assertThat(book.rowFor(OPENAI, Optional.empty(), "m", APRIL.minusNanos(1))).isPresent();
        assertThat(book.rowFor(OPENAI, Optional.empty(), "m", APRIL)).isEmpty();
    }

    @Test
    void aNewPriceClosesTheFormerOne() {
        PriceBook book = new PriceBook(List.of(
                row("m", "2026-04-01").rate(TokenClass.INPUT, "1").build(),
                row("m", "2026-03-01").rate(TokenClass.INPUT, "2").build()));
        assertThat(amount(book, MILLION_IN, APRIL.minusNanos(1))).isEqualTo("2");
        assertThat(amount(book, MILLION_IN, APRIL)).isEqualTo("1");
    }

    @Test
    void aCorrectionOfTheSameStartWinsOnceItIsKnown() {
        PriceBook book = new PriceBook(
                List.of(row("m", "2026-03-01").rate(TokenClass.INPUT, "2").build()));
        PriceBook corrected = book.with(List.of(row("m", "2026-03-01")
                .seen("2026-03-09")
                .rate(TokenClass.INPUT, "1.9")
                .build()));
        assertThat(amount(corrected, MILLION_IN, MARCH)).isEqualTo("1.9");
        assertThat(amount(book, MILLION_IN, MARCH)).isEqualTo("2");
    }

    @Test
    void ofTwoRowsLearntTogetherTheOneAddedLaterWins() {
        PriceRow first = row("m", "2026-03-01").rate(TokenClass.INPUT, "2").build();
        PriceRow second = row("m", "2026-03-01").rate(TokenClass.INPUT, "1").build();
        assertThat(amount(new PriceBook(List.of(first, second)), MILLION_IN, MARCH)).isEqualTo("1");
        assertThat(amount(new PriceBook(List.of(second, first)), MILLION_IN, MARCH)).isEqualTo("2");
    }

    @Test
    void rowsSetComeBeforeImportedBeforeShipped() {
        PriceRow shipped = row("m", "2026-03-20").rate(TokenClass.INPUT, "3").build();
        PriceRow imported = row("m", "2026-03-10")
                .source(PriceSource.IMPORTED)
                .rate(TokenClass.INPUT, "2")
                .build();
        PriceRow set = row("m", "2026-03-01")
                .to("2026-03-25")
                .source(PriceSource.SET)
                .rate(TokenClass.INPUT, "1")
                .build();
        PriceBook book = new PriceBook(List.of(shipped, imported, set));
        assertThat(amount(book, MILLION_IN, MARCH.plusSeconds(86_400 * 22))).isEqualTo("1");
        assertThat(amount(book, MILLION_IN, APRIL)).isEqualTo("2");
        assertThat(amount(new PriceBook(List.of(shipped)), MILLION_IN, APRIL)).isEqualTo("3");
        assertThat(book.history(OPENAI, "m")).containsExactly(set, imported, shipped);
    }

    @Test
    void theModelReportedComesBeforeTheOneAskedFor() {
        PriceBook book = new PriceBook(List.of(
                row("m", "2026-03-01").rate(TokenClass.INPUT, "1").build(),
                row("m-2026", "2026-03-01").rate(TokenClass.INPUT, "2").build()));
        assertThat(amount(book, Optional.of("m-2026"), MILLION_IN)).isEqualTo("2");
        assertThat(amount(book, Optional.of("m-2027"), MILLION_IN)).isEqualTo("1");
        assertThat(amount(book, Optional.empty(), MILLION_IN)).isEqualTo("1");
    }

    @Test
    void shippedRowsMatchExactlyAndOthersByTheirRule() {
        PriceBook book = new PriceBook(List.of(
                row("m", "2026-03-01").rate(TokenClass.INPUT, "1").build(),
                row(new PriceMatch.StartsWith("n-"), "2026-03-01")
                        .source(PriceSource.SET)
                        .rate(TokenClass.INPUT, "5")
                        .build()));
        assertThat(book.rowFor(OPENAI, Optional.empty(), "M", MARCH)).isEmpty();
        assertThat(book.rowFor(OPENAI, Optional.empty(), "m-1", MARCH)).isEmpty();
        assertThat(book.rowFor(OPENAI, Optional.empty(), "N-1", MARCH)).isPresent();
    }

    @Test
    void everyTokenTakesTheTierPriceOnceThePromptIsLonger() {
        PriceBook book = new PriceBook(List.of(row("m", "2026-03-01")
                .rate(TokenClass.INPUT, "1")
                .rate(TokenClass.OUTPUT, "10")
                .rate(TokenClass.CACHE_READ, "0.1")
                .variant(200_000, ServiceTier.STANDARD, Map.of(TokenClass.INPUT, "2"))
                .variant(400_000, ServiceTier.STANDARD, Map.of(TokenClass.INPUT, "4", TokenClass.OUTPUT, "20"))
                .build()));
        assertThat(amount(book, new Usage(200_000, 0, 0, 0, 1, 0), MARCH)).isEqualTo("0.20001");
        assertThat(amount(book, new Usage(200_001, 100_001, 0, 0, 1, 0), MARCH)).isEqualTo("0.2100101");
        assertThat(amount(book, new Usage(400_001, 0, 0, 0, 1, 0), MARCH)).isEqualTo("1.600024");
    }

    @Test
    void aServiceTierTakesItsOwnPrices() {
        PriceBook book = new PriceBook(List.of(row("m", "2026-03-01")
                .rate(TokenClass.INPUT, "1")
                .rate(TokenClass.OUTPUT, "10")
                .variant(0, ServiceTier.FLEX, Map.of(TokenClass.INPUT, "0.5"))
                .build()));
        assertThat(amount(book, inTier(100, "flex"), MARCH)).isEqualTo("0.00005");
        assertThat(amount(book, inTier(100, "default"), MARCH)).isEqualTo("0.0001");
        assertThat(amount(book, inTier(100, "priority"), MARCH)).isEqualTo("0.0001");
    }

    @Test
    void aBatchWithoutAPriceOfBatchesIsUnknown() {
        PriceRows priced = row("m", "2026-03-01")
                .rate(TokenClass.INPUT, "1")
                .variant(0, ServiceTier.FLEX, Map.of(TokenClass.INPUT, "0.5"));
        assertThat(cost(new PriceBook(List.of(priced.build())), inTier(100, "batch"), MARCH))
                .isEqualTo(new Cost.Unknown(CostGap.BATCH_WITHOUT_PRICE));
        PriceRow stated = priced.variant(0, ServiceTier.BATCH, Map.of(TokenClass.INPUT, "0.25")).build();
        assertThat(amount(new PriceBook(List.of(stated)), inTier(100, "batch"), MARCH)).isEqualTo("0.000025");
    }

    @Test
    void lengthAndTierTogetherNeedAPriceOfTheirOwn() {
        PriceRows priced = row("m", "2026-03-01")
                .rate(TokenClass.INPUT, "1")
                .variant(200_000, ServiceTier.STANDARD, Map.of(TokenClass.INPUT, "2"))
                .variant(0, ServiceTier.PRIORITY, Map.of(TokenClass.INPUT, "3"));
        Usage both = inTier(200_001, "priority");
        assertThat(cost(new PriceBook(List.of(priced.build())), both, MARCH))
                .isEqualTo(new Cost.Unknown(CostGap.TIERS_TOGETHER_WITHOUT_PRICE));
        PriceRow stated = priced.variant(200_000, ServiceTier.PRIORITY, Map.of(TokenClass.INPUT, "7"))
                .build();
        assertThat(amount(new PriceBook(List.of(stated)), both, MARCH)).isEqualTo("1.400007");
    }

    @Test
    void hoursOfTheDayWinOverTheWholeDayAlsoOverMidnight() {
        PriceRow day = row("m", "2026-03-01").rate(TokenClass.INPUT, "2").build();
        PriceRow night = row("m", "2026-03-01")
                .during(LocalTime.of(16, 30), LocalTime.of(0, 30))
                .rate(TokenClass.INPUT, "1")
                .build();
        PriceBook book = new PriceBook(List.of(night, day));
        assertThat(amount(book, MILLION_IN, MARCH.plusSeconds(60 * 29))).isEqualTo("1");
        assertThat(amount(book, MILLION_IN, MARCH.plusSeconds(60 * 30))).isEqualTo("2");
        assertThat(amount(book, MILLION_IN, MARCH.plusSeconds(60 * (16 * 60 + 30)))).isEqualTo("1");
    }

    @Test
    void billedUnitsArePaidWhateverTheModelSaw() {
        PriceBook book = new PriceBook(List.of(row("m", "2026-03-01")
                .rate(TokenClass.INPUT, "1")
                .rate(TokenClass.OUTPUT, "2")
                .build()));
        UsageTerms terms = new UsageTerms(
                OptionalLong.empty(), Optional.of(new BilledTokens(10, 5)), Optional.empty(), Set.of());
        assertThat(amount(book, new Usage(900, 800, 0, 0, 90, 0, terms), MARCH)).isEqualTo("0.00002");
    }

    @Test
    void whatAPriceDoesNotCoverIsUnknown() {
        PriceBook book = new PriceBook(List.of(row("m", "2026-03-01").rate(TokenClass.INPUT, "1").build()));
        for (PriceObstacle obstacle : PriceObstacle.values()) {
            UsageTerms terms =
                    new UsageTerms(OptionalLong.empty(), Optional.empty(), Optional.empty(), Set.of(obstacle));
            assertThat(cost(book, new Usage(1, 0, 0, 0, 0, 0, terms), MARCH))
                    .isEqualTo(new Cost.Unknown(CostGap.of(obstacle)));
        }
    }

    @Test
    void otherNamesOfAProviderFindItsPrices() {
        PriceRow row = row("m", "2026-03-01")
                .provider("gemini")
                .rate(TokenClass.INPUT, "1")
                .build();
        PriceBook book = new PriceBook(List.of(row));
        assertThat(book.rowFor(new ProviderId("vertex"), Optional.empty(), "m", MARCH)).contains(row);
    }

    @Test
    void aHostileExpressionMatchesNothingWithinBoundedSteps() {
        PriceMatch evil = PriceMatch.Regex.of("(a+)+$");
        assertThat(evil.matches("a".repeat(200) + "!")).isFalse();
        assertThat(evil.matches("aaa")).isTrue();
        assertThat(PriceMatch.Regex.of("(a|b)*c").matches("ab".repeat(100))).isFalse();
    }

    @Test
    void refusesPricesThatCannotBe() {
        assertThatThrownBy(() -> Price.of("-0.01")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Price.of("0.0000000000001")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Price.of("1000000000.1")).isInstanceOf(IllegalArgumentException.class);
        assertThat(Price.of("0.000000000001").forTokens(1).text()).isEqualTo("0.000000000000000001");
    }

    private static Usage inTier(long input, String tier) {
        UsageTerms terms = new UsageTerms(OptionalLong.empty(), Optional.empty(), Optional.of(tier), Set.of());
        return new Usage(input, 0, 0, 0, 0, 0, terms);
    }

    private static Cost cost(PriceBook book, Usage usage, Instant at) {
        return book.costOf(OPENAI, Optional.empty(), "m", usage, at);
    }

    private static String amount(PriceBook book, Usage usage, Instant at) {
        return ((Cost.Known) cost(book, usage, at)).amount().text();
    }

    private static String amount(PriceBook book, Optional<String> reported, Usage usage) {
        return ((Cost.Known) book.costOf(OPENAI, reported, "m", usage, MARCH)).amount().text();
    }
}
