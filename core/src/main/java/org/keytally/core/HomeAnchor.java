package org.keytally.core;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static final Pattern TEXT = Pattern.compile("keytally-anchor-1:(\\d{1,18}):(\\d{1,18})");

    private final SecretStore keychain;
    private Optional<Reach> kept = Optional.empty();
    private boolean isLeft;

    /// How far a home has come.
    ///
    /// @param records how often its records were written
    /// @param journal the sequence of the last record in its journal
    record Reach(long records, long journal) {

        static final Reach NOWHERE = new Reach(0, 0);

        boolean isBehind(Reach other) {
            return records < other.records || journal < other.journal;
        }

        private String text() {
            return "keytally-anchor-1:" + records + ":" + journal;
        }
    }

    HomeAnchor(SecretStore keychain) {
        this.keychain = keychain;
    }

    /// What was remembered; nowhere at all where nothing was, or where it can no longer be read.
    Reach remembered() {
        try (Secret secret = keychain.open(NAME).orElseGet(() -> Secret.ofUtf8(new byte[0]))) {
            kept = reach(secret);
            return kept.orElse(Reach.NOWHERE);
        } catch (SecretStoreException failed) {
            throw HomeOpening.ofTheHome(failed);
        }
    }

    /// Remembers how far the home has come, where that is not what is remembered already.
    void keep(Reach reach) {
        if (isLeft || kept.equals(Optional.of(reach)) || !(keychain.state() instanceof StoreState.Ready)) {
            return;
        }
        byte[] text = reach.text().getBytes(StandardCharsets.US_ASCII);
        try (Secret secret = Secret.ofUtf8(text)) {
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

    private static Optional<Reach> reach(Secret secret) {
        byte[] bytes = secret.reveal();
        Matcher text = TEXT.matcher(new String(bytes, StandardCharsets.US_ASCII));
        Arrays.fill(bytes, (byte) 0);
        return text.matches()
                ? Optional.of(new Reach(Long.parseLong(text.group(1)), Long.parseLong(text.group(2))))
                : Optional.empty();
    }

    static HomeException older(Reach found, Reach remembered) {
        return new HomeException(
                HomeException.Kind.OLDER,
                "records written %d times, known %d; journal up to %d, known %d".formatted(
                        found.records(), remembered.records(), found.journal(), remembered.journal()));
    }
}
