package org.keytally.app.organisation.vault;

import java.util.Optional;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Payer;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.domain.vault.VaultName;

/// One secret of a vault as the tree shows it.
///
/// @param label by which members see it, or its name in the vault
/// @param provider whose key it is, by id; empty where the vault does not say
/// @param generation how often it was published, as its tag says
/// @param key the label of the key this home holds of it
record SharedRow(
        VaultLink link,
        VaultName name,
        String label,
        State state,
        Optional<String> provider,
        Optional<Environment> environment,
        Optional<Payer> payer,
        Optional<String> owner,
        Optional<Long> generation,
        SharedDates dates,
        Optional<String> key) {

    /// What a secret of a vault is good for at a moment.
    enum State {
        ACTIVE,
        NOT_YET_VALID,
        EXPIRED,
        DISABLED,
        DELETED,
        /// A secret of another tool.
        OTHER,
        /// What this home holds, while the vault does not answer.
        HELD
    }

    /// Whether it is a key that Keytally published and that is there.
    boolean isShared() {
        return switch (state) {
            case ACTIVE, NOT_YET_VALID, EXPIRED, DISABLED -> true;
            case DELETED, OTHER, HELD -> false;
        };
    }
}
