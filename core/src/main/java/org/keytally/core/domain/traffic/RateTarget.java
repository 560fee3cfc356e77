package org.keytally.core.domain.traffic;

import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.KeyId;

/// Whose requests a rate limit counts.
public sealed interface RateTarget {

    /// Those sent with a key.
    record OfKey(KeyId key) implements RateTarget {}

    /// Those of a person.
    ///
    /// @param who the random id of a person's name
    record OfPerson(String who) implements RateTarget {}

    /// Those sent from an environment.
    record OfEnvironment(Environment environment) implements RateTarget {}
}
