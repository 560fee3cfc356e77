package org.keytally.core;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.keytally.core.domain.home.PassphraseSource;
import org.keytally.core.domain.key.Secret;

/// A person who always types the same passphrase.
final class TypedPassphrase implements PassphraseSource {

    @Override
    public Optional<Secret> existing() {
        return Optional.of(Secret.ofUtf8("a passphrase of tests".getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public Optional<Secret> chosen() {
        return existing();
    }

    @Override
    public Optional<Secret> recovery() {
        return Optional.empty();
    }
}
