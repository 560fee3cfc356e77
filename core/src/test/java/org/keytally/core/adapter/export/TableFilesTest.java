package org.keytally.core.adapter.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keytally.core.domain.catalog.EventId;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.catalog.PriceMatch;
import org.keytally.core.domain.catalog.PriceRow;
import org.keytally.core.domain.catalog.PriceRows;
import org.keytally.core.domain.catalog.PriceSource;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.catalog.ServiceTier;
import org.keytally.core.domain.catalog.TableFormat;
import org.keytally.core.domain.catalog.TokenClass;
import org.keytally.core.domain.catalog.Usage;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.KeyId;
import org.keytally.core.domain.key.Payer;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.domain.ledger.Addressee;
import org.keytally.core.domain.ledger.Ending;
import org.keytally.core.domain.ledger.Entry;
import org.keytally.core.domain.ledger.EntryId;
import org.keytally.core.domain.ledger.EntryTables;
import org.keytally.core.domain.ledger.Errand;
import org.keytally.core.domain.ledger.Estimate;
import org.keytally.core.domain.ledger.Intent;
import org.keytally.core.domain.ledger.Pace;
import org.keytally.core.domain.ledger.PromptId;
import org.keytally.core.domain.ledger.Purse;
import org.keytally.core.domain.ledger.Settlement;
import org.keytally.core.domain.ledger.Spent;
import org.keytally.core.domain.ledger.Worst;

class TableFilesTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void writesAnEntryAsAHeaderAndALine() throws IOException {
        assertThat(write(TableFormat.CSV, settled("chat"))).isEqualTo("""
                entry,prompt_id,at,state,provider,model,key,scope,payer,payer_name,fallback,\
                member,type,project,client,agent,environment,\
                model_reported,finish,failure,request_id,first_token_ms,duration_ms,cached,\
                input,cached_read,cache_write,output,reasoning,total,\
                cost_usd,cost_reported_usd,charged_usd,price_from,corrections,\
                estimated_tokens,estimated_cost_usd,worst_cost_usd,saved_usd,baseline_cost_usd,\
                baseline_saved_usd
                019ca945-0a00-7000-8000-000000000001,019ca945-0a00-7000-8000-000000000001,2026-03-01T12:00:00Z,\
                settled,openai,gpt-4o-mini,key-00001,personal,you,<owner>,false,\
                <who>,chat,,,,development,\
                gpt-4o-mini-2024-07-18,stop,,req_1,,812,false,\
                12,0,0,34,0,46,\
                0.0000222,,0.0000222,,0,\
                ,,0.01,,0.0005,0.0004778
                """.replace("\n", "\r\n"));
    }

    @Test
    void leavesBlankWhatIsNotKnown() throws IOException {
        Entry open = new Entry(1, settled("chat").intent(), Optional.empty(), List.of());
        List<String> cells = List.of(write(TableFormat.CSV, open).lines().toList().get(1).split(",", -1));
        assertThat(cells.subList(24, 33)).containsOnly("");
        assertThat(cells.get(3)).isEqualTo("open");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\uFF1D1", "=cmd|' /C calc'!A0"})
    void noCellBeginsAFormula(String type) throws IOException {
        String csv = write(TableFormat.CSV, settled(type));
        String line = csv.substring(csv.indexOf("<who>,") + "<who>,".length());
        assertThat(line).startsWith("\"'" + type);
    }

    @Test
    void quotesWhatWouldBreakALine() throws IOException {
        assertThat(write(TableFormat.CSV, settled("a,\"b\"\nc"))).contains("<who>,\"a,\"\"b\"\"\nc\",");
    }

    @Test
    void writesEntriesAsJsonWithMoneyAsText() throws IOException {
        Map<String, Object> first = new HashMap<>();
        try (JsonParser json = new JsonFactory().createParser(write(TableFormat.JSON, settled("=x")))) {
            while (json.nextToken() != JsonToken.END_OBJECT) {
                if (json.currentToken() == JsonToken.FIELD_NAME) {
                    String name = json.currentName();
                    json.nextToken();
                    first.put(name, json.currentToken() == JsonToken.VALUE_NULL ? "null" : json.getText());
                    assertThat(json.currentToken().isNumeric() && name.endsWith("_usd")).isFalse();
                }
            }
            assertThat(json.nextToken()).isEqualTo(JsonToken.END_ARRAY);
        }
        assertThat(first)
                .containsEntry("type", "=x")
                .containsEntry("charged_usd", "0.0000222")
                .containsEntry("cost_reported_usd", "null")
                .containsEntry("total", "46");
    }

    @Test
    void anEmptyTableIsWholeInBothFormats() throws IOException {
        assertThat(write(TableFormat.JSON)).isEqualTo("[]\n");
        assertThat(write(TableFormat.CSV)).isEmpty();
    }

    @Test
    void pricesAreWrittenWithTheirVariants() throws IOException {
        PriceRow row = PriceRows.row(new PriceMatch.StartsWith("@cf/m"), "2026-03-01")
                .to("2026-04-01")
                .source(PriceSource.SET)
                .rate(TokenClass.INPUT, "1.5")
                .rate(TokenClass.REQUEST, "5000")
                .variant(200_000, ServiceTier.STANDARD, Map.of(TokenClass.INPUT, "3"))
                .variant(0, ServiceTier.FLEX, Map.of(TokenClass.INPUT, "0.75"))
                .build();
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        new TableFiles().write(TableFormat.CSV, to, List.of(row));
        assertThat(to.toString(StandardCharsets.UTF_8)).isEqualTo("""
                provider,model,match,variant,input_tokens_above,input_usd_per_mtok,output_usd_per_mtok,\
                cached_input_usd_per_mtok,cache_write_usd_per_mtok,cache_write_1h_usd_per_mtok,\
                reasoning_usd_per_mtok,request_usd,valid_from,valid_to,source
                openai,"'@cf/m",starts_with,,,1.5,,,,,,0.005,2026-03-01T00:00:00Z,2026-04-01T00:00:00Z,set
                openai,"'@cf/m",starts_with,flex,,0.75,,,,,,,2026-03-01T00:00:00Z,2026-04-01T00:00:00Z,set
                openai,"'@cf/m",starts_with,above_200k,200000,3,,,,,,,2026-03-01T00:00:00Z,2026-04-01T00:00:00Z,set
                """.replace("\n", "\r\n"));
    }

    private static String write(TableFormat format, Entry... entries) throws IOException {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        try (EntryTables.EntryTable table = new TableFiles().open(format, to, id -> "<" + id + ">")) {
            for (Entry entry : entries) {
                table.add(entry);
            }
        }
        return to.toString(StandardCharsets.UTF_8);
    }

    private static Entry settled(String type) {
        EntryId id = new EntryId(
                new EventId(new UUID(NOON.toEpochMilli() << 16 | 0x7000L, 0x8000000000000001L)));
        Intent intent = new Intent(
                id,
                PromptId.startedBy(id),
                NOON,
                new Addressee(new ProviderId("openai"), "gpt-4o-mini"),
                new Purse(Optional.of(new KeyId("key-00001")), Optional.of(Scope.PERSONAL), Payer.YOU, "owner"),
                new Errand("who", type, "", "", "", Environment.DEVELOPMENT),
                false,
                new Worst(Optional.of(Money.of("0.01")), 100));
        Ending ending =
                new Ending(Optional.of("gpt-4o-mini-2024-07-18"), "stop", Optional.empty(), Optional.of("req_1"));
        Spent spent = new Spent(
                Optional.of(new Usage(12, 0, 0, 0, 34, 0)),
                Optional.of(Money.of("0.0000222")),
                Optional.empty(),
                Optional.empty(),
                Estimate.NONE,
                Optional.empty(),
                Optional.of(Money.of("0.0005")));
        Settlement settlement =
                new Settlement.Settled(id, NOON, ending, Pace.of(Duration.ofMillis(812)), spent);
        return new Entry(1, intent, Optional.of(settlement), List.of());
    }
}
