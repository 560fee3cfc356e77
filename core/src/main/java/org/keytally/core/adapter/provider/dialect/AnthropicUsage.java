package org.keytally.core.adapter.provider.dialect;

import static org.keytally.core.adapter.provider.dialect.Counts.or0;

import java.io.IOException;
import org.keytally.core.domain.catalog.PriceObstacle;

/// Usage of Anthropic: input leaves the cached tokens out, and in a stream each later object overrides the fields
/// it repeats.
final class AnthropicUsage {

    private final Counts counts = new Counts();
    private long fresh = Json.ABSENT;

    void read(Json json, AnswerDraft answer) throws IOException {
        if (!json.entersObject()) {
            return;
        }
        while (json.nextField()) {
            field(json);
        }
        if (fresh != Json.ABSENT || counts.cachedRead != Json.ABSENT || counts.cacheWrite != Json.ABSENT) {
            counts.input = or0(fresh) + or0(counts.cachedRead) + or0(counts.cacheWrite);
        }
        if (counts.isAbsurd()) {
            answer.usageUnknown();
        } else {
            answer.usage(counts.usage());
        }
    }

    private void field(Json json) throws IOException {
        switch (json.name()) {
            case "input_tokens" -> fresh = given(fresh, json);
            case "cache_read_input_tokens" -> counts.cachedRead = given(counts.cachedRead, json);
            case "cache_creation_input_tokens" -> counts.cacheWrite = given(counts.cacheWrite, json);
            case "output_tokens" -> counts.output = given(counts.output, json);
            case "cache_creation" -> lengths(json);
            case "output_tokens_details" -> details(json);
            case "service_tier" -> counts.tier = json.text();
            case "iterations" -> iterations(json);
            case "inference_geo" -> geo(json.text());
            case "speed" -> speed(json.text());
            default -> json.skip();
        }
    }

    private long given(long known, Json json) throws IOException {
        long count = counts.sane(json.count());
        return count == Json.ABSENT ? known : count;
    }

    private void lengths(Json json) throws IOException {
        if (!json.entersObject()) {
            return;
        }
        while (json.nextField()) {
            if (json.name().equals("ephemeral_1h_input_tokens")) {
                counts.cacheWrite1h = given(counts.cacheWrite1h, json);
            } else {
                json.skip();
            }
        }
    }

    private void details(Json json) throws IOException {
        if (!json.entersObject()) {
            return;
        }
        while (json.nextField()) {
            if (json.name().equals("thinking_tokens")) {
                counts.reasoning = given(counts.reasoning, json);
            } else {
                json.skip();
            }
        }
    }

    /// Each iteration is billed; the sums beside them are of the last one only.
    private void iterations(Json json) throws IOException {
        if (!json.entersArray()) {
            return;
        }
        int rounds = 0;
        while (json.nextElement()) {
            json.skip();
            rounds++;
        }
        counts.obstacle(PriceObstacle.SEVERAL_ITERATIONS, rounds - 1);
    }

    private void geo(String place) {
        if (!place.isEmpty() && !place.equals("global") && !place.equals("not_available")) {
            counts.obstacles.add(PriceObstacle.REGIONAL_SURCHARGE);
        }
    }

    private void speed(String word) {
        if (word.equals("fast")) {
            counts.obstacles.add(PriceObstacle.FAST_MODE);
        }
    }
}
