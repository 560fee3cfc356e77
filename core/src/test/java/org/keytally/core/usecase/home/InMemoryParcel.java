package org.keytally.core.usecase.home;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.keytally.core.domain.key.KeyId;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.SecretParcel;

/// Parcels that stay here; outside there is only their number.
final class InMemoryParcel implements SecretParcel {

    private record Sealed(Map<KeyId, Secret> secrets, Secret passphrase) {}

    private final Map<String, Sealed> parcels = new HashMap<>();

    @Override
    public String seal(Map<KeyId, Secret> secrets, Secret passphrase) {
        String number = "parcel " + parcels.size();
        parcels.put(number, new Sealed(copied(secrets), passphrase.copy()));
        return number;
    }

    @Override
    public Optional<Map<KeyId, Secret>> open(String parcel, Secret passphrase) {
        return Optional.ofNullable(parcels.get(parcel))
                .filter(sealed -> sealed.passphrase().matches(passphrase))
                .map(sealed -> copied(sealed.secrets()));
    }

    private static Map<KeyId, Secret> copied(Map<KeyId, Secret> secrets) {
        Map<KeyId, Secret> copies = new LinkedHashMap<>();
        secrets.forEach((id, secret) -> copies.put(id, secret.copy()));
        return copies;
    }
}
