package org.keytally.core.adapter.keychain;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.keytally.core.domain.key.SecretName;
import org.keytally.core.domain.key.SecretStoreException;
import org.keytally.core.domain.key.SecretStoreException.Kind;

/// One replacement of an item in place: the former is kept at hand until the new one was read back.
final class SecretServiceWrite {

    private final KeyItems items;
    private final SecretName name;

    SecretServiceWrite(KeyItems items, SecretName name) {
        this.items = items;
        this.name = name;
    }

    Attempt<Boolean> write(byte[] secret) throws BusException, SecretStoreException {
        Optional<Lock> lock = items.lock();
        if (lock.isPresent()) {
            return new Attempt.Blocked<>(lock.get());
        }
        List<String> before = items.find(name.id()).open();
        Optional<byte[]> former = before.isEmpty() ? Optional.empty() : items.read(before.getFirst());
        try {
            String written = items.write(name.id(), label(), secret);
            List<String> after = items.find(name.id()).open();
            if (!after.contains(written) || !holds(written, secret)) {
                restore(written, former);
                throw new SecretStoreException(Kind.NOT_KEPT, "the keychain gave back something else");
            }
            removeDoubles(after, written);
            return new Attempt.Done<>(true);
        } finally {
            former.ifPresent(bytes -> Arrays.fill(bytes, (byte) 0));
        }
    }

    private boolean holds(String item, byte[] secret) throws BusException {
        Optional<byte[]> kept = items.read(item);
        try {
            return kept.isPresent() && MessageDigest.isEqual(kept.get(), secret);
        } finally {
            kept.ifPresent(bytes -> Arrays.fill(bytes, (byte) 0));
        }
    }

    private void restore(String written, Optional<byte[]> former) throws BusException {
        if (former.isPresent()) {
            items.write(name.id(), label(), former.get());
        } else {
            items.delete(written);
        }
    }

    private void removeDoubles(List<String> found, String written) throws BusException {
        for (String item : found) {
            if (!item.equals(written)) {
                items.delete(item);
            }
        }
    }

    /// What the person reads in the keychain's own program.
    private String label() {
        return "Keytally: " + name.label();
    }
}
