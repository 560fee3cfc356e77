package org.keytally.core.adapter.provider.dialect.gemini;

import java.io.IOException;
import java.util.Optional;
import org.keytally.core.adapter.provider.dialect.answer.AnswerDraft;
import org.keytally.core.adapter.provider.dialect.answer.Count;
import org.keytally.core.adapter.provider.dialect.answer.Counts;
import org.keytally.core.adapter.provider.dialect.event.Json;
import org.keytally.core.domain.catalog.PriceObstacle;

/// Usage of Gemini: thoughts and the tokens of tools stand beside the sums, and the last chunk counts. A count of 0 is
/// left out on
/// the wire, as protocol buffers do.
final class GeminiUsage {

    private final Counts counts = new Counts();

    void read(Json json, AnswerDraft answer) throws IOException {
        if (!json.entersObject()) {
            return;
        }
        counts.clear();
        long tools = 0;
        while (json.nextField()) {
            switch (json.name()) {
                case "promptTokenCount" -> counts.read(Count.INPUT, json);
                case "toolUsePromptTokenCount" -> tools = counts.plain(json);
                case "candidatesTokenCount" -> counts.read(Count.OUTPUT, json);
                case "thoughtsTokenCount" -> counts.read(Count.REASONING, json);
                case "cachedContentTokenCount" -> counts.read(Count.CACHED_READ, json);
                case "totalTokenCount" -> counts.read(Count.TOTAL, json);
                case "serviceTier" -> counts.tier(json.text());
                case "promptTokensDetails", "toolUsePromptTokensDetails", "cacheTokensDetails" ->
                    modalities(json, Optional.empty());
                case "candidatesTokensDetails" -> modalities(json, Optional.of(PriceObstacle.IMAGE_OUTPUT));
                default -> json.skip();
            }
        }
        counts.put(Count.INPUT, counts.of(Count.INPUT) + Math.max(0, tools));
        counts.put(Count.OUTPUT, counts.of(Count.OUTPUT) + counts.of(Count.REASONING));
        counts.settle(answer);
    }

    private void modalities(Json json, Optional<PriceObstacle> ofImages) throws IOException {
        if (!json.entersArray()) {
            return;
        }
        while (json.nextElement()) {
            if (json.entersObject()) {
                modality(json, ofImages);
            }
        }
    }

    /// Some client libraries write the enum's number: 2 is an image, 4 is sound.
    private void modality(Json json, Optional<PriceObstacle> ofImages) throws IOException {
        String kind = "";
        long count = 0;
        while (json.nextField()) {
            switch (json.name()) {
                case "modality" -> kind = json.text();
                case "tokenCount" -> count = json.count();
                default -> json.skip();
            }
        }
        switch (kind) {
            case "AUDIO", "4" -> counts.obstacle(PriceObstacle.AUDIO_TOKENS, count);
            case "IMAGE", "2" -> {
                if (ofImages.isPresent()) {
                    counts.obstacle(ofImages.get(), count);
                }
            }
            default -> {
                // Text, documents and video have no price of their own.
            }
        }
    }
}
