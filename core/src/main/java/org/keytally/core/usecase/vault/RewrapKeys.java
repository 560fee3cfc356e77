package org.keytally.core.usecase.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.audit.Subject;
import org.keytally.core.domain.vault.Vault;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.domain.vault.VaultItem;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.domain.vault.VaultName;
import org.keytally.core.domain.vault.WrappingKey;
import org.keytally.core.usecase.vault.Sealing.Ours;

/// Seals shared keys anew under the newest version of the key that wraps them, after that key was rotated.
public final class RewrapKeys {

    /// What came of it.
    public sealed interface Result {

        record Done(List<Line> lines) implements Result {}

        /// The vault did not go along with all of it; those not named are wrapped as before.
        ///
        /// @param isRotated whether the new version that was wanted first is made
        record Failed(VaultFailure why, List<Line> lines, boolean isRotated) implements Result {}
    }

    /// What became of one name.
    public record Line(VaultName name, Kind kind) {

        /// The ways it can turn out.
        public enum Kind {
            REWRAPPED,
            KEPT,
            DISABLED,
            FAILED
        }
    }

    private final VaultMeans means;

    RewrapKeys(VaultMeans means) {
        this.means = means;
    }

    /// Seals anew what is not wrapped by the newest version.
    ///
    /// @param rotated a wrapping key of which a new version is made first
    /// @param moved the wrapping key that all shall be wrapped by from now on, where it is not the one that is
    public Result rewrap(VaultLink link, Optional<VaultName> rotated, Optional<VaultName> moved) {
        List<Line> lines = new ArrayList<>();
        boolean isRotated = false;
        try {
            Vault vault = means.vaults().of(link);
            if (rotated.isPresent()) {
                WrappingKey made = vault.makeWrappingKey(rotated.get());
                isRotated = true;
                means.witness().tell(AuditAction.VAULT_CHANGED, Subject.vault(link.address().place()),
                        Map.of("name", rotated.get().value(), "turn", "KEY_ROTATED", "version", made.id().version()));
            }
            Sealing sealing = new Sealing(means, vault);
            for (VaultItem item : vault.list()) {
                if (ConnectVault.isShared(item)) {
                    lines.add(new Line(item.name(), one(sealing, item, moved)));
                }
            }
            return new Result.Done(lines);
        } catch (VaultException failed) {
            return new Result.Failed(VaultFailure.of(failed), lines, isRotated);
        }
    }

    private Line.Kind one(Sealing sealing, VaultItem item, Optional<VaultName> moved) throws VaultException {
        if (!item.terms().isEnabled()) {
            return Line.Kind.DISABLED;
        }
        if (!(sealing.standing(item.name()) instanceof Ours ours)) {
            return Line.Kind.FAILED;
        }
        try (ours) {
            VaultName wrapping = moved.orElseGet(ours::wrapping);
            boolean isNewest = sealing.newest(wrapping)
                    .map(WrappingKey::id)
                    .equals(Optional.of(ours.whole().wrappedBy()));
            if (isNewest) {
                return Line.Kind.KEPT;
            }
            PublishKey.Result put = sealing.put(item.name(), ours.whole().key(), ours.whole().secret(), wrapping,
                    ours.whole().generation());
            return put instanceof PublishKey.Result.Published ? Line.Kind.REWRAPPED : Line.Kind.FAILED;
        }
    }
}
