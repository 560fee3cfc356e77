package org.keytally.core.domain.vault;

/// The port through which a vault is reached.
public interface Vaults {

    /// The vault of a connection.
    ///
    /// @throws VaultException where what the connection names is not there
    Vault of(VaultLink link) throws VaultException;
}
