package org.keytally.core.domain.policy;

import java.nio.file.Path;
import java.util.Optional;
import org.keytally.core.domain.key.Secret;

/// The port to the form in which a policy lies in a vault, signed.
public interface PolicyForm {

    /// The content type by which a policy is known.
    String KIND = "application/vnd.keytally.policy+json";

    /// Reads a policy whose signature is that of the pinned key.
    Reading read(Secret text, String pinned);

    /// Reads what an admin wrote, before it is signed.
    Reading draft(String document, long issue);

    /// A policy as an admin would write it; what allows everything is left out.
    String document(Policy policy);

    /// The issue of a text that the pinned key signed, whatever else it says; 0 where it did not.
    long issue(Secret text, String pinned);

    /// Signs a document.
    Signing sign(String document, long issue, Secret signingKey);

    /// The signing key in a file, which the caller closes; where there is no such file, a new key is written there for
    /// its owner alone.
    ///
    /// @return empty where the file can be neither read nor written
    Optional<Secret> signingKey(Path file);

    /// The half of a signing key that members pin; empty where it is no signing key.
    Optional<String> pinned(Secret signingKey);

    /// Whether a text can be a pinned key.
    boolean isKey(String text);

    /// What came of reading.
    sealed interface Reading {

        record Sound(Policy policy, String document) implements Reading {}

        record Unsigned() implements Reading {}

        /// It was changed after it was signed, or another key than the pinned one signed it.
        record Tampered() implements Reading {}

        /// A newer program wrote it.
        record Newer() implements Reading {}

        /// It is no policy.
        ///
        /// @param field what cannot be meant
        record Malformed(String field) implements Reading {}
    }

    /// What came of signing.
    sealed interface Signing {

        /// It is signed.
        ///
        /// @param text as it is stored, which the caller closes
        /// @param key what members pin
        record Signed(Secret text, String key) implements Signing {}

        /// The signing key is none, or its open half is missing.
        record NoKey() implements Signing {}
    }
}
