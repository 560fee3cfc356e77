package org.keytally.core.adapter.keyvault;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.vault.VaultChallenge;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.domain.vault.VaultSignIn;

/// Keeps each token until shortly before it ends, so that a sync signs in once.
final class KeptTokens implements VaultSignIn, AutoCloseable {

    /// Fetches a token anew.
    interface Fetching {

        /// A token, which the caller closes.
        ///
        /// @param isRefused whether the vault refused the one before
        Token token(VaultChallenge challenge, boolean isRefused) throws VaultException;
    }

    private final Fetching fetching;
    private final InstantSource clock;
    private final Map<VaultChallenge, Token> kept = new HashMap<>();

    KeptTokens(Fetching fetching, InstantSource clock) {
        this.fetching = fetching;
        this.clock = clock;
    }

    @Override
    public synchronized Secret token(VaultChallenge challenge, boolean isRefused) throws VaultException {
        Optional<Token> known = Optional.ofNullable(kept.get(challenge))
                .filter(token -> !isRefused && token.isGood(clock.instant()));
        if (known.isPresent()) {
            return known.get().value().copy();
        }
        Token token = fetching.token(challenge, isRefused);
        Optional.ofNullable(kept.put(challenge, token)).ifPresent(Token::close);
        return token.value().copy();
    }

    @Override
    public synchronized void close() {
        kept.values().forEach(Token::close);
        kept.clear();
    }
}
