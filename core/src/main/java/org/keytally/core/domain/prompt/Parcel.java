package org.keytally.core.domain.prompt;

import java.util.Optional;
import org.keytally.core.domain.key.Secret;

/// A prompt that is ready to be sent, perhaps more than once.
public non-sealed interface Parcel extends Packing {

    /// Sends it once and waits for what comes back; a thread that is interrupted gives up and stays interrupted.
    Delivery deliver(Optional<Secret> secret, Deltas deltas);
}
