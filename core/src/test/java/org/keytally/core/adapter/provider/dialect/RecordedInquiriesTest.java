package org.keytally.core.adapter.provider.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keytally.core.adapter.provider.dialect.event.ReadLimits;
import org.keytally.core.domain.catalog.DialectId;
import org.keytally.core.domain.catalog.HostHabits;
import org.keytally.core.domain.prompt.Failure;
import org.keytally.core.domain.prompt.FailureKind;
import org.keytally.core.domain.prompt.Inquiry;
import org.keytally.core.domain.prompt.ModelList;
import org.keytally.core.domain.prompt.TokenCount;

/// Reads every recorded list of models and count of tokens.
class RecordedInquiriesTest {

    private static List<Exchange> exchanges = List.of();
    private final Inquiry inquiry =
            new Dialects(ReadLimits.USUAL).inquiryOf(DialectId.OPENAI_CHAT, HostHabits.USUAL);

    @BeforeAll
    static void recordingsAreThere() {
        exchanges = Recordings.all().stream().filter(exchange -> !exchange.isAnswer()).toList();
        assumeFalse(exchanges.isEmpty(), "no recordings beside the checkout: set KEYTALLY_WIRE_SAMPLES to read them");
    }

    @Test
    void readsEachListOfModels() {
        List<Exchange> lists = exchanges.stream().filter(exchange -> exchange.family().equals("models-list")).toList();
        assertThat(lists).isNotEmpty().allSatisfy(exchange -> {
            List<String> ids = new ArrayList<>();
            exchange.expected().path("model_ids").forEach(node -> ids.add(node.asText()));
            ModelList list = (ModelList) inquiry.readModels(exchange.head(), exchange.bytes());
            assertThat(list.ids()).isEqualTo(ids);
            assertThat(list.hasMore()).isEqualTo(exchange.expected().path("more_pages").asBoolean());
        });
    }

    @Test
    void readsEachCount() {
        List<Exchange> counts = exchanges.stream().filter(exchange -> exchange.family().equals("token-count")).toList();
        assertThat(counts).isNotEmpty().allSatisfy(exchange -> {
            switch (inquiry.readCount(exchange.head(), exchange.bytes())) {
                case TokenCount count ->
                    assertThat(count.input()).isEqualTo(exchange.expected().path("input_tokens").asLong());
                case Failure failure -> {
                    assertThat(exchange.head().isRefusal()).isTrue();
                    assertThat(failure.kind()).isEqualTo(FailureKind.MODEL_UNKNOWN);
                }
            }
        });
    }
}
