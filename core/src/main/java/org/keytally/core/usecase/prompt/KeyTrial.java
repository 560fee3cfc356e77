package org.keytally.core.usecase.prompt;

import java.util.List;
import java.util.Optional;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.prompt.Allowances;
import org.keytally.core.domain.prompt.Failure;
import org.keytally.core.domain.prompt.Refusal;
import org.keytally.core.usecase.keys.KeyRefusal;

/// What came of trying a key at its provider.
public sealed interface KeyTrial {

    /// What a provider makes of a key.
    enum Verdict {
        VALID,
        INVALID,
        NO_CREDIT,
        RATE_LIMITED,
        NO_PERMISSION,
        UNREACHABLE,
        UNCLEAR
    }

    /// The provider was asked.
    ///
    /// @param models those it may use, where the provider lists them
    record Tried(Key key, Verdict verdict, List<String> models, Allowances allowances,
            Optional<Failure> failure) implements KeyTrial {}

    /// There is no such key.
    record NoKey(KeyRefusal why) implements KeyTrial {}

    /// Nothing was asked.
    record NotTried(Refusal why) implements KeyTrial {}
}
