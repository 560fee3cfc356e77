package org.keytally.core.domain.vault;

import java.util.List;
import java.util.Optional;
import org.keytally.core.domain.key.Secret;

/// The port to an organisation's Key Vault, as the person who is signed in may use it.
public interface Vault {

    VaultAddress address();

    /// The region in which it lies, as its last answer said; empty where it did not say, or was not asked yet.
    Optional<String> region();

    /// The newest version of each secret, page by page.
    List<VaultItem> list() throws VaultException;

    /// All versions of a secret, in no order that may be relied upon.
    List<VaultItem> versions(VaultName name) throws VaultException;

    /// The newest version of a secret; empty where there is none of that name.
    Optional<VaultSecret> read(VaultName name) throws VaultException;

    /// One version of a secret; empty where there is none.
    Optional<VaultSecret> read(VaultName name, String version) throws VaultException;

    /// Stores a new version.
    VaultItem put(VaultName name, Secret value, VaultTerms terms) throws VaultException;

    /// Changes what stands beside a version.
    VaultItem change(VaultName name, String version, VaultTerms terms) throws VaultException;

    /// Deletes all versions; they can be recovered until the vault purges them.
    void delete(VaultName name) throws VaultException;

    List<DeletedItem> deleted() throws VaultException;

    void recover(VaultName name) throws VaultException;

    /// Ends what was deleted for good.
    void purge(VaultName name) throws VaultException;

    /// The newest version of a wrapping key; empty where there is none of that name.
    Optional<WrappingKey> wrappingKey(VaultName name) throws VaultException;

    /// Makes a wrapping key, or a new version of one.
    WrappingKey makeWrappingKey(VaultName name) throws VaultException;

    /// Opens what was wrapped by a version of a key; the caller wipes it.
    byte[] unwrap(WrappingKeyId key, byte[] wrapped) throws VaultException;
}
