package org.keytally.core.domain.catalog;

import java.util.Map;

/// Whose prices hold for a provider that goes by another name.
public final class PriceProviders {

    private static final Map<String, String> OTHER_NAMES = Map.ofEntries(
            Map.entry("together_ai", "together"),
            Map.entry("fireworks_ai", "fireworks"),
            Map.entry("fireworks-ai", "fireworks"),
            Map.entry("cohere_chat", "cohere"),
            Map.entry("vertex", "gemini"),
            Map.entry("google", "gemini"),
            Map.entry("google-ai-studio", "gemini"),
            Map.entry("x-ai", "xai"),
            Map.entry("x_ai", "xai"),
            Map.entry("z-ai", "zai"),
            Map.entry("hugging_face", "huggingface"));

    private PriceProviders() {}

    public static ProviderId seller(ProviderId provider) {
        String other = OTHER_NAMES.get(provider.value());
        return other == null ? provider : new ProviderId(other);
    }
}
