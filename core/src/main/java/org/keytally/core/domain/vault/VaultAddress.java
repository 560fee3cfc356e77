package org.keytally.core.domain.vault;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The address of a Key Vault: a secure origin whose host names the vault.
public record VaultAddress(URI origin) {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z](?!.*--)[a-zA-Z0-9-]{1,22}[a-zA-Z0-9]");
    private static final String PUBLIC_CLOUD = "vault.azure.net";
    private static final List<String> CLOUDS =
            List.of(PUBLIC_CLOUD, "vault.azure.cn", "vault.usgovcloudapi.net", "vault.microsoftazure.de");

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
            return isOrigin(address) && (address.getHost().contains(".") || address.getHost().equals("localhost"))
                    ? Optional.of(new VaultAddress(lower(address)))
                    : Optional.empty();
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    public String host() {
        return origin.getHost();
    }

    /// The part of the host that people call the vault's name.
    public String name() {
        return CLOUDS.stream().anyMatch(cloud -> host().endsWith("." + cloud))
                ? host().substring(0, host().indexOf('.'))
                : origin.getAuthority();
    }

    /// Whether a sign-in meant for that host is meant for this vault, as Microsoft's clients ask it.
    public boolean isUnder(String resourceHost) {
        return host().endsWith("." + resourceHost.toLowerCase(Locale.ROOT));
    }

    /// Whether the vault is one of a known cloud of Microsoft.
    public boolean isOfKnownCloud() {
        return CLOUDS.stream().anyMatch(cloud -> host().endsWith("." + cloud));
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
        return new URI("https", null, address.getHost().toLowerCase(Locale.ROOT), address.getPort(), null, null, null);
    }

    @Override
    public String toString() {
        return origin.toString();
    }
}
