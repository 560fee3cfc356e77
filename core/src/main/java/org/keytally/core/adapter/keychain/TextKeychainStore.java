package org.keytally.core.adapter.keychain;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.keytally.core.domain.key.Resting;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.SecretName;
import org.keytally.core.domain.key.SecretStore;
import org.keytally.core.domain.key.SecretStoreException;
import org.keytally.core.domain.key.SecretStoreException.Kind;
import org.keytally.core.domain.key.StoreState;
import org.keytally.core.domain.key.StoreState.Cause;

/// Secrets in a keychain that keeps text, none of whose answers is believed before it was read back.
final class TextKeychainStore implements SecretStore {

    /// Opens the keychain; it may take a second, and it may fail.
    @FunctionalInterface
    interface Opening {
        TextKeychain open() throws SecretStoreException;
    }

    private final Resting resting;
    private final Opening opening;
    private final Duration patience;
    private final Lane lane = new Lane();
    private Optional<TextKeychain> opened = Optional.empty();

    TextKeychainStore(Resting resting, Opening opening, Duration patience) {
        this.resting = resting;
        this.opening = opening;
        this.patience = patience;
    }

    static TextKeychainStore ofSystem(Resting resting, String home, Duration patience) {
        return new TextKeychainStore(resting, () -> JavaKeyring.open(resting, home), patience);
    }

    @Override
    public Resting resting() {
        return resting;
    }

    @Override
    public StoreState state() {
        try {
            return run(TextKeychainStore::probe);
        } catch (SecretStoreException failure) {
            return switch (failure.kind()) {
                case LOCKED -> new StoreState.Locked();
                case TOO_SLOW -> unavailable(Cause.NOT_RESPONDING, failure);
                default -> unavailable(Cause.FAILED, failure);
            };
        }
    }

    @Override
    public void put(SecretName name, Secret secret) throws SecretStoreException {
        byte[] bytes = secret.reveal();
        String text = TextForm.of(bytes);
        Arrays.fill(bytes, (byte) 0);
        run(keychain -> replace(keychain, name.id(), text));
    }

    @Override
    public Optional<Secret> open(SecretName name) throws SecretStoreException {
        return run(keychain -> {
            Optional<String> text = keychain.read(name.id());
            return text.isEmpty() ? Optional.empty() : Optional.of(secret(text.get()));
        });
    }

    @Override
    public boolean remove(SecretName name) throws SecretStoreException {
        return run(keychain -> {
            if (keychain.read(name.id()).isEmpty()) {
                return false;
            }
            keychain.delete(name.id());
            if (keychain.read(name.id()).isPresent()) {
                throw new SecretStoreException(Kind.NOT_KEPT, "the item is still there after its removal");
            }
            return true;
        });
    }

    private static StoreState probe(TextKeychain keychain) throws SecretStoreException {
        keychain.probe();
        return new StoreState.Ready();
    }

    private static boolean replace(TextKeychain keychain, String account, String text) throws SecretStoreException {
        if (text.length() > keychain.longest()) {
            throw new SecretStoreException(Kind.TOO_LARGE, text.length() + " characters");
        }
        Optional<String> former = keychain.read(account);
        keychain.write(account, text);
        if (keychain.read(account).filter(text::equals).isPresent()) {
            return true;
        }
        restore(keychain, account, former);
        throw new SecretStoreException(Kind.NOT_KEPT, "the keychain gave back something else");
    }

    private static void restore(TextKeychain keychain, String account, Optional<String> former)
            throws SecretStoreException {
        if (former.isPresent()) {
            keychain.write(account, former.get());
        } else if (keychain.read(account).isPresent()) {
            keychain.delete(account);
        }
    }

    private static Secret secret(String text) throws SecretStoreException {
        byte[] bytes = TextForm.bytes(text);
        try {
            return Secret.ofUtf8(bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static StoreState unavailable(Cause cause, SecretStoreException failure) {
        return new StoreState.Unavailable(cause, String.valueOf(failure.getMessage()));
    }

    /// Something done with the keychain.
    @FunctionalInterface
    private interface Work<T> {
        T with(TextKeychain keychain) throws SecretStoreException;
    }

    private <T> T run(Work<T> work) throws SecretStoreException {
        return lane.run(Deadline.in(patience), () -> {
            if (opened.isEmpty()) {
                opened = Optional.of(opening.open());
            }
            return work.with(opened.get());
        });
    }
}
