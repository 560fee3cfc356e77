package org.keytally.core.adapter.keychain;

import java.util.Arrays;
import java.util.Optional;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.SecretStoreException;
import org.keytally.core.domain.key.SecretStoreException.Kind;

/// Finding, opening and removing items, with "not there" told apart from "locked away".
final class SecretServiceRead {

    private final KeyItems items;

    SecretServiceRead(KeyItems items) {
        this.items = items;
    }

    Attempt<Optional<Secret>> open(String id) throws BusException {
        KeyItems.Found found = items.find(id);
        if (!found.open().isEmpty()) {
            return new Attempt.Done<>(items.read(found.open().getFirst()).map(SecretServiceRead::secret));
        }
        Optional<Lock> lock = hiding(found);
        return lock.isPresent() ? new Attempt.Blocked<>(lock.get()) : new Attempt.Done<>(Optional.empty());
    }

    Attempt<Boolean> remove(String id) throws BusException, SecretStoreException {
        return removed(() -> items.find(id));
    }

    /// Removes all items of the home.
    Attempt<Boolean> clear() throws BusException, SecretStoreException {
        return removed(items::all);
    }

    private interface Finding {
        KeyItems.Found found() throws BusException;
    }

    private Attempt<Boolean> removed(Finding finding) throws BusException, SecretStoreException {
        KeyItems.Found found = finding.found();
        Optional<Lock> lock = hiding(found);
        if (lock.isPresent()) {
            return new Attempt.Blocked<>(lock.get());
        }
        for (String item : found.open()) {
            items.delete(item);
        }
        if (!found.open().isEmpty() && !finding.found().open().isEmpty()) {
            throw new SecretStoreException(Kind.NOT_KEPT, "the item is still there after its removal");
        }
        return new Attempt.Done<>(!found.open().isEmpty());
    }

    /// What may hide an item: some services find nothing at all in a locked collection.
    private Optional<Lock> hiding(KeyItems.Found found) throws BusException {
        if (!found.locked().isEmpty()) {
            return Optional.of(new Lock.Closed(found.locked().getFirst()));
        }
        if (!found.open().isEmpty()) {
            return Optional.empty();
        }
        return items.lock().filter(lock -> lock instanceof Lock.Closed);
    }

    private static Secret secret(byte[] bytes) {
        try {
            return Secret.ofUtf8(bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
