package org.keytally.core.domain.key;

import java.util.Map;
import java.util.Optional;

/// The port to secrets sealed together by a passphrase, as text that can be kept anywhere.
public interface SecretParcel {

    /// What lies in a parcel.
    ///
    /// @param digests of what is kept outside beside the parcel, so that a change of it shows when the parcel is opened
    record Content(Map<KeyId, Secret> secrets, Map<String, String> digests) {

        public Content {
            secrets = Map.copyOf(secrets);
            digests = Map.copyOf(digests);
        }
    }

    String seal(Content content, Secret passphrase);

    /// Empty where the passphrase is wrong or the parcel is damaged.
    Optional<Content> open(String parcel, Secret passphrase);
}
