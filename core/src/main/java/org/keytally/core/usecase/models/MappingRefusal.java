package org.keytally.core.usecase.models;

import java.util.List;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.model.Tier;

/// Why a rule for models was not changed.
public sealed interface MappingRefusal {

    /// No provider has that name.
    record UnknownProvider(String name, List<String> known) implements MappingRefusal {}

    /// The provider answers no prompts.
    record AnswersNone(Provider provider) implements MappingRefusal {}

    /// No key has that id or label.
    record UnknownKey(String name, List<String> known) implements MappingRefusal {}

    /// The key is one of another provider.
    record OtherProvider(Key key, String wanted) implements MappingRefusal {}

    /// Two keys of different providers.
    record TwoProviders(Key one, Key other) implements MappingRefusal {}

    /// Nothing was said that could be mapped.
    record NothingSaid() implements MappingRefusal {}

    /// No provider has a model in the tier.
    record EmptyTier(Tier tier, String provider) implements MappingRefusal {}
}
