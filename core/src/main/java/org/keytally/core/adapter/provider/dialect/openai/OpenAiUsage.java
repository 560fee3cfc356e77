package org.keytally.core.adapter.provider.dialect.openai;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;
import org.keytally.core.adapter.provider.dialect.answer.AnswerDraft;
import org.keytally.core.adapter.provider.dialect.answer.Count;
import org.keytally.core.adapter.provider.dialect.answer.Counts;
import org.keytally.core.adapter.provider.dialect.event.Json;
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
    private BigDecimal audioSeconds = BigDecimal.ZERO;
    private long cachedInDetails;

    void read(Json json, AnswerDraft answer) throws IOException {
        if (!json.entersObject()) {
            return;
        }
        counts.clear();
        audioInput = 0;
        audioSeconds = BigDecimal.ZERO;
        cachedInDetails = Json.ABSENT;
        while (json.nextField()) {
            field(json, answer);
        }
        if (cachedInDetails >= 0) {
            counts.put(Count.CACHED_READ, cachedInDetails);
        }
        addWhatTheTotalTells();
        counts.settle(answer);
    }

    private void field(Json json, AnswerDraft answer) throws IOException {
        switch (json.name()) {
            case "prompt_tokens", "input_tokens" -> counts.read(Count.INPUT, json);
            case "completion_tokens", "output_tokens" -> counts.read(Count.OUTPUT, json);
            case "total_tokens" -> counts.read(Count.TOTAL, json);
            case "prompt_cache_hit_tokens", "num_cached_tokens", "cached_tokens", "cache_read_input_tokens" ->
                counts.readMost(Count.CACHED_READ, json);
            case "cache_creation_input_tokens" -> counts.readMost(Count.CACHE_WRITE, json);
            case "reasoning_tokens" -> counts.readMost(Count.REASONING, json);
            case "prompt_tokens_details", "input_tokens_details" -> inputDetails(json);
            // One host writes the name of the details without its plural, too.
            case "prompt_token_details" -> cachedAlone(json);
            case "completion_tokens_details", "output_tokens_details" -> outputDetails(json);
            case "service_tier" -> counts.tier(json.text());
            case "cost" -> cost(json, answer);
            case "prompt_audio_seconds" -> audioSeconds = json.decimal().orElse(BigDecimal.ZERO);
            case "cost_in_usd_ticks" ->
                answer.facts().cost(json.decimal().map(ticks -> ticks.movePointLeft(TICKS_SCALE)));
            default -> json.skip();
        }
    }

    private void inputDetails(Json json) throws IOException {
        if (!json.entersObject()) {
            return;
        }
        while (json.nextField()) {
            switch (json.name()) {
                case "cached_tokens" -> cachedInDetails = counts.plain(json);
                case "cache_write_tokens", "cache_creation_tokens", "cache_creation_input_tokens" ->
                    counts.readMost(Count.CACHE_WRITE, json);
                case "audio_tokens" -> {
                    audioInput = counts.plain(json);
                    counts.obstacle(PriceObstacle.AUDIO_TOKENS, audioInput);
                }
                default -> json.skip();
            }
        }
    }

    private void cachedAlone(Json json) throws IOException {
        if (!json.entersObject()) {
            return;
        }
        while (json.nextField()) {
            if (json.name().equals("cached_tokens")) {
                counts.readMost(Count.CACHED_READ, json);
            } else {
                json.skip();
            }
        }
    }

    private void outputDetails(Json json) throws IOException {
        if (!json.entersObject()) {
            return;
        }
        while (json.nextField()) {
            switch (json.name()) {
                case "reasoning_tokens" -> counts.readMost(Count.REASONING, json);
                case "audio_tokens" -> counts.obstacle(PriceObstacle.AUDIO_TOKENS, counts.plain(json));
                case "image_tokens" -> counts.obstacle(PriceObstacle.IMAGE_OUTPUT, counts.plain(json));
                default -> json.skip();
            }
        }
    }

    private static void cost(Json json, AnswerDraft answer) throws IOException {
        if (!json.isObject()) {
            answer.facts().cost(json.decimal());
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
        answer.facts().cost(total);
    }

    private void addWhatTheTotalTells() {
        long missing = counts.of(Count.TOTAL) - counts.of(Count.INPUT) - counts.of(Count.OUTPUT);
        if (missing <= 0) {
            return;
        }
        if (missing == counts.of(Count.REASONING)) {
            counts.put(Count.OUTPUT, counts.of(Count.OUTPUT) + missing);
        } else if (missing == audioInput || (audioInput == 0 && audioSeconds.signum() > 0)) {
            counts.put(Count.INPUT, counts.of(Count.INPUT) + missing);
            counts.obstacle(PriceObstacle.AUDIO_TOKENS, missing);
        }
    }
}
