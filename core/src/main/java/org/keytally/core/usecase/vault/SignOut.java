package org.keytally.core.usecase.vault;

import java.util.List;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.audit.Subject;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.domain.vault.VaultLink;

/// Forgets the sign-in a vault is reached by; the connection stays, and so do its keys until their lease ends.
public final class SignOut {

    /// What came of it.
    public sealed interface Result {

        /// Nobody is signed in any longer.
        ///
        /// @param others vaults that were reached by the same sign-in
        record Done(List<VaultLink> others) implements Result {}

        /// Nobody was.
        record Nobody() implements Result {}

        /// The sign-in is kept by another program, such as the Azure CLI.
        record Elsewhere() implements Result {}

        record Failed(VaultFailure why) implements Result {}
    }

    private final VaultMeans means;

    SignOut(VaultMeans means) {
        this.means = means;
    }

    public Result signOut(VaultLink link) {
        if (!link.way().asksPerson()) {
            return new Result.Elsewhere();
        }
        try {
            if (!means.signIns().signOut(link)) {
                return new Result.Nobody();
            }
            means.witness().tell(AuditAction.VAULT_SIGNED_OUT, Subject.vault(link.address().place()));
            return new Result.Done(others(link));
        } catch (VaultException failed) {
            return new Result.Failed(VaultFailure.of(failed));
        }
    }

    /// Forgets the sign-in of a vault that was left, unless another vault is reached by it.
    void afterLeaving(VaultLink link) {
        if (link.way().asksPerson() && others(link).isEmpty()) {
            signOut(link);
        }
    }

    private List<VaultLink> others(VaultLink link) {
        return means.links().all().stream()
                .filter(one -> !one.address().equals(link.address()) && one.place().equals(link.place()))
                .toList();
    }
}
