package org.keytally.core.domain.traffic;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.KeyId;
import org.keytally.core.domain.ledger.Intent;

/// Who asks with what from where, as far as limits care.
///
/// @param who the random id of a person's name
public record Request(Optional<KeyId> key, String who, Environment environment) {

    public static Request of(Intent intent) {
        return new Request(
                intent.purse().key(),
                intent.errand().who(),
                intent.errand().environment());
    }

    /// Everything it counts for.
    public List<RateTarget> targets() {
        return Stream.<RateTarget>concat(
                key.map(RateTarget.OfKey::new).stream(),
                Stream.of(new RateTarget.OfPerson(who), new RateTarget.OfEnvironment(environment)))
                .toList();
    }
}
