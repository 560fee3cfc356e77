package org.keytally.core.domain.vault;

import java.util.Optional;
import org.keytally.core.domain.key.Secret;

/// The port to the form in which shared keys lie in a vault.
public interface Envelopes {

    /// The content type by which an envelope is known among plain secrets.
    String KIND = "application/vnd.keytally.key+json";

    /// The tag that repeats the generation, for listing alone.
    String GENERATION = "keytally-generation";

    /// The tag that names who published a version, for listing alone.
    String PUBLISHER = "keytally-published-by";

    /// Seals a key for one seat.
    Secret seal(SharedKey key, Secret secret, Seat seat, WrappingKey by);

    /// The key by which an envelope says it is wrapped; empty where a text is none.
    Optional<WrappingKeyId> wrappedBy(Secret text);

    /// Opens what a vault holds under a name.
    Opened open(VaultAddress vault, VaultName name, Secret text, Unwrapping unwrapping) throws VaultException;

    /// What undoes a wrapping, as the vault alone can.
    interface Unwrapping {

        byte[] unwrap(WrappingKeyId key, byte[] wrapped) throws VaultException;
    }

    /// What came of opening.
    sealed interface Opened {}

    /// The key and its secret, which the caller closes.
    record Whole(SharedKey key, Secret secret, long generation, WrappingKeyId wrappedBy) implements Opened {}

    /// A secret that is no envelope.
    record Plain() implements Opened {}

    /// An envelope of a newer program.
    record Newer(int format) implements Opened {}

    /// An envelope that was changed, or was made for another place.
    record Broken() implements Opened {}
}
