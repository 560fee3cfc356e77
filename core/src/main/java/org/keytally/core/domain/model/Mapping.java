package org.keytally.core.domain.model;

import java.util.Optional;
import org.keytally.core.domain.key.KeyId;

/// A person's rule which model, key and limits prompts of a type get.
///
/// @param key the key such prompts are sent with, unless the person names another
public record Mapping(MappingPlace place, MappingTarget target, Optional<KeyId> key, MappingLimits limits) {}
