package org.keytally.core.domain.vault;

import java.util.Optional;

/// The name and the version of a key in the vault that wraps the keys of envelopes.
public record WrappingKeyId(VaultName name, String version) {

    public WrappingKeyId {
        if (VaultName.parse(version).isEmpty()) {
            throw new IllegalArgumentException("no version of a wrapping key");
        }
    }

    /// Reads what `toString` wrote.
    public static Optional<WrappingKeyId> parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0 || VaultName.parse(text.substring(slash + 1)).isEmpty()) {
            return Optional.empty();
        }
        return VaultName.parse(text.substring(0, slash))
                .map(name -> new WrappingKeyId(name, text.substring(slash + 1)));
    }

    @Override
    public String toString() {
        return name + "/" + version;
    }
}
