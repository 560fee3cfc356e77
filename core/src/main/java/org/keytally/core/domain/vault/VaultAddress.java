package org.keytally.core.domain.vault;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The address of a Key Vault: a secure origin whose host names the vault.
public record VaultAddress(URI origin) {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z](?!.*--)[a-zA-Z0-9-]{1,22}[a-zA-Z0-9]");
    private static final int USUAL_PORT = 443;
    private static final String PUBLIC_CLOUD = "vault.azure.net";
    private static final URI PUBLIC_AUTHORITY = URI.create("https://login.microsoftonline.com");
    /// Microsoft's clouds, each with who signs people in there.
    private static final Map<String, URI> CLOUDS = Map.of(
            PUBLIC_CLOUD, PUBLIC_AUTHORITY,
            "vault.azure.cn", URI.create("https://login.chinacloudapi.cn"),
            "vault.usgovcloudapi.net", URI.create("https://login.microsoftonline.us"),
            "vault.microsoftazure.de", URI.create("https://login.microsoftonline.de"));

    public VaultAddress {
        if (!isOrigin(origin)) {
            throw new IllegalArgumentException("not the origin of a vault");
        }
    }

    /// The vault of that name in the public cloud, or at that address; empty where the text is neither.
    public static Optional<VaultAddress> parse(String text) {
        String given = text.strip();
        if (NAME.matcher(given).matches()) {
            return Optional.of(new VaultAddress(
                    URI.create("https://" + given.toLowerCase(Locale.ROOT) + "." + PUBLIC_CLOUD)));
        }
        String whole = given.contains("://") ? given : "https://" + given;
        try {
            URI address = new URI(whole.endsWith("/") ? whole.substring(0, whole.length() - 1) : whole);
            return isOrigin(address) && (given.contains("://") || isWhole(address.getHost()))
                    ? Optional.of(new VaultAddress(lower(address)))
                    : Optional.empty();
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    public String host() {
        return origin.getHost();
    }

    /// The host, with the port where it is not the usual one: one machine may show several vaults.
    public String place() {
        return origin.getAuthority();
    }

    /// The part of the host that people call the vault's name.
    public String name() {
        return cloud().isPresent() ? host().substring(0, host().indexOf('.')) : origin.getAuthority();
    }

    /// Whether a sign-in meant for that host is meant for this vault: its own host, or one it lies under, as
    /// Microsoft's clients ask it.
    public boolean isUnder(String resourceHost) {
        String resource = resourceHost.toLowerCase(Locale.ROOT);
        return host().equals(resource) || host().endsWith("." + resource);
    }

    /// Who signs in at vaults of this cloud; that of the public one where the cloud is not known.
    public URI usualAuthority() {
        return cloud().map(CLOUDS::get).orElse(PUBLIC_AUTHORITY);
    }

    private Optional<String> cloud() {
        return CLOUDS.keySet().stream().filter(cloud -> host().endsWith("." + cloud)).findFirst();
    }

    // Without a dot it is a name that was mistyped, unless it was written out as an address.
    private static boolean isWhole(String host) {
        return host.contains(".") || host.equals("localhost");
    }

    private static boolean isOrigin(URI address) {
        return "https".equalsIgnoreCase(address.getScheme())
                && address.getHost() != null
                && address.getRawUserInfo() == null
                && String.valueOf(address.getRawPath()).isEmpty()
                && address.getRawQuery() == null
                && address.getRawFragment() == null;
    }

    private static URI lower(URI address) throws URISyntaxException {
        int port = address.getPort() == USUAL_PORT ? -1 : address.getPort();
        return new URI("https", null, address.getHost().toLowerCase(Locale.ROOT), port, null, null, null);
    }

    @Override
    public String toString() {
        return origin.toString();
    }
}
