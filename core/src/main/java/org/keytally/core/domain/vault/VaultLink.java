package org.keytally.core.domain.vault;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A vault this home is connected to, and how the person signs in there.
///
/// @param certificates a file of authorities trusted for this vault alone
/// @param takesAnyHost whether its challenge may name another host than its own
/// @param plain secrets of other tools that are taken as keys
/// @param policyKey by which the policy in it is known as the organisation's; none where no policy is taken from it
/// @param past what was found out over it
public record VaultLink(
        VaultAddress address,
        Way way,
        Directory directory,
        Optional<String> certificates,
        boolean takesAnyHost,
        List<PlainKey> plain,
        Optional<String> policyKey,
        Past past) {

    public VaultLink {
        plain = List.copyOf(plain);
    }

    /// A connection to a vault that does not say where it lies.
    public VaultLink(
            VaultAddress address,
            Way way,
            Directory directory,
            Optional<String> certificates,
            boolean takesAnyHost,
            List<PlainKey> plain,
            Optional<String> policyKey,
            Optional<Instant> synced) {
        this(address, way, directory, certificates, takesAnyHost, plain, policyKey,
                new Past(synced, Optional.empty()));
    }

    /// What was found out over a connection.
    ///
    /// @param synced when its keys were last fetched whole
    /// @param region where the vault lies, as it said itself
    public record Past(Optional<Instant> synced, Optional<String> region) {

        public static final Past NONE = new Past(Optional.empty(), Optional.empty());
    }

    /// How a person, or a machine in their place, signs in.
    public enum Way {
        AZ,
        WORKLOAD,
        BROWSER,
        DEVICE;

        /// Whether a person signs in to this program itself, which keeps that.
        public boolean asksPerson() {
            return this == BROWSER || this == DEVICE;
        }
    }

    /// Which directory signs in, and as which program.
    ///
    /// @param authority who signs people in, where it is not the one the vault names
    public record Directory(Optional<String> tenant, Optional<String> client, Optional<URI> authority) {

        /// As the vault and its directory have it.
        public static final Directory USUAL = new Directory(Optional.empty(), Optional.empty(), Optional.empty());

        private static final Pattern NAME = Pattern.compile("[A-Za-z0-9.-]{1,128}");

        /// Whether a text can name a directory or a program: both become part of an address.
        public static boolean isName(String text) {
            return NAME.matcher(text).matches();
        }
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

    /// Where a person signs in for it; empty where nobody does so in this program, or it is not known yet.
    public Optional<SignInPlace> place() {
        return way.asksPerson()
                ? directory.tenant().flatMap(tenant -> directory.client().map(client -> new SignInPlace(
                        directory.authority().orElseGet(address::usualAuthority), tenant, client)))
                : Optional.empty();
    }

    /// The secret of another tool that is taken under that name.
    public Optional<PlainKey> plain(VaultName name) {
        return plain.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    public Optional<Instant> synced() {
        return past.synced();
    }

    public Optional<String> region() {
        return past.region();
    }

    public VaultLink withTenant(String tenant) {
        Directory now = new Directory(Optional.of(tenant), directory.client(), directory.authority());
        return new VaultLink(address, way, now, certificates, takesAnyHost, plain, policyKey, past);
    }

    public VaultLink withPlain(List<PlainKey> now) {
        return new VaultLink(address, way, directory, certificates, takesAnyHost, now, policyKey, past);
    }

    public VaultLink withPolicyKey(Optional<String> key) {
        return new VaultLink(address, way, directory, certificates, takesAnyHost, plain, key, past);
    }

    public VaultLink withSynced(Instant now) {
        return with(new Past(Optional.of(now), past.region()));
    }

    /// The same, where the vault said so this time; what it said before holds otherwise.
    public VaultLink withRegion(Optional<String> now) {
        return with(new Past(past.synced(), now.or(past::region)));
    }

    /// The connection alone, without what was done over it.
    public VaultLink unsynced() {
        return with(Past.NONE);
    }

    private VaultLink with(Past now) {
        return new VaultLink(address, way, directory, certificates, takesAnyHost, plain, policyKey, now);
    }
}
