package org.keytally.core.usecase.demo;

import java.util.List;
import java.util.Optional;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Scope;

/// A key of the made-up team, and what is done with it.
///
/// @param isPlain whether prompts go out without any key, as to a model on this machine
/// @param days in how many days it expires, where it does
/// @param weight how often it is used beside the others
record DemoKey(
        String label,
        String provider,
        Scope scope,
        Optional<Environment> environment,
        List<String> models,
        boolean isPlain,
        Optional<Integer> days,
        int weight) {

    static final List<DemoKey> ALL = List.of(
            new DemoKey("My Anthropic", "anthropic", Scope.PERSONAL, Optional.empty(),
                    List.of("claude-sonnet-4-5", "claude-haiku-4-5"), false, Optional.empty(), 30),
            new DemoKey("My OpenAI", "openai", Scope.PERSONAL, Optional.empty(),
                    List.of("gpt-4o-mini", "gpt-4o"), false, Optional.of(12), 22),
            new DemoKey("Research team", "openai", Scope.TEAM, Optional.of(Environment.STAGING),
                    List.of("gpt-4o", "gpt-4o-mini"), false, Optional.of(75), 18),
            new DemoKey("Harbour Ltd production", "anthropic", Scope.COMPANY, Optional.of(Environment.PRODUCTION),
                    List.of("claude-haiku-4-5", "claude-sonnet-4-5"), false, Optional.of(160), 16),
            new DemoKey("Team router", "openrouter", Scope.TEAM, Optional.empty(),
                    List.of("openai/gpt-4o-mini", "anthropic/claude-haiku-4.5"), false, Optional.of(210), 12),
            new DemoKey("Shared fallback", "groq", Scope.APP, Optional.empty(),
                    List.of("llama-3.3-70b-versatile"), false, Optional.empty(), 8),
            new DemoKey("", "ollama", Scope.PERSONAL, Optional.empty(),
                    List.of("llama3.2"), true, Optional.empty(), 6));
}
