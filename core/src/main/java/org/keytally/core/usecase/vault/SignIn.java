package org.keytally.core.usecase.vault;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.audit.Subject;
import org.keytally.core.domain.vault.SignInFace;
import org.keytally.core.domain.vault.SignedIn;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.domain.vault.VaultLink;

/// Signs a person in for a vault, by browser or by a code, and keeps that in the home; lasts until they are done,
/// somebody interrupts it, or the time is over.
public final class SignIn {

    /// What came of it.
    public sealed interface Result {

        /// They are signed in.
        ///
        /// @param link with the directory in which they are
        record Done(VaultLink link, SignedIn who) implements Result {}

        /// There is nothing to sign in to: the vault asks nobody, or is reached by a sign-in made elsewhere.
        record NotAsked(VaultLink link) implements Result {}

        /// The program as which to sign in was not said.
        record NoClient() implements Result {}

        record Failed(VaultFailure why) implements Result {}
    }

    private final VaultMeans means;

    SignIn(VaultMeans means) {
        this.means = means;
    }

    public Result signIn(VaultLink link, SignInFace face) {
        if (!link.way().asksPerson()) {
            return new Result.NotAsked(link);
        }
        if (link.directory().client().isEmpty()) {
            return new Result.NoClient();
        }
        try {
            VaultLink placed = means.signIns().placed(link);
            return placed.place().isEmpty() ? new Result.NotAsked(placed) : signedIn(placed, face);
        } catch (VaultException unasked) {
            return new Result.Failed(VaultFailure.of(unasked));
        }
    }

    private Result signedIn(VaultLink placed, SignInFace face) {
        try {
            SignedIn who = means.signIns().signIn(placed, face);
            means.links().placed(placed);
            // Not as whom: the trail names nobody whom it could not forget.
            tell(AuditAction.VAULT_SIGNED_IN, placed, Map.of());
            return new Result.Done(placed, who);
        } catch (VaultException failed) {
            tell(AuditAction.VAULT_SIGN_IN_FAILED, placed, Map.of("reason", failed.kind().name()));
            return new Result.Failed(VaultFailure.of(failed));
        }
    }

    private void tell(AuditAction action, VaultLink link, Map<String, String> facts) {
        Map<String, String> all = new HashMap<>(facts);
        all.put("way", link.way().name());
        means.witness().tell(action, Subject.vault(link.address().place()), all);
    }

    /// Who is signed in for a vault, as far as this home knows.
    public Optional<SignedIn> standing(VaultLink link) {
        return means.signIns().signedIn(link);
    }
}
