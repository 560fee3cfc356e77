package org.keytally.core.domain.prompt;

import java.util.Optional;

/// A model's wish that a function be called.
///
/// @param arguments JSON text as the model wrote it, which need not be valid
public record ToolCall(Optional<String> id, String name, String arguments) {}
