package org.keytally.core.adapter.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keytally.core.domain.catalog.PriceRows.row;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keytally.core.domain.catalog.Cost;
import org.keytally.core.domain.catalog.PriceBook;
import org.keytally.core.domain.catalog.PriceFault;
import org.keytally.core.domain.catalog.PriceFault.Kind;
import org.keytally.core.domain.catalog.PriceList;
import org.keytally.core.domain.catalog.PriceRow;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.catalog.TokenClass;
import org.keytally.core.domain.catalog.Usage;

class PriceFilesTest {

    private static final Instant NOW = Instant.parse("2026-08-01T12:00:00Z");
    private static final String HEADER = "provider,model,input,output,valid_from\n";
    private static final PriceBook EMPTY = new PriceBook(List.of());

    @Test
    void readsOurTableWithItsRequiredColumnsAlone() {
        PriceList.Read read = read(HEADER + "openai,m,1.5,6,2026-03-01\n");
        assertThat(costOf(read, "openai", "m", new Usage(10, 0, 0, 0, 10, 0), "2026-03-01T00:00:00Z"))
                .isEqualTo("0.000075");
    }

    @Test
    void readsOurTableInAnyOrderWithQuotesMarkAndWindowsLines() {
        PriceList.Read read = read("\uFEFFvalid_from,\"model\",output_usd_per_mtok,input_usd_per_mtok,provider,note\r\n"
                + "2026-03-01T12:00:00+02:00,\"a,\"\"b\"\"\",6,1.5,OpenAI,\"two\nlines\"\r\n\r\n");
        assertThat(read.columnsIgnored()).containsExactly("note");
        assertThat(read.rows().getFirst().match().text()).isEqualTo("a,\"b\"");
        assertThat(read.rows().getFirst().period().from()).isEqualTo(Instant.parse("2026-03-01T10:00:00Z"));
    }

    @Test
    void readsVariantsBesideTheirBaseInAnyOrder() {
        PriceList.Read read = read("""
                provider,model,variant,input_tokens_above,input,output,cached_input,cache_write,valid_from
                openai,m,above_200k,,2,20,,,2026-03-01
                openai,m,cache_write_1h,,,,,9,2026-03-01
                openai,m,,,1,10,,5,2026-03-01
                openai,m,reasoning_output,,,30,,,2026-03-01
                openai,m,audio,,99,99,,,2026-03-01
                openai,m,batch,,0.5,5,,,2026-03-01
                """);
        assertThat(read.rows()).hasSize(1);
        String at = "2026-03-01T00:00:00Z";
        assertThat(costOf(read, "openai", "m", new Usage(10, 0, 6, 4, 10, 10), at)).isEqualTo("0.00035");
        assertThat(costOf(read, "openai", "m", new Usage(200_001, 0, 0, 0, 0, 0), at)).isEqualTo("0.400002");
    }

    @Test
    void variantsAloneRefineThePricesThatAreKnown() {
        PriceBook known = new PriceBook(List.of(row("m", "2026-01-01")
                .rate(TokenClass.INPUT, "1")
                .rate(TokenClass.OUTPUT, "10")
                .build()));
        String list = """
                provider,model,variant,input_tokens_above,input,output,valid_from
                openai,m,above_200k,200000,2,,2026-03-01
                """;
        PriceList.Read read = (PriceList.Read) read(list, known);
        assertThat(costOf(read, "openai", "m", new Usage(200_001, 0, 0, 0, 1, 0), "2026-03-02T00:00:00Z"))
                .isEqualTo("0.400012");
        assertThat(refusal(list)).isEqualTo(new PriceFault(Kind.VARIANT_WITHOUT_BASE, "line 2", "m"));
    }

    @Test
    void anEmptyPriceIsUnknownAndALineWithoutAnyIsCounted() {
        PriceList.Read read = read(HEADER + "openai,m,1,,2026-03-01\nopenai,n,,,2026-03-01\n");
        assertThat(read.rows()).hasSize(1);
        assertThat(read.entriesWithoutPrice()).isEqualTo(1);
        assertThat(read.rows().getFirst().base().states(TokenClass.OUTPUT)).isFalse();
    }

    @Test
    void aHistoryClosesItselfWithoutEnds() {
        PriceList.Read read = read(HEADER + "openai,m,1,1,2026-03-01\nopenai,m,2,2,2026-04-01\n");
        Usage million = new Usage(1_000_000, 0, 0, 0, 0, 0);
        assertThat(costOf(read, "openai", "m", million, "2026-03-31T23:59:59Z")).isEqualTo("1");
        assertThat(costOf(read, "openai", "m", million, "2026-04-01T00:00:00Z")).isEqualTo("2");
    }

    @Test
    void readsRulesWhereALineStatesOne() {
        PriceList.Read read =
                read("provider,model,match,input,output,valid_from\nopenai,gpt-,starts_with,1,1,2026-03-01\n");
        assertThat(costOf(read, "openai", "gpt-9", new Usage(1, 0, 0, 0, 0, 0), "2026-03-01T00:00:00Z"))
                .isEqualTo("0.000001");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "openai,m,-1,1,2026-03-01 | NEGATIVE_PRICE | line 2 input",
        "openai,m,1,-0.0000001,2026-03-01 | NEGATIVE_PRICE | line 2 output",
        "openai,m,0.0000000000001,1,2026-03-01 | TOO_MANY_DECIMALS | line 2 input",
        "openai,m,9999999999,1,2026-03-01 | PRICE_TOO_HIGH | line 2 input",
        "openai,m,one,1,2026-03-01 | BAD_NUMBER | line 2 input",
        "openai,m,NaN,1,2026-03-01 | BAD_NUMBER | line 2 input",
        "openai,m,1e999999999,1,2026-03-01 | BAD_NUMBER | line 2 input",
        "openai,m,1,1,2026-02-30 | BAD_DATE | line 2",
        "openai,m,1,1,01.03.2026 | BAD_DATE | line 2",
        "openai,m,1,1,+12026-03-01 | BAD_DATE | line 2",
        "openai,m,1,1, | BAD_DATE | line 2",
        "open ai,m,1,1,2026-03-01 | BAD_PROVIDER | line 2",
        ",m,1,1,2026-03-01 | BAD_PROVIDER | line 2",
        "openai,,1,1,2026-03-01 | BAD_MODEL | line 2",
        "openai,m,1,2026-03-01 | FIELD_COUNT | line 2",
        "'openai,\"m,1,1,2026-03-01' | MALFORMED | line 2",
    })
    void refusesALineThatCannotBe(String line, Kind kind, String place) {
        PriceFault fault = refusal(HEADER + line);
        assertThat(fault.kind()).isEqualTo(kind);
        assertThat(fault.place()).startsWith(place);
    }

    @Test
    void refusesRowsThatOverlap() {
        String twice = HEADER + "openai,m,1,1,2026-03-01\nopenai,m,2,2,2026-03-01\n";
        assertThat(refusal(twice).kind()).isEqualTo(Kind.OVERLAP);
        String reaching = """
                provider,model,input,output,valid_from,valid_to
                openai,m,1,1,2026-03-01,2026-04-02
                openai,m,2,2,2026-04-01,
                """;
        assertThat(refusal(reaching)).isEqualTo(new PriceFault(Kind.OVERLAP, "openai m", "2026-04-01T00:00:00Z"));
        String touching = reaching.replace("2026-04-02", "2026-04-01");
        assertThat(read(touching).rows()).hasSize(2);
    }

    @Test
    void refusesAPeriodThatEndsBeforeItBegins() {
        String list = "provider,model,input,output,valid_from,valid_to\nopenai,m,1,1,2026-03-02,2026-03-01\n";
        assertThat(refusal(list).kind()).isEqualTo(Kind.ENDS_BEFORE_START);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "provider,model,input,output | COLUMN_MISSING",
        "provider,model,input,output,valid_from,input_usd_per_mtok | COLUMN_TWICE",
        "hello | COLUMN_MISSING",
        "'provider,model,input,output,valid_from' | NO_PRICES",
        "{} | NO_PRICES",
        "[] | NO_PRICES",
        "'{' | MALFORMED",
        "[1] | UNKNOWN_FORMAT",
        "'{\"m\":{}}' | UNKNOWN_FORMAT",
        "'{\"m\":{},\"m\":{}}' | MALFORMED",
        "'{}}' | MALFORMED",
    })
    void refusesWhatIsNoPriceList(String list, Kind kind) {
        assertThat(refusal(list).kind()).isEqualTo(kind);
    }

    @Test
    void refusesNothingAndBytesThatAreNoText() {
        assertThat(refusal(" \n").kind()).isEqualTo(Kind.EMPTY);
        assertThat(refusal(new ByteArrayInputStream(new byte[]{(byte) 0xff, (byte) 0xfe, 0})).kind())
                .isEqualTo(Kind.MALFORMED);
    }

    @Test
    void refusesAFileWithoutEnd() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return ' ';
            }
        };
        assertThat(refusal(endless).kind()).isEqualTo(Kind.TOO_LARGE);
    }

    @Test
    void refusesDeepNesting() {
        assertThat(refusal("[".repeat(100_000)).kind()).isEqualTo(Kind.MALFORMED);
    }

    @Test
    void readsTheCommunityMap() {
        PriceList.Read read = read("""
                {"sample_spec": {"input_cost_per_token": "a number", "litellm_provider": "one of many"},
                 "gpt-x": {"litellm_provider": "openai", "mode": "chat", "input_cost_per_token": 7.5e-08,
                   "output_cost_per_token": 6e-07, "cache_read_input_token_cost": 3.75e-08,
                   "input_cost_per_token_above_272k_tokens": 1.5e-07, "input_cost_per_token_priority": 3e-07,
                   "input_cost_per_token_above_272k_tokens_priority": 5e-07, "max_input_tokens": 128000},
                 "together_ai/meta/llama": {"litellm_provider": "together_ai", "input_cost_per_token": 1e-06,
                   "output_cost_per_token": 1e-06},
                 "azure/eu/gpt-x": {"litellm_provider": "azure", "input_cost_per_token": 8e-08,
                   "output_cost_per_token": null},
                 "claude": {"litellm_provider": "anthropic", "input_cost_per_token": 3e-06,
                   "output_cost_per_token": 1.5e-05, "cache_creation_input_token_cost": 3.75e-06,
                   "cache_creation_input_token_cost_above_1hr": 6e-06,
                   "cache_creation_input_token_cost_above_1hr_above_200k_tokens": 1.2e-05},
                 "dall-e": {"litellm_provider": "openai", "input_cost_per_pixel": 1.9e-08}}
                """);
        String at = NOW.toString();
        assertThat(read.rows()).hasSize(4).allMatch(row -> row.period().from().equals(NOW));
        assertThat(read.entriesWithoutPrice()).isEqualTo(1);
        assertThat(costOf(read, "openai", "gpt-x", new Usage(2, 1, 0, 0, 1, 0), at)).isEqualTo("0.0000007125");
        assertThat(costOf(read, "openai", "gpt-x", new Usage(272_001, 0, 0, 0, 0, 0), at)).isEqualTo("0.04080015");
        assertThat(costOf(read, "together", "meta/llama", new Usage(1, 0, 0, 0, 1, 0), at)).isEqualTo("0.000002");
        assertThat(costOf(read, "azure", "eu/gpt-x", new Usage(1, 0, 0, 0, 0, 0), at)).isEqualTo("0.00000008");
        assertThat(costOf(read, "anthropic", "claude", new Usage(3, 0, 3, 1, 0, 0), at)).isEqualTo("0.0000135");
        assertThat(costOf(read, "anthropic", "claude", new Usage(200_001, 0, 1, 1, 0, 0), at)).isEqualTo("0.600012");
    }

    @Test
    void theCommunityMapKeepsTheFullerOfTwoNames() {
        PriceList.Read read = read("""
                {"deepseek/chat": {"litellm_provider": "deepseek", "input_cost_per_token": 2e-06},
                 "chat": {"litellm_provider": "deepseek", "input_cost_per_token": 1e-06}}
                """);
        assertThat(costOf(read, "deepseek", "chat", new Usage(1, 0, 0, 0, 0, 0), NOW.toString())).isEqualTo("0.000002");
    }

    @Test
    void oneNoisyPriceIsPassedOverAndToldANegativeOneSpoilsTheList() {
        String good = "\"a\": {\"litellm_provider\": \"openai\", \"input_cost_per_token\": 1e-06}";
        String noisy = ", \"b\": {\"litellm_provider\": \"openai\", \"input_cost_per_token\": 1.00000000000000001e-06}";
        PriceList.Read read = read("{" + good + noisy + "}");
        assertThat(read.rows()).hasSize(1);
        assertThat(read.faults())
                .containsExactly(new PriceFault(
                        Kind.TOO_MANY_DECIMALS, "b input_cost_per_token", "1.00000000000000001e-06"));
        String negative = ", \"b\": {\"litellm_provider\": \"openai\", \"input_cost_per_token\": -1e-06}";
        assertThat(refusal("{" + good + negative + "}").kind()).isEqualTo(Kind.NEGATIVE_PRICE);
        String words = ", \"b\": {\"litellm_provider\": \"openai\", \"input_cost_per_token\": \"cheap\"}";
        assertThat(refusal("{" + good + words + "}").kind()).isEqualTo(Kind.BAD_NUMBER);
    }

    @Test
    void readsTheGenaiList() {
        PriceList.Read read = read("""
                [{"id": "google", "name": "Google", "api_pattern": "x", "models": [
                   {"id": "gem", "match": {"or": [{"equals": "gem"}, {"and": [{"starts_with": "gem-"},
                      {"ends_with": "-latest"}]}, {"contains": "gemini"}, {"regex": "^g[0-9]+$"}]},
                    "prices": {"input_mtok": {"base": 1.25, "tiers": [{"start": 200000, "price": 2.5}]},
                      "output_mtok": 10, "cache_read_mtok": 0.31, "requests_kcount": 35}},
                   {"id": "free", "match": {"equals": "free"}, "prices": {}}]}]
                """);
        String at = NOW.toString();
        assertThat(costOf(read, "gemini", "GEM", new Usage(10, 0, 0, 0, 1, 0), at)).isEqualTo("0.0350225");
        for (String name : List.of("gem-2-latest", "my-gemini", "g17")) {
            assertThat(costOf(read, "gemini", name, new Usage(200_001, 1, 0, 0, 0, 0), at)).isEqualTo("0.53500031");
        }
        assertThat(rowFor(read, "gemini", "gem-2")).isEmpty();
        assertThat(costOf(read, "gemini", "free", new Usage(10, 0, 0, 0, 10, 0), at)).isEqualTo("0");
    }

    @Test
    void inTheGenaiListTheLastConditionThatHoldsWins() {
        PriceList.Read read = read("""
                [{"id": "deepseek", "models": [
                   {"id": "chat", "match": {"equals": "chat"}, "prices": [
                      {"prices": {"input_mtok": 1}},
                      {"constraint": {"start_time": "00:30:00Z", "end_time": "16:30:00Z"}, "prices": {"input_mtok": 2}},
                      {"constraint": {"start_date": "2026-03-01"}, "prices": {"input_mtok": 3}},
                      {"constraint": {"start_date": "2026-02-01"}, "prices": {"input_mtok": 4}},
                      {"constraint": {"start_time": "10:00:00+02:00", "end_time": "12:00:00+02:00"},
                       "prices": {"input_mtok": 5}}]}]}]
                """);
        Usage million = new Usage(1_000_000, 0, 0, 0, 0, 0);
        assertThat(costOf(read, "deepseek", "chat", million, "2026-01-31T20:00:00Z")).isEqualTo("1");
        assertThat(costOf(read, "deepseek", "chat", million, "2026-01-31T11:00:00Z")).isEqualTo("2");
        assertThat(costOf(read, "deepseek", "chat", million, "2026-01-31T09:59:59Z")).isEqualTo("5");
        assertThat(costOf(read, "deepseek", "chat", million, "2026-02-01T11:00:00Z")).isEqualTo("4");
        assertThat(costOf(read, "deepseek", "chat", million, "2026-03-01T11:00:00Z")).isEqualTo("4");
        assertThat(costOf(read, "deepseek", "chat", million, "2026-03-01T08:00:00Z")).isEqualTo("5");
    }

    @Test
    void aGenaiRuleThatCannotBeReadIsPassedOverAndTold() {
        PriceList.Read read = read("""
                [{"id": "x", "models": [
                   {"id": "a", "match": {"regex": "(unclosed"}, "prices": {"input_mtok": 1}},
                   {"id": "b", "match": {"equals": "b"}, "prices": {"input_mtok": 1}}]}]
                """);
        assertThat(read.rows()).hasSize(1);
        assertThat(read.faults()).containsExactly(new PriceFault(Kind.BAD_MATCH, "x a", "(unclosed"));
    }

    @Test
    void anExportOfOursIsReadBackWithoutItsGuards() {
        PriceList.Read read = read(HEADER + "cloudflare,'@cf/meta/llama,1,1,2026-03-01\n");
        assertThat(read.rows().getFirst().match().text()).isEqualTo("@cf/meta/llama");
    }

    private static Optional<PriceRow> rowFor(PriceList.Read read, String provider, String model) {
        return new PriceBook(read.rows()).rowFor(new ProviderId(provider), Optional.empty(), model, NOW);
    }

    private static String costOf(PriceList.Read read, String provider, String model, Usage usage, String at) {
        Cost cost = new PriceBook(read.rows())
                .costOf(new ProviderId(provider), Optional.empty(), model, usage, Instant.parse(at));
        return cost instanceof Cost.Known known ? known.amount().text() : cost.toString();
    }

    private static PriceList.Read read(String list) {
        return (PriceList.Read) read(list, EMPTY);
    }

    private static PriceList read(String list, PriceBook known) {
        return read(new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8)), known);
    }

    private static PriceList read(InputStream list, PriceBook known) {
        try {
            return new PriceFiles().read(list, known, NOW);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static PriceFault refusal(String list) {
        return ((PriceList.Refused) read(list, EMPTY)).fault();
    }

    private static PriceFault refusal(InputStream list) {
        return ((PriceList.Refused) read(list, EMPTY)).fault();
    }
}
