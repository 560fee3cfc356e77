package org.keytally.core.domain.prompt;

import java.util.Optional;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.key.Key;

/// What stands in the way of a key at this moment, beside what its own record says.
///
/// It is asked for every key of a route and for nothing but that: it must answer from memory, change nothing, and give
/// the same answer to the same question within one routing.
@FunctionalInterface
public interface Obstacles {

    Obstacles NONE = (_, _) -> Optional.empty();

    Optional<Unfit> of(Key key, Provider provider);

    /// These, and where they see none, others.
    default Obstacles and(Obstacles others) {
        return (key, provider) -> {
            Optional<Unfit> first = of(key, provider);
            return first.isPresent() ? first : others.of(key, provider);
        };
    }
}
