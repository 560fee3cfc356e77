package org.keytally.core.usecase.vault;

import java.util.List;
import java.util.Optional;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.vault.Holding;
import org.keytally.core.domain.vault.Vault;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.domain.vault.VaultItem;
import org.keytally.core.domain.vault.VaultLink;

/// Lists what lies in a vault, as it says so itself, beside what this home holds of it.
public final class ListVault {

    /// What came of it.
    public sealed interface Result {

        record Listed(List<Line> lines, Optional<String> region) implements Result {}

        record Failed(VaultFailure why) implements Result {}
    }

    /// A secret of the vault.
    ///
    /// @param isShared whether it is a key that Keytally published
    /// @param key the one this home holds of it
    public record Line(VaultItem item, boolean isShared, Optional<Key> key) {}

    private final VaultMeans means;

    ListVault(VaultMeans means) {
        this.means = means;
    }

    public Result list(VaultLink link) {
        try {
            Vault vault = means.vaults().of(link);
            List<Line> lines = vault.list().stream().map(item -> line(link, item)).toList();
            return new Result.Listed(lines, vault.region().or(link::region));
        } catch (VaultException failed) {
            return new Result.Failed(VaultFailure.of(failed));
        }
    }

    private Line line(VaultLink link, VaultItem item) {
        Optional<Key> key = means.holdings()
                .of(link.address(), item.name())
                .map(Holding::key)
                .flatMap(new SharedKeys(means)::key);
        return new Line(item, ConnectVault.isShared(item), key);
    }
}
