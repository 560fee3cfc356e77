package org.keytally.core.domain.vault;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A vault this home is connected to, and how the person signs in there.
///
/// @param certificates a file of authorities trusted for this vault alone
/// @param takesAnyHost whether its challenge may name another host than its own
/// @param plain secrets of other tools that are taken as keys
/// @param policyKey by which the policy in it is known as the organisation's; none where no policy is taken from it
/// @param synced when its keys were last fetched whole
public record VaultLink(
        VaultAddress address,
        Way way,
        Directory directory,
        Optional<String> certificates,
        boolean takesAnyHost,
        List<PlainKey> plain,
        Optional<String> policyKey,
        Optional<Instant> synced) {

    public VaultLink {
        plain = List.copyOf(plain);
    }

    /// How a person, or a machine in their place, signs in.
    public enum Way {
        AZ,
        WORKLOAD
    }

    /// Which directory signs in, and as which program.
    ///
    /// @param authority who signs people in, where it is not the one the vault names
    public record Directory(Optional<String> tenant, Optional<String> client, Optional<URI> authority) {

        /// As the vault and its directory have it.
        public static final Directory USUAL = new Directory(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// What was loosened for this vault.
    public enum Loosening {
        OWN_CERTIFICATES,
        ANY_CHALLENGE_HOST,
        OWN_AUTHORITY
    }

    public List<Loosening> loosenings() {
        return List.of(Loosening.values()).stream().filter(this::has).toList();
    }

    private boolean has(Loosening loosening) {
        return switch (loosening) {
            case OWN_CERTIFICATES -> certificates.isPresent();
            case ANY_CHALLENGE_HOST -> takesAnyHost;
            case OWN_AUTHORITY -> directory.authority().isPresent();
        };
    }

    /// The secret of another tool that is taken under that name.
    public Optional<PlainKey> plain(VaultName name) {
        return plain.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    public VaultLink withPolicyKey(Optional<String> key) {
        return new VaultLink(address, way, directory, certificates, takesAnyHost, plain, key, synced);
    }

    public VaultLink withSynced(Instant now) {
        return withSynced(Optional.of(now));
    }

    /// The connection alone, without what was done over it.
    public VaultLink unsynced() {
        return withSynced(Optional.empty());
    }

    private VaultLink withSynced(Optional<Instant> now) {
        return new VaultLink(address, way, directory, certificates, takesAnyHost, plain, policyKey, now);
    }
}
