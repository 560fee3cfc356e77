package org.keytally.core.domain.model;

import java.util.Comparator;
import java.util.Optional;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.KeyId;

/// For which prompts a mapping holds: those of a type, or of them those with one key or in one environment.
public record MappingPlace(PromptType type, Optional<KeyId> key, Optional<Environment> environment) {

    // A key says more than an environment: it is one of a few, and the person named it.
    static final Comparator<MappingPlace> NARROWEST_FIRST = Comparator.comparing(
            (MappingPlace place) -> place.key().isEmpty())
            .thenComparing(place -> place.environment().isEmpty());

    public static MappingPlace of(String type) {
        return new MappingPlace(PromptType.of(type), Optional.empty(), Optional.empty());
    }

    /// Whether a prompt lies in this place.
    ///
    /// @param used the key it is sent with, where that is known
    boolean holds(PromptType asked, Optional<KeyId> used, Environment where) {
        return type.name().equals(asked.name())
                && (key.isEmpty() || key.equals(used))
                && (environment.isEmpty() || environment.get() == where);
    }

    boolean isSame(MappingPlace other) {
        return type.name().equals(other.type.name())
                && key.equals(other.key)
                && environment.equals(other.environment);
    }
}
