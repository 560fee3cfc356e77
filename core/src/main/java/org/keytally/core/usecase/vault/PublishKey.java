package org.keytally.core.usecase.vault;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
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
import org.keytally.core.domain.vault.VaultItem;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.domain.vault.VaultName;
import org.keytally.core.domain.vault.VaultSecret;
import org.keytally.core.domain.vault.VaultTerms;
import org.keytally.core.domain.vault.WrappingKey;

/// Publishes a shared key into a vault, sealed so that only who may unwrap can read it.
public final class PublishKey {

    /// The wrapping key that is used and, where there is none, made.
    static final VaultName WRAPPING = new VaultName("keytally");

    /// What came of it.
    public sealed interface Result {

        /// The key lies in the vault and was read back as a member would.
        record Published(VaultName name, long generation) implements Result {}

        /// A secret of that name is there that is no key of ours; it was left alone.
        record NameTaken(VaultName name) implements Result {}

        /// Nothing of that name is there.
        record Absent(VaultName name) implements Result {}

        /// A key of that name was deleted and can be recovered.
        record Deleted(VaultName name) implements Result {}

        /// Somebody else published under this name at the same moment; theirs is the newest.
        record Overtaken(VaultName name) implements Result {}

        /// What lies there cannot be read by this program, so it was not replaced.
        record Unreadable(VaultName name) implements Result {}

        record Failed(VaultFailure why) implements Result {}
    }

    private final VaultMeans means;

    PublishKey(VaultMeans means) {
        this.means = means;
    }

    /// Publishes a key under the name that its environment, provider and label make.
    public Result publish(VaultLink link, SharedKey key, Secret secret) {
        VaultName name = SharedNames.of(key);
        return with(link, name, vault -> {
            Standing standing = standing(vault, name);
            return switch (standing) {
                case Standing.Foreign() -> new Result.NameTaken(name);
                case Standing.Unreadable() -> new Result.Unreadable(name);
                case Standing.Nothing() -> put(vault, name, key, secret, next(vault, name, 0));
                case Standing.Ours(SharedKey was, long generation) ->
                    put(vault, name, key, secret, next(vault, name, generation));
            };
        });
    }

    /// Puts a new secret in the place of the one published.
    public Result rotate(VaultLink link, VaultName name, Secret secret) {
        return with(link, name, vault -> switch (standing(vault, name)) {
            case Standing.Nothing() -> new Result.Absent(name);
            case Standing.Foreign() -> new Result.NameTaken(name);
            case Standing.Unreadable() -> new Result.Unreadable(name);
            case Standing.Ours(SharedKey key, long generation) ->
                put(vault, name, key, secret, next(vault, name, generation));
        });
    }

    /// Publishes what was published before the newest, under a new generation.
    public Result rollBack(VaultLink link, VaultName name) {
        return with(link, name, vault -> {
            if (!(standing(vault, name) instanceof Standing.Ours(SharedKey newest, long generation))) {
                return new Result.Absent(name);
            }
            Optional<String> former = former(vault.versions(name));
            if (former.isEmpty()) {
                return new Result.Absent(name);
            }
            try (VaultSecret read = vault.read(name, former.get()).orElseThrow(PublishKey::vanished)) {
                if (!(opened(vault, name, read.value()) instanceof Envelopes.Whole whole)) {
                    return new Result.Unreadable(name);
                }
                try (Secret secret = whole.secret()) {
                    return put(vault, name, whole.key(), secret, next(vault, name, generation));
                }
            }
        });
    }

    private static Optional<String> former(List<VaultItem> versions) {
        return versions.stream()
                .sorted(Comparator.comparing((VaultItem item) -> item.created().orElse(Instant.MIN)).reversed())
                .skip(1)
                .findFirst()
                .flatMap(VaultItem::version);
    }

    private interface Work {
        Result at(Vault vault) throws VaultException;
    }

    private Result with(VaultLink link, VaultName name, Work work) {
        try {
            return work.at(means.vaults().of(link));
        } catch (VaultException failed) {
            return failed.kind() == VaultException.Kind.DELETED_BEFORE
                    ? new Result.Deleted(name)
                    : new Result.Failed(VaultFailure.of(failed));
        }
    }

    /// What lies under a name.
    private sealed interface Standing {

        record Nothing() implements Standing {}

        record Ours(SharedKey key, long generation) implements Standing {}

        record Foreign() implements Standing {}

        record Unreadable() implements Standing {}
    }

    private Standing standing(Vault vault, VaultName name) throws VaultException {
        Optional<VaultSecret> read = vault.read(name);
        if (read.isEmpty()) {
            return new Standing.Nothing();
        }
        try (VaultSecret secret = read.get()) {
            return switch (opened(vault, name, secret.value())) {
                case Envelopes.Plain() -> new Standing.Foreign();
                case Envelopes.Broken() -> new Standing.Unreadable();
                case Envelopes.Newer(int format) -> new Standing.Unreadable();
                case Envelopes.Whole(SharedKey key, Secret inside, long generation, var by) -> {
                    inside.close();
                    yield new Standing.Ours(key, generation);
                }
            };
        }
    }

    private Envelopes.Opened opened(Vault vault, VaultName name, Secret text) throws VaultException {
        return means.envelopes().open(vault.address(), name, text, vault::unwrap);
    }

    // Whoever put an older envelope back must not make us count again from there.
    private long next(Vault vault, VaultName name, long found) {
        long seen = means.holdings().of(vault.address(), name).map(Holding::generation).orElse(0L);
        return Math.max(found, seen) + 1;
    }

    private Result put(Vault vault, VaultName name, SharedKey key, Secret secret, long generation)
            throws VaultException {
        Optional<WrappingKey> known = vault.wrappingKey(WRAPPING);
        WrappingKey by = known.isPresent() ? known.get() : vault.makeWrappingKey(WRAPPING);
        try (Secret envelope = means.envelopes().seal(key, secret, new Seat(vault.address(), name, generation), by)) {
            vault.put(name, envelope, terms(key, generation));
        }
        means.witness().tell(AuditAction.VAULT_PUBLISHED, Subject.vault(vault.address().host()), Map.of(
                "name", name.value(), "label", key.label(), "generation", String.valueOf(generation)));
        return readBack(vault, name, secret, generation);
    }

    private Result readBack(Vault vault, VaultName name, Secret secret, long generation) throws VaultException {
        try (VaultSecret read = vault.read(name).orElseThrow(PublishKey::vanished)) {
            if (!(opened(vault, name, read.value()) instanceof Envelopes.Whole whole)) {
                return new Result.Overtaken(name);
            }
            try (Secret inside = whole.secret()) {
                boolean isOurs = whole.generation() == generation && inside.matches(secret);
                return isOurs ? new Result.Published(name, generation) : new Result.Overtaken(name);
            }
        }
    }

    private static VaultTerms terms(SharedKey key, long generation) {
        TreeMap<String, String> tags = new TreeMap<>(Map.of(
                "provider", key.provider().value(),
                "label", key.label(),
                "scope", key.scope().name().toLowerCase(Locale.ROOT),
                Envelopes.GENERATION, String.valueOf(generation)));
        key.environment().ifPresent(one -> tags.put("environment", one.name().toLowerCase(Locale.ROOT)));
        key.notes().owner().ifPresent(owner -> tags.put("owner", owner));
        return new VaultTerms(true, key.terms().validity(), Optional.of(Envelopes.KIND), tags);
    }

    private static VaultException vanished() {
        return new VaultException(VaultException.Kind.ABSENT, "it is gone again");
    }
}
