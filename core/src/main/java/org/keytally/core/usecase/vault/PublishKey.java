package org.keytally.core.usecase.vault;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.vault.SharedKey;
import org.keytally.core.domain.vault.Vault;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.domain.vault.VaultItem;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.domain.vault.VaultName;
import org.keytally.core.usecase.vault.Sealing.Ours;
import org.keytally.core.usecase.vault.Sealing.Standing;

/// Publishes a shared key into a vault, sealed so that only who may unwrap can read it.
public final class PublishKey {

    /// The wrapping key that is used where no other was chosen and, where there is none, made.
    public static final VaultName WRAPPING = new VaultName("keytally");

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
    ///
    /// @param wrapping the key of the vault that shall wrap it, where one was chosen
    public Result publish(VaultLink link, SharedKey key, Secret secret, Optional<VaultName> wrapping) {
        VaultName name = SharedNames.of(key);
        return with(link, name, sealing -> switch (sealing.standing(name)) {
            case Standing.Foreign() -> new Result.NameTaken(name);
            case Standing.Unreadable() -> new Result.Unreadable(name);
            case Standing.Nothing() -> sealing.put(name, key, secret, wrapping.orElse(WRAPPING), 0);
            case Ours ours -> {
                try (ours) {
                    yield sealing.put(
                            name, key, secret, wrapping.orElseGet(ours::wrapping), ours.whole().generation());
                }
            }
        });
    }

    /// Puts a new secret in the place of the one published.
    public Result rotate(VaultLink link, VaultName name, Secret secret) {
        return ours(link, name, (sealing, ours) -> sealing.put(
                name, ours.whole().key(), secret, ours.wrapping(), ours.whole().generation()));
    }

    /// Publishes the same secret with something else written on it.
    public Result change(VaultLink link, VaultName name, UnaryOperator<SharedKey> change) {
        return ours(link, name, (sealing, ours) -> sealing.put(
                name,
                change.apply(ours.whole().key()),
                ours.whole().secret(),
                ours.wrapping(),
                ours.whole().generation()));
    }

    /// Publishes what was published before the newest, under a new generation.
    public Result rollBack(VaultLink link, VaultName name) {
        return ours(link, name, (sealing, newest) -> {
            Vault vault = means.vaults().of(link);
            Optional<String> former = former(vault.versions(name), newest.version());
            if (former.isEmpty()) {
                return new Result.Absent(name);
            }
            Standing before = sealing.standing(name, vault.read(name, former.get()));
            if (!(before instanceof Ours ours)) {
                return Sealing.without(before, name);
            }
            try (ours) {
                return sealing.put(
                        name,
                        ours.whole().key(),
                        ours.whole().secret(),
                        newest.wrapping(),
                        newest.whole().generation());
            }
        });
    }

    // Vaults count in whole seconds, so that the newest is known by its version alone.
    private static Optional<String> former(List<VaultItem> versions, Optional<String> newest) {
        return versions.stream()
                .filter(item -> !item.version().equals(newest))
                .max(VaultItem.BY_AGE)
                .flatMap(VaultItem::version);
    }

    private interface Work {
        Result at(Sealing sealing) throws VaultException;
    }

    private interface OursWork {
        Result at(Sealing sealing, Ours ours) throws VaultException;
    }

    private Result ours(VaultLink link, VaultName name, OursWork work) {
        return with(link, name, sealing -> {
            Standing standing = sealing.standing(name);
            if (!(standing instanceof Ours ours)) {
                return Sealing.without(standing, name);
            }
            try (ours) {
                return work.at(sealing, ours);
            }
        });
    }

    private Result with(VaultLink link, VaultName name, Work work) {
        try {
            return work.at(new Sealing(means, means.vaults().of(link)));
        } catch (VaultException failed) {
            return failed.kind() == VaultException.Kind.DELETED_BEFORE
                    ? new Result.Deleted(name)
                    : new Result.Failed(VaultFailure.of(failed));
        }
    }
}
