package org.keytally.core.adapter.keychain;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.keytally.core.domain.key.Clearable;
import org.keytally.core.domain.key.Resting;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.SecretName;
import org.keytally.core.domain.key.SecretStore;
import org.keytally.core.domain.key.SecretStoreException;
import org.keytally.core.domain.key.SecretStoreException.Kind;
import org.keytally.core.domain.key.StoreState;
import org.keytally.core.domain.key.StoreState.Cause;

/// The Secret Service of a Linux desktop (GNOME Keyring, KWallet, KeePassXC) through libsecret.
final class SecretServiceKeychain implements SecretStore, Clearable {

    /// GNOME Keyring writes the whole collection anew at each change, so larger things belong elsewhere.
    static final int LARGEST = 1 << 20;

    private final SecretService service;
    private final Duration patience;
    private final Lane lane = new Lane();
    private final Unlocking unlocking = new Unlocking();

    SecretServiceKeychain(String home, Duration patience) {
        this.service = new SecretService(home);
        this.patience = patience;
    }

    @Override
    public Resting resting() {
        return Resting.SECRET_SERVICE;
    }

    @Override
    public StoreState state() {
        Deadline deadline = Deadline.in(patience);
        try {
            return lane.run(deadline, () -> probe(deadline));
        } catch (SecretStoreException unanswered) {
            return new StoreState.Unavailable(Cause.NOT_RESPONDING, String.valueOf(unanswered.getMessage()));
        }
    }

    @Override
    public void put(SecretName name, Secret secret) throws SecretStoreException {
        if (secret.length() > LARGEST) {
            throw new SecretStoreException(Kind.TOO_LARGE, secret.length() + " bytes");
        }
        byte[] bytes = secret.reveal();
        try {
            attempt(items -> new SecretServiceWrite(items, name).write(bytes));
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    @Override
    public Optional<Secret> open(SecretName name) throws SecretStoreException {
        return attempt(items -> new SecretServiceRead(items).open(name.id()));
    }

    @Override
    public boolean remove(SecretName name) throws SecretStoreException {
        return attempt(items -> new SecretServiceRead(items).remove(name.id()));
    }

    @Override
    public void clear() throws SecretStoreException {
        attempt(items -> new SecretServiceRead(items).clear());
    }

    private StoreState probe(Deadline deadline) throws SecretStoreException {
        try {
            boolean locked = service.use(deadline, SecretServiceItems::isLocked);
            return locked ? new StoreState.Locked() : new StoreState.Ready();
        } catch (BusException failure) {
            return failure.state();
        }
    }

    /// Tries without a prompt; if something is locked, lets the person open it and tries once more.
    private <T> T attempt(SecretService.Work<Attempt<T>> work) throws SecretStoreException {
        Deadline deadline = Deadline.in(patience);
        return switch (run(deadline, work)) {
            case Attempt.Done<T> done -> done.result();
            case Attempt.Blocked<T> blocked -> {
                unlocking.await(blocked.lock(), deadline);
                yield again(deadline, work);
            }
        };
    }

    private <T> T again(Deadline deadline, SecretService.Work<Attempt<T>> work) throws SecretStoreException {
        return switch (run(deadline, work)) {
            case Attempt.Done<T> done -> done.result();
            case Attempt.Blocked<T> _ ->
                throw new SecretStoreException(Kind.LOCKED, "its question was dismissed, or could not be shown");
        };
    }

    private <T> Attempt<T> run(Deadline deadline, SecretService.Work<Attempt<T>> work) throws SecretStoreException {
        return lane.run(deadline, () -> {
            try {
                return service.use(deadline, work);
            } catch (BusException failure) {
                throw failure.asStoreFailure();
            }
        });
    }
}
