package org.keytally.core.adapter.keychain;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.keytally.core.domain.key.Resting;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.SecretName;
import org.keytally.core.domain.key.SecretStore;
import org.keytally.core.domain.key.SecretStoreException;
import org.keytally.core.domain.key.SecretStoreException.Kind;
import org.keytally.core.domain.key.StoreState;

/// A keychain with a second place for what it cannot hold.
///
/// The keychain's item alone says where a secret is: it holds the secret, or a pointer to one of two slots in the second
/// place. A large secret goes to the free slot first and counts from the moment its pointer is in the keychain, so at
/// every moment exactly one of the former and the new one counts; what no pointer names is never opened.
public final class LayeredSecrets implements SecretStore {

    private final SecretStore keychain;
    private final SecretStore overflow;
    private final ReentrantLock changing = new ReentrantLock();

    public LayeredSecrets(SecretStore keychain, SecretStore overflow) {
        this.keychain = keychain;
        this.overflow = overflow;
    }

    @Override
    public Resting resting() {
        return keychain.resting();
    }

    @Override
    public StoreState state() {
        return keychain.state();
    }

    /// Where one secret rests; empty where there is none of that name.
    public Optional<Resting> restingOf(SecretName name) throws SecretStoreException {
        Optional<Secret> found = keychain.open(name);
        try {
            return found.map(secret -> Slot.of(secret).isPresent() ? overflow.resting() : keychain.resting());
        } finally {
            found.ifPresent(Secret::close);
        }
    }

    @Override
    public void put(SecretName name, Secret secret) throws SecretStoreException {
        changing.lock();
        try {
            Optional<Secret> former = keychain.open(name);
            try {
                replace(name, secret, former);
            } finally {
                former.ifPresent(Secret::close);
            }
        } finally {
            changing.unlock();
        }
    }

    @Override
    public Optional<Secret> open(SecretName name) throws SecretStoreException {
        Optional<Secret> found = keychain.open(name);
        Optional<Slot> slot = found.flatMap(Slot::of);
        if (slot.isEmpty()) {
            return found;
        }
        found.ifPresent(Secret::close);
        Optional<Secret> aside = overflow.open(slot.get().name(name));
        if (aside.isEmpty()) {
            throw new SecretStoreException(Kind.DAMAGED, "the keychain points to a secret that is gone");
        }
        return aside;
    }

    @Override
    public boolean remove(SecretName name) throws SecretStoreException {
        changing.lock();
        try {
            Optional<Slot> used = slotOf(name);
            boolean isRemoved = keychain.remove(name);
            clean(name, used, Optional.empty());
            return isRemoved;
        } finally {
            changing.unlock();
        }
    }

    private Optional<Slot> slotOf(SecretName name) throws SecretStoreException {
        Optional<Secret> found = keychain.open(name);
        try {
            return found.flatMap(Slot::of);
        } finally {
            found.ifPresent(Secret::close);
        }
    }

    private void replace(SecretName name, Secret secret, Optional<Secret> former) throws SecretStoreException {
        Optional<Slot> used = former.flatMap(Slot::of);
        Optional<Slot> taken = fits(name, secret) ? Optional.empty() : Optional.of(putAside(name, secret, used));
        try {
            clean(name, used, taken);
        } catch (SecretStoreException left) {
            restore(name, former, taken, left);
            throw left;
        }
    }

    /// Whether the keychain took the secret; one that reads like a pointer would be taken for one.
    private boolean fits(SecretName name, Secret secret) throws SecretStoreException {
        if (Slot.of(secret).isPresent()) {
            return false;
        }
        try {
            keychain.put(name, secret);
            return true;
        } catch (SecretStoreException refused) {
            if (refused.kind() != Kind.TOO_LARGE) {
                throw refused;
            }
            return false;
        }
    }

    private Slot putAside(SecretName name, Secret secret, Optional<Slot> used) throws SecretStoreException {
        Slot free = used.map(Slot::other).orElse(Slot.A);
        overflow.put(free.name(name), secret);
        try (Secret pointer = free.pointer()) {
            keychain.put(name, pointer);
            return free;
        } catch (SecretStoreException refused) {
            undo(refused, () -> overflow.remove(free.name(name)));
            throw refused;
        }
    }

    /// Removes what no pointer names any more, the former secret last, for until then the pointer to it can be put
    /// back.
    ///
    /// Where nothing is known to be there, the second place is not bothered while it is closed.
    private void clean(SecretName name, Optional<Slot> used, Optional<Slot> taken) throws SecretStoreException {
        if (used.isEmpty() && !(overflow.state() instanceof StoreState.Ready)) {
            return;
        }
        for (Slot slot : Slot.values()) {
            if (!used.equals(Optional.of(slot)) && !taken.equals(Optional.of(slot))) {
                overflow.remove(slot.name(name));
            }
        }
        if (used.isPresent()) {
            overflow.remove(used.get().name(name));
        }
    }

    private void restore(
            SecretName name, Optional<Secret> former, Optional<Slot> taken, SecretStoreException reason) {
        undo(reason, () -> {
            if (former.isPresent()) {
                keychain.put(name, former.get());
            } else {
                keychain.remove(name);
            }
        });
        taken.ifPresent(slot -> undo(reason, () -> overflow.remove(slot.name(name))));
    }

    /// A step back after a failure.
    @FunctionalInterface
    private interface Step {
        void take() throws SecretStoreException;
    }

    private static void undo(SecretStoreException reason, Step step) {
        try {
            step.take();
        } catch (SecretStoreException alsoFailed) {
            reason.addSuppressed(alsoFailed);
        }
    }
}
