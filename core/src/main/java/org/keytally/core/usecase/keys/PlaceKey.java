package org.keytally.core.usecase.keys;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.key.Fingerprint;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.SecretStoreException;

/// Places a key that comes from elsewhere with its whole record, and with its secret where that came too.
public final class PlaceKey {

    private final KeyRing ring;

    public PlaceKey(KeyRing ring) {
        this.ring = ring;
    }

    /// The keys in use that would be the same: by id, label or secret.
    public List<Key> standing(Key arriving, Optional<Secret> secret) {
        Optional<Key> same = secret.map(ring.fingerprints()::of).flatMap(ring.lookup()::withSecret);
        Stream<Key> named = ring.register()
                .all()
                .stream()
                .filter(key -> !key.isRemoved())
                .filter(key -> key.id().equals(arriving.id()) || key.isNamed(arriving.label()));
        return Stream.concat(named, same.stream()).distinct().toList();
    }

    /// Places it over the standing one that was agreed to, where there is one.
    ///
    /// @return whether it was placed; not where other keys stand there by now
    public boolean place(Key arriving, Optional<Key> standing, Optional<Secret> secret) throws SecretStoreException {
        return ring.alone(() -> {
            boolean isAsAgreed = standing(arriving, secret).equals(standing.stream().toList());
            if (isAsAgreed) {
                put(arriving, standing, secret);
            }
            return isAsAgreed;
        });
    }

    private void put(Key arriving, Optional<Key> standing, Optional<Secret> secret) throws SecretStoreException {
        Key key = uncrowned(standing.map(own -> arriving.inPlaceOf(own.id())).orElse(arriving).withRestored());
        if (secret.isPresent()) {
            withSecret(key, secret.get());
        } else {
            settle(bare(key, standing), () -> {});
        }
        ring.graveyard().remove(Graves.of(key));
    }

    private void withSecret(Key key, Secret secret) throws SecretStoreException {
        try (Former former = Former.of(ring.store(), key)) {
            ring.store().put(key.secretName(), secret);
            settle(key.withFingerprint(ring.fingerprints().of(secret), secret.length()), former::putBack);
        }
    }

    private void settle(Key key, KeyRing.Undo undo) {
        ring.settle(key, AuditAction.KEY_IMPORTED, Map.of("label", key.label()), List.of(key), undo);
    }

    // A fingerprint holds in the home that made it only; without the secret the arriving one stands for nothing.
    // Where the own secret stays, so does the address it may leave for.
    private static Key bare(Key key, Optional<Key> standing) {
        Fingerprint nothing = new Fingerprint("", key.trace().fingerprint().lastFour());
        return standing.map(own -> key.withConnection(own.connection())
                .withFingerprint(own.trace().fingerprint(), own.trace().length()))
                .orElseGet(() -> key.withFingerprint(nothing, key.trace().length()));
    }

    private Key uncrowned(Key key) {
        boolean isRivalled = ring.rivals(key).anyMatch(other -> other.marks().primary());
        return isRivalled ? key.withMarks(key.marks().withPrimary(false)) : key;
    }
}
