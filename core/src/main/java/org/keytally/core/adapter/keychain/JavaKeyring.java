package org.keytally.core.adapter.keychain;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.KeyringStorageType;
import com.github.javakeyring.PasswordAccessException;
import java.util.Optional;
import org.keytally.core.domain.key.Resting;
import org.keytally.core.domain.key.SecretStoreException;
import org.keytally.core.domain.key.SecretStoreException.Kind;

/// A keychain reached through the java-keyring library.
final class JavaKeyring implements TextKeychain {

    // CredWriteA takes 2,560 bytes, and the library writes UTF-16
    private static final int LONGEST_ON_WINDOWS = 1280;
    private static final int LONGEST = 1 << 20;

    // no key has an empty id
    private static final String NOBODY = "";

    private final Resting resting;
    private final Keyring keyring;
    private final String service;

    private JavaKeyring(Resting resting, Keyring keyring, String service) {
        this.resting = resting;
        this.keyring = keyring;
        this.service = service;
    }

    static TextKeychain open(Resting resting, String home) throws SecretStoreException {
        try {
            return new JavaKeyring(resting, Keyring.create(type(resting)), "Keytally " + home);
        } catch (BackendNotSupportedException | RuntimeException | LinkageError unsupported) {
            throw new SecretStoreException(Kind.UNAVAILABLE, "java-keyring finds no " + resting, unsupported);
        }
    }

    @Override
    public int longest() {
        return resting == Resting.WINDOWS_CREDENTIALS ? LONGEST_ON_WINDOWS : LONGEST;
    }

    @Override
    public void probe() throws SecretStoreException {
        // KWallet would ask the person to open the wallet; that the library found it must do there
        if (resting != Resting.KWALLET) {
            read(NOBODY);
        }
    }

    @Override
    public Optional<String> read(String account) throws SecretStoreException {
        try {
            return Optional.ofNullable(keyring.getPassword(service, account));
        } catch (PasswordAccessException refused) {
            if (saysMissing(String.valueOf(refused.getMessage()))) {
                return Optional.empty();
            }
            throw failure("read", refused);
        } catch (RuntimeException broken) {
            throw failure("read", broken);
        }
    }

    @Override
    public void write(String account, String text) throws SecretStoreException {
        try {
            keyring.setPassword(service, account, text);
        } catch (PasswordAccessException | RuntimeException refused) {
            throw failure("write", refused);
        }
    }

    @Override
    public void delete(String account) throws SecretStoreException {
        try {
            keyring.deletePassword(service, account);
        } catch (PasswordAccessException | RuntimeException refused) {
            throw failure("delete", refused);
        }
    }

    /// The library's words for "not there" on macOS, on Windows (ERROR_NOT_FOUND) and in KWallet; all else is
    /// a failure.
    static boolean saysMissing(String message) {
        return message.startsWith("No stored credentials match")
                || message.equals("Error code 1168")
                || message.equals("Password is not in wallet");
    }

    private static SecretStoreException failure(String what, Exception cause) {
        return new SecretStoreException(Kind.UNAVAILABLE, "java-keyring could not " + what, cause);
    }

    private static KeyringStorageType type(Resting resting) {
        return switch (resting) {
            case KWALLET -> KeyringStorageType.KWALLET;
            case MACOS_KEYCHAIN -> KeyringStorageType.OSX_KEYCHAIN;
            case WINDOWS_CREDENTIALS -> KeyringStorageType.WINDOWS_CREDENTIAL_STORE;
            case SECRET_SERVICE -> KeyringStorageType.GNOME_KEYRING;
            case SEALED_FILE -> throw new IllegalArgumentException("the sealed file is no keychain of the system");
        };
    }
}
