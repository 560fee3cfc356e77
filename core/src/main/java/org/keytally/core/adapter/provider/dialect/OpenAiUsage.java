package org.keytally.core.adapter.provider.dialect;

import static org.keytally.core.adapter.provider.dialect.Counts.or0;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;
import org.keytally.core.domain.catalog.PriceObstacle;

/// The usage object of OpenAI's formats and of their many speakers.
///
/// Input counts cached tokens and output counts reasoning, but for two hosts that leave a part out; there the total
/// tells.
/// Where cached tokens stand in several places, the details are right.
final class OpenAiUsage {

    private static final int TICKS_SCALE = 10;

    private final Counts counts = new Counts();
    private long audioInput;
    private long cachedInDetails;

    void read(Json json, AnswerDraft answer) throws IOException {
        if (!json.entersObject()) {
            return;
        }
        counts.clear();
        audioInput = 0;
        cachedInDetails = Json.ABSENT;
        while (json.nextField()) {
            field(json, answer);
        }
        settle();
        if (counts.isAbsurd()) {
            answer.usageUnknown();
        } else {
            answer.usage(counts.usage());
        }
    }

    private void field(Json json, AnswerDraft answer) throws IOException {
        switch (json.name()) {
            case "prompt_tokens", "input_tokens" -> counts.input = counts.sane(json.count());
            case "completion_tokens", "output_tokens" -> counts.output = counts.sane(json.count());
            case "total_tokens" -> counts.total = counts.sane(json.count());
            case "prompt_cache_hit_tokens", "num_cached_tokens", "cached_tokens", "cache_read_input_tokens" ->
                counts.cachedRead = most(counts.cachedRead, json);
            case "cache_creation_input_tokens" -> counts.cacheWrite = most(counts.cacheWrite, json);
            case "reasoning_tokens" -> counts.reasoning = most(counts.reasoning, json);
            case "prompt_tokens_details", "input_tokens_details" -> inputDetails(json);
            case "completion_tokens_details", "output_tokens_details" -> outputDetails(json);
            case "service_tier" -> counts.tier = json.text();
            case "cost" -> cost(json, answer);
            case "cost_in_usd_ticks" -> answer.cost(json.decimal().map(ticks -> ticks.movePointLeft(TICKS_SCALE)));
            default -> json.skip();
        }
    }

    private long most(long known, Json json) throws IOException {
        return Math.max(known, counts.sane(json.count()));
    }

    private void inputDetails(Json json) throws IOException {
        if (!json.entersObject()) {
            return;
        }
        while (json.nextField()) {
            switch (json.name()) {
                case "cached_tokens" -> cachedInDetails = counts.sane(json.count());
                case "cache_write_tokens", "cache_creation_tokens" -> counts.cacheWrite = most(counts.cacheWrite, json);
                case "audio_tokens" -> {
                    audioInput = or0(counts.sane(json.count()));
                    counts.obstacle(PriceObstacle.AUDIO_TOKENS, audioInput);
                }
                default -> json.skip();
            }
        }
    }

    private void outputDetails(Json json) throws IOException {
        if (!json.entersObject()) {
            return;
        }
        while (json.nextField()) {
            switch (json.name()) {
                case "reasoning_tokens" -> counts.reasoning = most(counts.reasoning, json);
                case "audio_tokens" -> counts.obstacle(PriceObstacle.AUDIO_TOKENS, counts.sane(json.count()));
                case "image_tokens" -> counts.obstacle(PriceObstacle.IMAGE_OUTPUT, counts.sane(json.count()));
                default -> json.skip();
            }
        }
    }

    private static void cost(Json json, AnswerDraft answer) throws IOException {
        if (!json.isObject()) {
            answer.cost(json.decimal());
            return;
        }
        Optional<BigDecimal> total = Optional.empty();
        while (json.nextField()) {
            if (json.name().equals("total_cost")) {
                total = json.decimal();
            } else {
                json.skip();
            }
        }
        answer.cost(total);
    }

    private void settle() {
        if (counts.isAbsurd()) {
            return;
        }
        counts.cachedRead = cachedInDetails == Json.ABSENT ? counts.cachedRead : cachedInDetails;
        long missing = counts.total - or0(counts.input) - or0(counts.output);
        if (missing <= 0) {
            return;
        }
        if (missing == counts.reasoning) {
            counts.output = or0(counts.output) + missing;
        } else if (missing == audioInput) {
            counts.input = or0(counts.input) + missing;
        }
    }
}
