package org.keytally.core.domain.vault;

import org.keytally.core.domain.key.Secret;

/// The port to whoever signs a person in at the directory of an organisation.
public interface VaultSignIn {

    /// A token as the challenge wants it, which the caller closes.
    ///
    /// @param isRefused whether the vault refused the token given before
    Secret token(VaultChallenge challenge, boolean isRefused) throws VaultException;
}
