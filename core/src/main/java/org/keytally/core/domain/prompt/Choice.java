package org.keytally.core.domain.prompt;

/// The way for one prompt, or why there is none.
public sealed interface Choice permits Route, Refusal {}
