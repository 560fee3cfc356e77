package org.keytally.core.adapter.provider.dialect;

import static org.keytally.core.adapter.provider.dialect.Counts.or0;

import java.io.IOException;
import java.util.Optional;
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
        long prompt = 0;
        long tools = 0;
        long candidates = 0;
        while (json.nextField()) {
            switch (json.name()) {
                case "promptTokenCount" -> prompt = or0(counts.sane(json.count()));
                case "toolUsePromptTokenCount" -> tools = or0(counts.sane(json.count()));
                case "candidatesTokenCount" -> candidates = or0(counts.sane(json.count()));
                case "thoughtsTokenCount" -> counts.reasoning = counts.sane(json.count());
                case "cachedContentTokenCount" -> counts.cachedRead = counts.sane(json.count());
                case "totalTokenCount" -> counts.total = counts.sane(json.count());
                case "serviceTier" -> counts.tier = json.text();
                case "promptTokensDetails", "toolUsePromptTokensDetails", "cacheTokensDetails" ->
                    modalities(json, Optional.empty());
                case "candidatesTokensDetails" -> modalities(json, Optional.of(PriceObstacle.IMAGE_OUTPUT));
                default -> json.skip();
            }
        }
        counts.input = prompt + tools;
        counts.output = candidates + or0(counts.reasoning);
        if (counts.isAbsurd()) {
            answer.usageUnknown();
        } else {
            answer.usage(counts.usage());
        }
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
