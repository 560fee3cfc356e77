package org.keytally.core.adapter.keyvault.person;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.SecretName;
import org.keytally.core.domain.key.SecretStore;
import org.keytally.core.domain.key.SecretStoreException;
import org.keytally.core.domain.vault.SignInPlace;
import org.keytally.core.domain.vault.SignedIn;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.domain.vault.VaultException.Kind;

/// The sign-ins that rest in a home, one for each place.
public final class KeptSignIns {

    private final SecretStore store;
    private final Map<SignInPlace, Object> turns = new ConcurrentHashMap<>();

    /// @param store the sealed file; a keychain that a person looks into is theirs
    public KeptSignIns(SecretStore store) {
        this.store = store;
    }

    /// What is done with the sign-in of one place.
    interface Work<T> {
        T done() throws VaultException;
    }

    /// Does it while nobody else does anything with the same, so that a token is renewed once for all who want it.
    <T> T alone(SignInPlace place, Work<T> work) throws VaultException {
        synchronized (turns.computeIfAbsent(place, one -> new Object())) {
            return work.done();
        }
    }

    /// Who signed in there; empty where nobody did, or where what was kept cannot be read.
    public Optional<SignedIn> who(SignInPlace place) {
        return of(place).map(KeptSignIn::who);
    }

    Optional<KeptSignIn> of(SignInPlace place) {
        try {
            Optional<Secret> kept = store.open(name(place));
            if (kept.isEmpty()) {
                return Optional.empty();
            }
            try (Secret opened = kept.get()) {
                return KeptSignIn.of(opened);
            }
        } catch (SecretStoreException unreadable) {
            return Optional.empty();
        }
    }

    void put(SignInPlace place, KeptSignIn signIn) throws VaultException {
        try (Secret sealed = signIn.sealed()) {
            store.put(name(place), sealed);
        } catch (SecretStoreException failed) {
            throw ofTheStore(failed);
        }
    }

    /// False where there was none.
    public boolean remove(SignInPlace place) throws VaultException {
        return alone(place, () -> {
            try {
                return store.remove(name(place));
            } catch (SecretStoreException failed) {
                throw ofTheStore(failed);
            }
        });
    }

    // The message of a store names no secret, but a path; the kind says enough.
    private static VaultException ofTheStore(SecretStoreException failed) {
        return new VaultException(
                Kind.SIGN_IN_NOT_KEPT, failed.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static SecretName name(SignInPlace place) {
        String whole = place.authority() + "\n" + place.tenant() + "\n" + place.client();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8));
            return new SecretName("sign-in " + HexFormat.of().formatHex(hash, 0, 16), "");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
