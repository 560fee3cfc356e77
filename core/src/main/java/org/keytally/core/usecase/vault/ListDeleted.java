package org.keytally.core.usecase.vault;

import java.util.List;
import org.keytally.core.domain.vault.DeletedItem;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.domain.vault.VaultLink;

/// Lists what was deleted from a vault and can be brought back.
public final class ListDeleted {

    /// What came of it.
    public sealed interface Result {

        record Listed(List<DeletedItem> items) implements Result {}

        record Failed(VaultFailure why) implements Result {}
    }

    private final VaultMeans means;

    ListDeleted(VaultMeans means) {
        this.means = means;
    }

    public Result list(VaultLink link) {
        try {
            return new Result.Listed(means.vaults().of(link).deleted());
        } catch (VaultException failed) {
            return new Result.Failed(VaultFailure.of(failed));
        }
    }
}
