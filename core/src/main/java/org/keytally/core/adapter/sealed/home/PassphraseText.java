package org.keytally.core.adapter.sealed.home;

import java.util.Map;
import java.util.Optional;
import org.keytally.core.domain.environment.SealedText;
import org.keytally.core.domain.key.KeyId;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.SecretParcel;

/// A text sealed under a key from a passphrase, in the form of a parcel with one thing in it.
public final class PassphraseText implements SealedText {

    private static final KeyId ONLY = new KeyId("sealed-text");

    private final PassphraseParcel parcel;

    public PassphraseText(PassphraseParcel parcel) {
        this.parcel = parcel;
    }

    @Override
    public String seal(byte[] text, Secret passphrase) {
        try (Secret whole = Secret.ofUtf8(text)) {
            return parcel.seal(new SecretParcel.Content(Map.of(ONLY, whole), Map.of()), passphrase);
        }
    }

    @Override
    public Optional<byte[]> open(String sealed, Secret passphrase) {
        Optional<Map<KeyId, Secret>> opened = parcel.open(sealed, passphrase).map(SecretParcel.Content::secrets);
        try {
            return opened.map(all -> all.get(ONLY)).map(Secret::reveal);
        } finally {
            opened.ifPresent(all -> all.values().forEach(Secret::close));
        }
    }
}
