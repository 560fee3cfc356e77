package org.keytally.core.adapter.provider.dialect.anthropic;

import java.io.IOException;
import org.keytally.core.adapter.provider.dialect.answer.AnswerDraft;
import org.keytally.core.adapter.provider.dialect.answer.Count;
import org.keytally.core.adapter.provider.dialect.answer.Counts;
import org.keytally.core.adapter.provider.dialect.event.Json;
import org.keytally.core.domain.catalog.PriceObstacle;

/// Usage of Anthropic: input leaves the cached tokens out, and in a stream each later object overrides the fields
/// it repeats.
final class AnthropicUsage {

    private final Counts counts = new Counts();
    private long fresh = Json.ABSENT;
    private long shortLived = Json.ABSENT;

    void read(Json json, AnswerDraft answer) throws IOException {
        if (!json.entersObject()) {
            return;
        }
        while (json.nextField()) {
            field(json);
        }
        if (!counts.has(Count.CACHE_WRITE) && (shortLived > 0 || counts.of(Count.CACHE_WRITE_1H) > 0)) {
            counts.put(Count.CACHE_WRITE, Math.max(0, shortLived) + counts.of(Count.CACHE_WRITE_1H));
        }
        if (fresh >= 0 || counts.has(Count.CACHED_READ) || counts.has(Count.CACHE_WRITE)) {
            counts.put(Count.INPUT, Math.max(0, fresh) + counts.of(Count.CACHED_READ) + counts.of(Count.CACHE_WRITE));
        }
        counts.settle(answer);
    }

    private void field(Json json) throws IOException {
        switch (json.name()) {
            case "input_tokens" -> fresh = json.isNull() ? fresh : counts.plain(json);
            case "cache_read_input_tokens" -> counts.read(Count.CACHED_READ, json);
            case "cache_creation_input_tokens" -> counts.read(Count.CACHE_WRITE, json);
            case "output_tokens" -> counts.read(Count.OUTPUT, json);
            case "cache_creation" -> written(json);
            case "output_tokens_details" -> thought(json);
            case "service_tier" -> counts.tier(json.text());
            case "iterations" -> iterations(json);
            case "inference_geo" -> geo(json.text());
            case "speed" -> counts.obstacle(PriceObstacle.FAST_MODE, json.text().equals("fast") ? 1 : 0);
            default -> json.skip();
        }
    }

    private void written(Json json) throws IOException {
        if (!json.entersObject()) {
            return;
        }
        while (json.nextField()) {
            switch (json.name()) {
                case "ephemeral_5m_input_tokens" -> shortLived = json.isNull() ? shortLived : counts.plain(json);
                case "ephemeral_1h_input_tokens" -> counts.read(Count.CACHE_WRITE_1H, json);
                default -> json.skip();
            }
        }
    }

    private void thought(Json json) throws IOException {
        if (!json.entersObject()) {
            return;
        }
        while (json.nextField()) {
            if (json.name().equals("thinking_tokens")) {
                counts.read(Count.REASONING, json);
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
        boolean isAnywhere = place.isEmpty() || place.equals("global") || place.equals("not_available");
        counts.obstacle(PriceObstacle.REGIONAL_SURCHARGE, isAnywhere ? 0 : 1);
    }
}
