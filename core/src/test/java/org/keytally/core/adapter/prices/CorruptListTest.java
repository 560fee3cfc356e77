package org.keytally.core.adapter.prices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.catalog.Price;
import org.keytally.core.domain.catalog.PriceBook;
import org.keytally.core.domain.catalog.PriceList;
import org.keytally.core.domain.catalog.PriceRow;

/// Price lists in which one byte is wrong: refused, or still a list, but never one in which something became free.
class CorruptListTest {

    private static final Instant NOW = Instant.parse("2026-08-01T12:00:00Z");
    private static final byte[] WRONG =
            {'{', '}', '[', '"', ',', ':', ' ', '-', '+', 'e', 'x', '\n', 0, (byte) 0xff, '#'};

    @ParameterizedTest
    @ValueSource(strings = {
        "provider,model,input,output,cached_input,valid_from\nopenai,m-1,1.5,6,0.75,2026-03-01\nopenai,m-2,3,15,,2026-03-01\n",
        "{\"gpt-x\": {\"litellm_provider\": \"openai\", \"mode\": \"chat\", \"input_cost_per_token\": 7.5e-08,"
                + " \"output_cost_per_token\": 6e-07}}",
        "[{\"id\": \"openai\", \"models\": [{\"id\": \"gpt-x\", \"match\": {\"equals\": \"gpt-x\"},"
                + " \"prices\": {\"input_mtok\": 2.5, \"output_mtok\": 12}}]}]"
    })
    void makesNothingFree(String list) throws IOException {
        byte[] bytes = list.getBytes(StandardCharsets.UTF_8);
        assertThat(free(bytes)).isEmpty();
        assertThat(rows(bytes)).isNotEmpty();
        List<String> freed = new ArrayList<>();
        for (int at = 0; at < bytes.length; at++) {
            for (byte wrong : WRONG) {
                byte[] copy = bytes.clone();
                copy[at] = wrong;
                freed.addAll(free(copy));
            }
            freed.addAll(free(Arrays.copyOf(bytes, at)));
        }
        assertThat(freed).isEmpty();
    }

    private static List<PriceRow> rows(byte[] list) throws IOException {
        return switch (new PriceFiles().read(new ByteArrayInputStream(list), new PriceBook(List.of()), NOW)) {
            case PriceList.Read read -> read.rows();
            case PriceList.Refused _ -> List.of();
        };
    }

    /// The rows with a price of nothing.
    private static List<String> free(byte[] list) throws IOException {
        return rows(list).stream()
                .filter(row -> prices(row).anyMatch(price -> price.perMillion().equals(Money.ZERO)))
                .map(row -> row + " in " + new String(list, StandardCharsets.ISO_8859_1))
                .toList();
    }

    private static Stream<Price> prices(PriceRow row) {
        return row.base().stated().values().stream();
    }
}
