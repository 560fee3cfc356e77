package org.keytally.core.domain.model;

import java.time.LocalTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.KeyId;

/// For which prompts a mapping holds: those of a type, or of them those with one key, in one environment, at
/// some hours.
public record MappingPlace(
        PromptType type, Optional<KeyId> key, Optional<Environment> environment, Optional<Hours> hours) {

    // A key says more than an environment: it is one of a few, and the person named it. Hours narrow what else holds.
    static final Comparator<MappingPlace> NARROWEST_FIRST = Comparator.comparing(
            (MappingPlace place) -> place.key().isEmpty())
            .thenComparing(place -> place.environment().isEmpty())
            .thenComparing(place -> place.hours().isEmpty());

    public MappingPlace(PromptType type, Optional<KeyId> key, Optional<Environment> environment) {
        this(type, key, environment, Optional.empty());
    }

    public static MappingPlace of(String type) {
        return new MappingPlace(PromptType.of(type), Optional.empty(), Optional.empty());
    }

    /// Whether a prompt lies in this place, whatever the hour.
    ///
    /// @param used the key it is sent with, where that is known
    boolean holds(PromptType asked, Optional<KeyId> used, Environment where) {
        return type.name().equals(asked.name())
                && (key.isEmpty() || key.equals(used))
                && (environment.isEmpty() || environment.get() == where);
    }

    /// Whether it is the hour for it.
    boolean isIn(Supplier<LocalTime> now) {
        return hours.isEmpty() || hours.get().hold(now.get());
    }

    boolean isSame(MappingPlace other) {
        return type.name().equals(other.type.name())
                && key.equals(other.key)
                && environment.equals(other.environment)
                && hours.equals(other.hours);
    }
}
