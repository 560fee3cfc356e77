package org.keytally.core.usecase.vault;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.domain.vault.VaultItem;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.domain.vault.VaultName;

/// Lists the versions of a secret, the newest first.
public final class ListVersions {

    /// What came of it.
    public sealed interface Result {

        record Listed(List<VaultItem> versions) implements Result {}

        record Failed(VaultFailure why) implements Result {}
    }

    private static final Comparator<VaultItem> NEWEST_FIRST =
            Comparator.<VaultItem>comparingLong(item -> item.terms().generation().orElse(0L))
                    .thenComparing(item -> item.created().orElse(Instant.MIN))
                    .reversed();

    private final VaultMeans means;

    ListVersions(VaultMeans means) {
        this.means = means;
    }

    public Result list(VaultLink link, VaultName name) {
        try {
            return new Result.Listed(means.vaults().of(link).versions(name).stream().sorted(NEWEST_FIRST).toList());
        } catch (VaultException failed) {
            return new Result.Failed(VaultFailure.of(failed));
        }
    }
}
