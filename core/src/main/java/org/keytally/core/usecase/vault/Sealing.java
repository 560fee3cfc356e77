package org.keytally.core.usecase.vault;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.audit.Subject;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.vault.Envelopes;
import org.keytally.core.domain.vault.Holding;
import org.keytally.core.domain.vault.Seat;
import org.keytally.core.domain.vault.SharedKey;
import org.keytally.core.domain.vault.Vault;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.domain.vault.VaultName;
import org.keytally.core.domain.vault.VaultSecret;
import org.keytally.core.domain.vault.VaultTerms;
import org.keytally.core.domain.vault.WrappingKey;
import org.keytally.core.usecase.vault.PublishKey.Result;

/// One vault as an admin writes into it: what lies under a name, and a key sealed there and read back.
final class Sealing {

    /// What lies under a name.
    sealed interface Standing {

        record Nothing() implements Standing {}

        record Foreign() implements Standing {}

        record Unreadable() implements Standing {}
    }

    /// A key of ours, with its secret, which the caller closes.
    record Ours(Envelopes.Whole whole, Optional<String> version) implements Standing, AutoCloseable {

        /// The name of the key that wraps it.
        VaultName wrapping() {
            return whole.wrappedBy().name();
        }

        @Override
        public void close() {
            whole.secret().close();
        }
    }

    private final VaultMeans means;
    private final Vault vault;
    private final Map<VaultName, Optional<WrappingKey>> wrapping = new HashMap<>();

    Sealing(VaultMeans means, Vault vault) {
        this.means = means;
        this.vault = vault;
    }

    Standing standing(VaultName name) throws VaultException {
        return standing(name, vault.read(name));
    }

    Standing standing(VaultName name, Optional<VaultSecret> read) throws VaultException {
        if (read.isEmpty()) {
            return new Standing.Nothing();
        }
        try (VaultSecret secret = read.get()) {
            return switch (means.envelopes().open(vault.address(), name, secret.value(), vault::unwrap)) {
                case Envelopes.Plain() -> new Standing.Foreign();
                case Envelopes.Broken() -> new Standing.Unreadable();
                case Envelopes.Newer(int format) -> new Standing.Unreadable();
                case Envelopes.Whole whole -> new Ours(whole, secret.item().version());
            };
        }
    }

    /// What came of a name that has no key of ours.
    static Result without(Standing standing, VaultName name) {
        return switch (standing) {
            case Standing.Nothing() -> new Result.Absent(name);
            case Standing.Foreign() -> new Result.NameTaken(name);
            case Standing.Unreadable() -> new Result.Unreadable(name);
            case Ours ours -> throw new IllegalStateException("a key of ours lies there");
        };
    }

    /// Stores a key one generation after what was found there and what was ever seen, and reads it back as a member
    /// would.
    ///
    /// @param wrapping the key that wraps it; made where there is none of that name
    Result put(VaultName name, SharedKey key, Secret secret, VaultName wrapping, long found) throws VaultException {
        means.requireRegion(vault);
        long generation = next(name, found);
        WrappingKey by = wrappingKey(wrapping);
        try (Secret envelope = means.envelopes().seal(key, secret, new Seat(vault.address(), name, generation), by)) {
            vault.put(name, envelope, terms(key, generation));
        }
        means.witness().tell(AuditAction.VAULT_PUBLISHED, Subject.vault(vault.address().place()), Map.of(
                "name", name.value(),
                "label", key.label(),
                "generation", String.valueOf(generation),
                "wrapped-by", by.id().toString()));
        return readBack(name, secret, generation);
    }

    /// The newest version of a wrapping key, asked for once; empty where there is none of that name.
    Optional<WrappingKey> newest(VaultName name) throws VaultException {
        Optional<WrappingKey> known = wrapping.get(name);
        if (known == null) {
            known = vault.wrappingKey(name);
            wrapping.put(name, known);
        }
        return known;
    }

    // What a disabled key wraps, nobody could read.
    private WrappingKey wrappingKey(VaultName name) throws VaultException {
        Optional<WrappingKey> known = newest(name);
        if (known.filter(key -> !key.isEnabled()).isPresent()) {
            throw new VaultException(VaultException.Kind.DISABLED, "the key " + name + " that wraps the others");
        }
        if (known.isEmpty()) {
            wrapping.put(name, Optional.of(vault.makeWrappingKey(name)));
        }
        return newest(name).orElseThrow();
    }

    // Whoever put an older envelope back must not make us count again from there.
    private long next(VaultName name, long found) {
        long seen = means.holdings().of(vault.address(), name).map(Holding::generation).orElse(0L);
        return Math.max(found, seen) + 1;
    }

    private Result readBack(VaultName name, Secret secret, long generation) throws VaultException {
        if (!(standing(name) instanceof Ours ours)) {
            return new Result.Overtaken(name);
        }
        try (ours) {
            boolean isSame =
                    ours.whole().generation() == generation && ours.whole().secret().matches(secret);
            return isSame ? new Result.Published(name, generation) : new Result.Overtaken(name);
        }
    }

    private VaultTerms terms(SharedKey key, long generation) {
        TreeMap<String, String> tags = new TreeMap<>(Map.of(
                "provider", key.provider().value(),
                "label", key.label(),
                "scope", key.scope().name().toLowerCase(Locale.ROOT),
                Envelopes.GENERATION, String.valueOf(generation),
                Envelopes.PUBLISHER, means.witness().person()));
        key.environment().ifPresent(one -> tags.put("environment", one.name().toLowerCase(Locale.ROOT)));
        key.notes().owner().ifPresent(owner -> tags.put("owner", owner));
        return new VaultTerms(true, key.terms().validity(), Optional.of(Envelopes.KIND), tags);
    }
}
