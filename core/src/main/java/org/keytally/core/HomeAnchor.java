package org.keytally.core;

import java.util.Optional;
import org.keytally.core.adapter.sealed.home.HomeReach;
import org.keytally.core.domain.home.HomeException;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.SecretName;
import org.keytally.core.domain.key.SecretStore;
import org.keytally.core.domain.key.SecretStoreException;
import org.keytally.core.domain.key.StoreState;

/// How far a home has come, remembered in the keychain beside its key, so that an older copy of it is noticed.
///
/// It is written after what it tells of is durable: it may lag behind the home, never lead.
final class HomeAnchor {

    static final SecretName NAME = new SecretName("anchor", "how far this home has come");

    private final SecretStore keychain;
    private Optional<HomeReach> kept = Optional.empty();
    private boolean isLeft;

    HomeAnchor(SecretStore keychain) {
        this.keychain = keychain;
    }

    /// What was remembered; nowhere at all where nothing was, or where it can no longer be read.
    HomeReach remembered() {
        try (Secret secret = keychain.open(NAME).orElseGet(() -> Secret.ofUtf8(new byte[0]))) {
            kept = HomeReach.of(secret);
            return kept.orElse(HomeReach.NOWHERE);
        } catch (SecretStoreException failed) {
            throw HomeOpening.ofTheHome(failed);
        }
    }

    /// Remembers how far the home has come, where that is not what is remembered already.
    void keep(HomeReach reach) {
        if (isLeft || kept.equals(Optional.of(reach)) || !(keychain.state() instanceof StoreState.Ready)) {
            return;
        }
        try (Secret secret = reach.secret()) {
            keychain.put(NAME, secret);
            kept = Optional.of(reach);
        } catch (SecretStoreException lagging) {
            // What was done is done and durable; the next command remembers it.
        }
    }

    /// The home moves away from this keychain, or ends: nothing is remembered any more.
    void leave() {
        isLeft = true;
    }

    static HomeException older(HomeReach found, HomeReach remembered) {
        return new HomeException(
                HomeException.Kind.OLDER,
                "records written %d times, known %d; journal up to %d, known %d".formatted(
                        found.records(), remembered.records(), found.journal(), remembered.journal()));
    }
}
