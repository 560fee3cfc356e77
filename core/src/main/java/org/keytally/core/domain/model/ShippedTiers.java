package org.keytally.core.domain.model;

import java.util.List;
import java.util.stream.Stream;
import org.keytally.core.domain.catalog.ProviderId;

// The tiers as they come with the program: general models for text with a price, a few of each provider.
final class ShippedTiers {

    private static final List<Shelf> SHELVES = List.of(
            new Shelf("openai", "gpt-5-nano gpt-4.1-nano gpt-4o-mini", "gpt-4.1-mini gpt-5-mini",
                    "gpt-4.1 gpt-5.1 gpt-4o"),
            new Shelf(
                    "anthropic",
                    "claude-3-haiku-20240307 claude-haiku-4-5",
                    "claude-sonnet-4-20250514 claude-sonnet-4-5 claude-sonnet-4-6",
                    "claude-opus-4-5 claude-opus-4-6"),
            new Shelf("gemini", "gemini-2.5-flash-lite", "gemini-2.5-flash", "gemini-2.5-pro"),
            new Shelf("groq", "llama-3.1-8b-instant openai/gpt-oss-20b", "openai/gpt-oss-120b",
                    "llama-3.3-70b-versatile"),
            new Shelf("mistral", "mistral-small-latest", "mistral-large-latest", "mistral-medium-latest"),
            new Shelf("deepseek", "deepseek-v4-flash", "deepseek-chat", "deepseek-v4-pro"),
            new Shelf("xai", "grok-3-mini grok-4-1-fast-non-reasoning", "grok-4.3", "grok-4 grok-4.5"),
            new Shelf("perplexity", "sonar", "sonar-reasoning-pro", "sonar-pro"),
            new Shelf("cohere", "command-r7b-12-2024", "command-r-08-2024", "command-a-03-2025"),
            new Shelf("cerebras", "llama3.1-8b", "gpt-oss-120b", "llama-3.3-70b"),
            new Shelf(
                    "together",
                    "openai/gpt-oss-20b",
                    "openai/gpt-oss-120b",
                    "meta-llama/Llama-3.3-70B-Instruct-Turbo"),
            new Shelf(
                    "openrouter",
                    "openai/gpt-4.1-nano google/gemini-2.0-flash-001",
                    "openai/gpt-4.1-mini google/gemini-2.5-flash",
                    "openai/gpt-4.1 google/gemini-2.5-pro"));

    private record Shelf(String provider, String cheap, String balanced, String best) {

        Stream<TierChange> models() {
            return Stream.of(in(Tier.CHEAP, cheap), in(Tier.BALANCED, balanced), in(Tier.BEST, best))
                    .flatMap(List::stream);
        }

        private List<TierChange> in(Tier tier, String names) {
            return Stream.of(names.split(" ", -1))
                    .map(name -> new TierChange(tier, new OfferedModel(new ProviderId(provider), name), true))
                    .toList();
        }
    }

    private ShippedTiers() {}

    static List<TierChange> all() {
        return SHELVES.stream().flatMap(Shelf::models).toList();
    }
}
