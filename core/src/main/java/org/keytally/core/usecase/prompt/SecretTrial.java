package org.keytally.core.usecase.prompt;

import java.util.List;
import org.keytally.core.domain.prompt.Refusal;

/// What came of trying a secret at its provider before it is stored.
public sealed interface SecretTrial {

    /// The provider was asked.
    ///
    /// @param models those it may use, where the provider lists them
    record Tried(KeyTrial.Verdict verdict, List<String> models) implements SecretTrial {

        public Tried {
            models = List.copyOf(models);
        }
    }

    /// Nothing was asked.
    record NotTried(Refusal why) implements SecretTrial {}
}
