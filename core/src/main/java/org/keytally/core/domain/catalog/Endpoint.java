package org.keytally.core.domain.catalog;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// An address that a person gave for a key, checked before a secret may ever leave for it.
public sealed interface Endpoint {

    /// An address that may be used.
    record Usable(URI address) implements Endpoint {}

    /// An address that may not.
    record Refused(Why why) implements Endpoint {}

    /// Why an address may not be used.
    enum Why {
        NOT_AN_ADDRESS,
        UNKNOWN_SCHEME,
        PLAIN_HTTP,
        USER_IN_ADDRESS,
        QUERY_IN_ADDRESS,
        FOREIGN_HOST
    }

    /// The schemes of services that are no model providers.
    Set<String> SERVICE_SCHEMES = Set.of("neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc");

    Pattern LOOPBACK_NUMBER = Pattern.compile("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
    Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]+]");

    /// Reads an address.
    ///
    /// @param plainHosts hosts other than this machine for which plain http is allowed by name
    static Endpoint of(String text, Set<String> plainHosts) {
        try {
            return of(new URI(text.strip()), plainHosts);
        } catch (URISyntaxException none) {
            return new Refused(Why.NOT_AN_ADDRESS);
        }
    }

    /// Looks at an address that was read before.
    static Endpoint of(URI address, Set<String> plainHosts) {
        if (!isWhole(address)) {
            return new Refused(Why.NOT_AN_ADDRESS);
        }
        String scheme = address.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http") && !SERVICE_SCHEMES.contains(scheme)) {
            return new Refused(Why.UNKNOWN_SCHEME);
        }
        if (address.getRawUserInfo() != null) {
            return new Refused(Why.USER_IN_ADDRESS);
        }
        if (address.getRawQuery() != null || address.getRawFragment() != null) {
            return new Refused(Why.QUERY_IN_ADDRESS);
        }
        if (scheme.equals("http") && !isLoopback(address.getHost()) && !isNamed(address, plainHosts)) {
            return new Refused(Why.PLAIN_HTTP);
        }
        return new Usable(address);
    }

    /// Whether a host is this machine by its name alone, without asking a name server.
    static boolean isLoopback(String host) {
        String plain = host.toLowerCase(Locale.ROOT);
        return plain.equals("localhost")
                || plain.equals("[::1]")
                || LOOPBACK_NUMBER.matcher(plain).matches();
    }

    private static boolean isNamed(URI address, Set<String> hosts) {
        String host = address.getHost().toLowerCase(Locale.ROOT);
        return hosts.contains(host) || hosts.contains(host + ":" + address.getPort());
    }

    private static boolean isWhole(URI address) {
        return address.isAbsolute()
                && address.getHost() != null
                && HOST.matcher(address.getHost()).matches()
                && (address.getPort() == -1 || (address.getPort() > 0 && address.getPort() < 65_536));
    }
}
