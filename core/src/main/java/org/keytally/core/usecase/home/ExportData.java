package org.keytally.core.usecase.home;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.audit.Subject;
import org.keytally.core.domain.home.Archive;
import org.keytally.core.domain.home.ArchiveForm;
import org.keytally.core.domain.home.SettingBook;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.KeyId;
import org.keytally.core.domain.key.KeyRegister;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.SecretParcel;
import org.keytally.core.domain.key.SecretStore;
import org.keytally.core.domain.key.SecretStoreException;
import org.keytally.core.usecase.Witness;

/// Takes records and settings out of the home, and the secrets only sealed by a passphrase.
public final class ExportData {

    private final KeyRegister register;
    private final SettingBook settings;
    private final SecretStore store;
    private final SecretParcel parcel;
    private final ArchiveForm form;
    private final Witness witness;

    public ExportData(
            KeyRegister register,
            SettingBook settings,
            SecretStore store,
            SecretParcel parcel,
            ArchiveForm form,
            Witness witness) {
        this.register = register;
        this.settings = settings;
        this.store = store;
        this.parcel = parcel;
        this.form = form;
        this.witness = witness;
    }

    /// The bytes of the archive.
    ///
    /// @param passphrase seals the secrets; without one they stay where they are
    public byte[] export(Optional<Secret> passphrase) throws SecretStoreException {
        List<Key> keys = register.all().stream().filter(ExportData::isOwn).toList();
        Archive bare = new Archive(keys, settings.all(), Optional.empty());
        Optional<String> sealed =
                passphrase.isPresent() ? Optional.of(sealed(bare, passphrase.get())) : Optional.empty();
        witness.tell(AuditAction.DATA_EXPORTED, Subject.HOME, Map.of(
                "keys", String.valueOf(keys.size()), "secrets", sealed.isPresent() ? "sealed" : "none"));
        return form.write(new Archive(keys, bare.settings(), sealed));
    }

    // What a vault lends comes back from there.
    private static boolean isOwn(Key key) {
        return !key.isRemoved() && !key.isLeased();
    }

    // The digests are sealed with the secrets, so that nobody can give a key another address on the way.
    private String sealed(Archive bare, Secret passphrase) throws SecretStoreException {
        Map<KeyId, Secret> secrets = new LinkedHashMap<>();
        try {
            for (Key key : bare.keys()) {
                store.open(key.secretName()).ifPresent(secret -> secrets.put(key.id(), secret));
            }
            return parcel.seal(new SecretParcel.Content(secrets, form.digests(form.write(bare))), passphrase);
        } finally {
            secrets.values().forEach(Secret::close);
        }
    }
}
