package org.keytally.core.domain.environment;

import java.util.Optional;
import org.keytally.core.domain.key.Secret;

/// The port to a text sealed by a passphrase, as text that can be kept anywhere.
public interface SealedText {

    String seal(byte[] text, Secret passphrase);

    /// Empty where the passphrase is wrong or the text is damaged.
    Optional<byte[]> open(String sealed, Secret passphrase);
}
