package org.keytally.app.settings.storage;

import java.util.Optional;
import java.util.function.IntSupplier;
import org.keytally.core.Keytally;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.SecretStoreException;
import org.keytally.core.usecase.home.ImportData;

/// What a person can do with all that lies in the home.
record StorageCases(Export export, ImportData importing, IntSupplier lock) {

    /// Takes records out, and the secrets sealed where a passphrase is given.
    @FunctionalInterface
    interface Export {
        byte[] export(Optional<Secret> passphrase) throws SecretStoreException;
    }

    static StorageCases of(Keytally home) {
        return new StorageCases(
                passphrase -> home.care().exportData().export(passphrase),
                home.care().importData(),
                () -> home.keys().lockKeys().lock());
    }
}
