package org.keytally.core.domain.prompt;

/// An option that a dialect has no word for.
public record Inexpressible(PromptOption option) implements Draft, Packing {}
