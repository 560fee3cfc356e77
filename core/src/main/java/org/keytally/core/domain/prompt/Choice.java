package org.keytally.core.domain.prompt;

/// The way for one prompt, why there is none, or that a person has to say.
public sealed interface Choice permits Route, Refusal, Question {}
