package org.keytally.core.usecase.demo;

import java.util.List;

/// What a model of the made-up team costs, in dollars for a million tokens; it holds in the home of the demo alone.
record DemoPrice(String provider, String model, String input, String cached, String output) {

    static final List<DemoPrice> ALL = List.of(
            new DemoPrice("anthropic", "claude-sonnet-4-5", "3", "0.3", "15"),
            new DemoPrice("anthropic", "claude-haiku-4-5", "1", "0.1", "5"),
            new DemoPrice("openai", "gpt-4o", "2.5", "1.25", "10"),
            new DemoPrice("openai", "gpt-4o-mini", "0.15", "0.075", "0.6"),
            new DemoPrice("openrouter", "openai/gpt-4o-mini", "0.15", "0.075", "0.6"),
            new DemoPrice("openrouter", "anthropic/claude-haiku-4.5", "1", "0.1", "5"),
            new DemoPrice("groq", "llama-3.3-70b-versatile", "0.59", "0.295", "0.79"));
}
