package org.keytally.core.domain.ledger;

import java.util.Optional;
import org.keytally.core.domain.key.KeyId;
import org.keytally.core.domain.key.Payer;
import org.keytally.core.domain.key.Scope;

/// Which key was used and who pays for it.
///
/// @param owner the random id of the payer's name
public record Purse(Optional<KeyId> key, Optional<Scope> scope, Payer payer, String owner) {

    /// Nobody's purse: a local provider asked without a key.
    public static final Purse FREE = new Purse(Optional.empty(), Optional.empty(), Payer.FREE, "");
}
