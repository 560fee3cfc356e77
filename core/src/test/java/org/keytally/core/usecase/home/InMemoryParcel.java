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

    private record Sealed(Content content, Secret passphrase) {}

    private final Map<String, Sealed> parcels = new HashMap<>();

    @Override
    public String seal(Content content, Secret passphrase) {
        String number = "parcel " + parcels.size();
        parcels.put(number, new Sealed(copied(content), passphrase.copy()));
        return number;
    }

    @Override
    public Optional<Content> open(String parcel, Secret passphrase) {
        return Optional.ofNullable(parcels.get(parcel))
                .filter(sealed -> sealed.passphrase().matches(passphrase))
                .map(sealed -> copied(sealed.content()));
    }

    private static Content copied(Content content) {
        Map<KeyId, Secret> copies = new LinkedHashMap<>();
        content.secrets().forEach((id, secret) -> copies.put(id, secret.copy()));
        return new Content(copies, content.digests());
    }
}
