package org.keytally.core.adapter.provider.dialect;

import static org.keytally.core.adapter.provider.dialect.Counts.or0;

import java.io.IOException;

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
                case "billed_units" -> billed(json);
                case "tokens" -> tokens(json);
                case "cached_tokens" -> counts.cachedRead = counts.sane(json.count());
                default -> json.skip();
            }
        }
        if (counts.input == Json.ABSENT && counts.output == Json.ABSENT && counts.billedInput != Json.ABSENT) {
            counts.input = or0(counts.billedInput);
            counts.output = or0(counts.billedOutput);
        }
        if (counts.isAbsurd()) {
            answer.usageUnknown();
        } else {
            answer.usage(counts.usage());
        }
    }

    private void billed(Json json) throws IOException {
        if (!json.entersObject()) {
            return;
        }
        while (json.nextField()) {
            switch (json.name()) {
                case "input_tokens" -> counts.billedInput = counts.sane(json.count());
                case "output_tokens" -> counts.billedOutput = counts.sane(json.count());
                default -> json.skip();
            }
        }
    }

    private void tokens(Json json) throws IOException {
        if (!json.entersObject()) {
            return;
        }
        while (json.nextField()) {
            switch (json.name()) {
                case "input_tokens" -> counts.input = counts.sane(json.count());
                case "output_tokens" -> counts.output = counts.sane(json.count());
                default -> json.skip();
            }
        }
    }
}
