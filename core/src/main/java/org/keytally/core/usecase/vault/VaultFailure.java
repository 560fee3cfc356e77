package org.keytally.core.usecase.vault;

import java.time.Duration;
import java.util.Optional;
import org.keytally.core.domain.vault.VaultException;

/// What a vault said instead of doing what was asked.
///
/// @param after when it may be asked again, where it said so
public record VaultFailure(VaultException.Kind kind, String detail, Optional<Duration> after) {

    static VaultFailure of(VaultException failed) {
        return new VaultFailure(failed.kind(), String.valueOf(failed.getMessage()), failed.after());
    }
}
