package org.keytally.core.adapter.provider.dialect.cohere;

import java.io.IOException;
import org.keytally.core.adapter.provider.dialect.answer.AnswerDraft;
import org.keytally.core.adapter.provider.dialect.answer.Count;
import org.keytally.core.adapter.provider.dialect.answer.Counts;
import org.keytally.core.adapter.provider.dialect.event.Json;

/// Usage of Cohere: {@code tokens} is what the model saw, `billed_units` what is paid. Reasoning is output like
/// any other.
final class CohereUsage {

    private final Counts counts = new Counts();

    void read(Json json, AnswerDraft answer) throws IOException {
        if (!json.entersObject()) {
            return;
        }
        counts.clear();
        while (json.nextField()) {
            switch (json.name()) {
                case "billed_units" -> pair(Count.BILLED_INPUT, Count.BILLED_OUTPUT, json);
                case "tokens" -> pair(Count.INPUT, Count.OUTPUT, json);
                case "cached_tokens" -> counts.read(Count.CACHED_READ, json);
                default -> json.skip();
            }
        }
        if (!counts.has(Count.INPUT) && !counts.has(Count.OUTPUT) && counts.has(Count.BILLED_INPUT)) {
            counts.put(Count.INPUT, counts.of(Count.BILLED_INPUT));
            counts.put(Count.OUTPUT, counts.of(Count.BILLED_OUTPUT));
        }
        counts.settle(answer);
    }

    private void pair(Count input, Count output, Json json) throws IOException {
        if (!json.entersObject()) {
            return;
        }
        while (json.nextField()) {
            switch (json.name()) {
                case "input_tokens" -> counts.read(input, json);
                case "output_tokens" -> counts.read(output, json);
                default -> json.skip();
            }
        }
    }
}
