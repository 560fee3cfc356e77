package org.keytally.core.usecase.rotation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.KeyState;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.SecretStoreException;
import org.keytally.core.domain.rotation.Mint;
import org.keytally.core.domain.rotation.MintException;
import org.keytally.core.domain.rotation.MintException.Kind;
import org.keytally.core.domain.rotation.Minted;
import org.keytally.core.domain.rotation.MintedKey;
import org.keytally.core.domain.rotation.Mints;
import org.keytally.core.usecase.keys.KeyRing;

/// The mints that keys of this home open.
public final class KeyMints {

    private final KeyRing ring;
    private final Supplier<Providers> providers;
    private final Mints mints;
    private final Function<ProviderId, Optional<String>> chosen;

    /// What is done at a mint.
    @FunctionalInterface
    public interface Work<T> {

        T at(Mint mint) throws MintException;
    }

    public KeyMints(KeyRing ring, Supplier<Providers> providers, Mints mints) {
        this(ring, providers, mints, _ -> Optional.empty());
    }

    private KeyMints(
            KeyRing ring, Supplier<Providers> providers, Mints mints,
            Function<ProviderId, Optional<String>> chosen) {
        this.ring = ring;
        this.providers = providers;
        this.mints = mints;
        this.chosen = chosen;
    }

    /// The same, opened by keys that were chosen where there are several.
    ///
    /// @param choice a key by id or label, for the provider whose keys are made
    public KeyMints by(Function<ProviderId, Optional<String>> choice) {
        return new KeyMints(ring, providers, mints, choice);
    }

    /// Whether a program can make keys of that provider here.
    public boolean canMake(ProviderId provider) {
        return !makers(provider).isEmpty();
    }

    /// The keys that open the mint of a provider.
    public List<Key> makers(ProviderId provider) {
        Optional<Provider> mint = providers.get().mintOf(provider);
        return ring.register().all().stream()
                .filter(key -> mint.filter(one -> one.id().equals(key.provider())).isPresent()
                        && key.state(ring.clock().instant()) == KeyState.ACTIVE)
                .toList();
    }

    /// Does something at the mint of a provider.
    ///
    /// @param named the key that opens it, by id or label; without it the one that was chosen, else the primary one
    public <T> T with(ProviderId provider, Optional<String> named, Work<T> work) throws MintException {
        Key key = key(provider, named);
        Provider mint = providers.get().find(key.provider()).orElseThrow();
        try (Secret secret = opened(key)) {
            return work.at(mints.of(mint, key, secret));
        }
    }

    /// Where the keys that a mint makes answer, when it is not where the provider does.
    public Key key(ProviderId provider, Optional<String> named) throws MintException {
        return found(provider, named).orElseThrow(() -> new MintException(Kind.NO_KEY, provider.value()));
    }

    /// The key that opens the mint where none is named; none where several could and none was chosen.
    public Optional<Key> maker(ProviderId provider) {
        return found(provider, Optional.empty());
    }

    private Optional<Key> found(ProviderId provider, Optional<String> named) {
        Optional<String> wanted = named.or(() -> chosen.apply(provider));
        List<Key> keys = makers(provider).stream()
                .filter(key -> wanted.isEmpty() || key.isNamed(wanted.get()))
                .toList();
        return keys.size() == 1
                ? Optional.of(keys.getFirst())
                : keys.stream().filter(key -> key.marks().primary()).findFirst();
    }

    /// Makes a key, and never two of one name: what a cut left under it has a secret nobody knows and is ended first.
    public static Minted once(Mint mint, String name, Optional<BigDecimal> limit) throws MintException {
        end(mint, name);
        try {
            return mint.make(name, limit);
        } catch (MintException cut) {
            if (cut.mayBeDone()) {
                endQuietly(mint, name);
            }
            throw cut;
        }
    }

    private static void end(Mint mint, String name) throws MintException {
        for (MintedKey rest : mint.list()) {
            if (rest.name().equals(name)) {
                mint.end(rest.id());
            }
        }
    }

    private static void endQuietly(Mint mint, String name) {
        try {
            end(mint, name);
        } catch (MintException alsoFailed) {
            // Whoever asks again under this name begins by looking.
        }
    }

    private Secret opened(Key key) throws MintException {
        try {
            return ring.store().open(key.secretName())
                    .orElseThrow(() -> new MintException(Kind.NO_KEY, key.label()));
        } catch (SecretStoreException shut) {
            throw new MintException(Kind.NO_KEY, key.label());
        }
    }
}
