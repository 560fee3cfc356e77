package org.keytally.core.domain.key;

/// The port that makes fingerprints with this home's key.
public interface Fingerprints {

    Fingerprint of(Secret secret);

    /// The hash alone of a run of bytes, for comparing text found in files with known secrets.
    String hash(byte[] bytes, int offset, int length);
}
