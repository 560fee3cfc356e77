package org.keytally.core.domain.home;

import java.util.Optional;
import org.keytally.core.domain.key.Secret;

/// The port to the passphrase that opens a home without a keychain.
public interface PassphraseSource {

    /// The passphrase of a home that is there; empty where nobody can be asked, blank where the person has only the
    /// recovery phrase.
    Optional<Secret> existing();

    /// A passphrase chosen for a home that is being made; empty where nobody can be asked.
    Optional<Secret> chosen();

    /// The recovery phrase of a home whose key or passphrase is lost; empty where nobody can be asked.
    Optional<Secret> recovery();
}
