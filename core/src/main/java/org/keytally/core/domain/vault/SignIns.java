package org.keytally.core.domain.vault;

import java.util.Optional;

/// The port to the sign-ins that persons made in this home by browser or by a code.
///
/// Only `signIn` ever needs a person: a token that ends is renewed without asking, until the directory refuses to.
public interface SignIns {

    /// The connection with the directory its vault names, where none was said; as it is where the vault asks nobody
    /// to sign in.
    VaultLink placed(VaultLink link) throws VaultException;

    /// Signs a person in and keeps it in the place of a former sign-in; lasts until they are done, the thread is
    /// interrupted, or the time is over.
    ///
    /// @param link placed
    SignedIn signIn(VaultLink link, SignInFace face) throws VaultException;

    /// Who is signed in for a vault, as far as this home knows; asks nobody.
    Optional<SignedIn> signedIn(VaultLink link);

    /// Forgets a sign-in; false where there was none.
    boolean signOut(VaultLink link) throws VaultException;
}
