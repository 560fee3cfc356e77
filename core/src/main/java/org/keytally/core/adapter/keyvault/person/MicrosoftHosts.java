package org.keytally.core.adapter.keyvault.person;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The hosts by which Microsoft signs people in, in each of its clouds, as its library knows them.
final class MicrosoftHosts {

    private static final Set<String> ALL = Set.of(
            "login.microsoftonline.com",
            "login.windows.net",
            "login.microsoft.com",
            "sts.windows.net",
            "login.partner.microsoftonline.cn",
            "login.chinacloudapi.cn",
            "login.microsoftonline.us",
            "login.usgovcloudapi.net",
            "login-us.microsoftonline.com",
            "login.microsoftonline.de");

    private MicrosoftHosts() {}

    static boolean has(URI address) {
        return address.getHost() != null
                && ALL.contains(address.getHost().toLowerCase(Locale.ROOT))
                && "https".equalsIgnoreCase(address.getScheme())
                && (address.getPort() == -1 || address.getPort() == 443);
    }

    /// Where a request of the library goes; empty where it is meant for neither the authority nor, beside one of
    /// Microsoft's hosts, another.
    static Optional<URI> origin(URI authority, URI address) {
        if (authority.getHost().equalsIgnoreCase(address.getHost())
                && authority.getScheme().equalsIgnoreCase(address.getScheme())
                && (address.getPort() == authority.getPort() || address.getPort() == -1)) {
            // The library forgets the port when it renews.
            return Optional.of(authority);
        }
        return has(authority) && has(address)
                ? Optional.of(URI.create("https://" + address.getHost()))
                : Optional.empty();
    }
}
