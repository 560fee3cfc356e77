package org.keytally.core.domain.traffic;

import java.util.List;
import java.util.Optional;
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
        RateTarget person = new RateTarget.OfPerson(who);
        RateTarget place = new RateTarget.OfEnvironment(environment);
        return key.map(id -> List.of(new RateTarget.OfKey(id), person, place)).orElseGet(() -> List.of(person, place));
    }
}
