package org.keytally.core.usecase.models;

import java.util.Optional;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.model.Hours;
import org.keytally.core.domain.model.MappingLimits;
import org.keytally.core.domain.model.Tier;

/// What a person wants prompts of a type to be sent to, as it was typed.
///
/// @param where for which prompts it shall hold
/// @param key the id or label of the key to send them with
public record MappingWish(
        Where where,
        Optional<String> provider,
        Optional<String> model,
        Optional<Tier> tier,
        boolean orCheaper,
        Optional<String> key,
        MappingLimits limits) {

    /// The prompts a mapping is for.
    ///
    /// @param key the id or label of the key they are sent with
    public record Where(
            String type, Optional<String> key, Optional<Environment> environment, Optional<Hours> hours) {

        public Where(String type, Optional<String> key, Optional<Environment> environment) {
            this(type, key, environment, Optional.empty());
        }
    }
}
