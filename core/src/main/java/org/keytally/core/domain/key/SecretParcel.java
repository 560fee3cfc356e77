package org.keytally.core.domain.key;

import java.util.Map;
import java.util.Optional;

/// The port to secrets sealed together by a passphrase, as text that can be kept anywhere.
public interface SecretParcel {

    String seal(Map<KeyId, Secret> secrets, Secret passphrase);

    /// Empty where the passphrase is wrong or the parcel is damaged.
    Optional<Map<KeyId, Secret>> open(String parcel, Secret passphrase);
}
