package org.keytally.app.secret;

import java.util.function.Function;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.usecase.prompt.SecretTrial;

/// What is to be asked about a secret before it is taken.
public sealed interface Question {

    /// Nobody knows yet whom to ask.
    ///
    /// @param sentence told meanwhile
    record Open(String sentence) implements Question {}

    /// There is nobody who could be asked.
    record Needless() implements Question {}

    /// Its provider is asked.
    ///
    /// @param sentence told meanwhile
    record Asked(String sentence, Function<Secret, SecretTrial> asking) implements Question {}
}
