package org.keytally.core.domain.home;

import java.util.Optional;
import org.keytally.core.domain.key.Secret;

/// The source of passphrases where no person is asked for one.
public final class NobodyAsked implements PassphraseSource {

    @Override
    public Optional<Secret> existing() {
        return Optional.empty();
    }

    @Override
    public Optional<Secret> chosen() {
        return Optional.empty();
    }

    @Override
    public Optional<Secret> recovery() {
        return Optional.empty();
    }
}
