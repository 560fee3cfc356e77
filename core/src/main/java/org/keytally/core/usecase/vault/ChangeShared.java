package org.keytally.core.usecase.vault;

import java.util.Map;
import java.util.Optional;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.audit.Subject;
import org.keytally.core.domain.vault.Vault;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.domain.vault.VaultItem;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.domain.vault.VaultName;

/// Disables, enables, deletes, recovers and purges what was published; members find out at their next sync.
public final class ChangeShared {

    /// What can be done.
    public enum Turn {
        DISABLE,
        ENABLE,
        DELETE,
        RECOVER,
        /// Ends what was deleted for good.
        PURGE
    }

    /// What came of it.
    public sealed interface Result {

        record Done() implements Result {}

        record Absent() implements Result {}

        record Failed(VaultFailure why) implements Result {}
    }

    private final VaultMeans means;

    ChangeShared(VaultMeans means) {
        this.means = means;
    }

    public Result turn(VaultLink link, VaultName name, Turn turn) {
        try {
            Vault vault = means.vaults().of(link);
            if (!isDone(vault, name, turn)) {
                return new Result.Absent();
            }
            means.witness().tell(AuditAction.VAULT_CHANGED, Subject.vault(link.address().place()),
                    Map.of("name", name.value(), "turn", turn.name()));
            return new Result.Done();
        } catch (VaultException failed) {
            return failed.kind() == VaultException.Kind.ABSENT
                    ? new Result.Absent()
                    : new Result.Failed(VaultFailure.of(failed));
        }
    }

    private static boolean isDone(Vault vault, VaultName name, Turn turn) throws VaultException {
        return switch (turn) {
            case DISABLE -> isSwitched(vault, name, false);
            case ENABLE -> isSwitched(vault, name, true);
            case DELETE -> {
                vault.delete(name);
                yield true;
            }
            case RECOVER -> {
                vault.recover(name);
                yield true;
            }
            case PURGE -> {
                vault.purge(name);
                yield true;
            }
        };
    }

    // A secret that is disabled cannot be read, so its newest version is found in the list of them.
    private static boolean isSwitched(Vault vault, VaultName name, boolean isEnabled) throws VaultException {
        Optional<VaultItem> newest = vault.versions(name).stream().max(VaultItem.BY_AGE);
        if (newest.isEmpty() || newest.get().version().isEmpty()) {
            return false;
        }
        VaultItem item = newest.get();
        VaultItem now = vault.change(name, item.version().get(), item.terms().withEnabled(isEnabled));
        if (!isEnabled && now.terms().isEnabled()) {
            throw new VaultException(VaultException.Kind.FAILED, "it left the secret as it was");
        }
        return true;
    }
}
