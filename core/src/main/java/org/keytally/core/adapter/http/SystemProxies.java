package org.keytally.core.adapter.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import okhttp3.Credentials;
import org.keytally.core.domain.catalog.Endpoint;

/// The proxies this machine is set to: by environment variables, else by the system; none for this machine itself.
public final class SystemProxies extends ProxySelector {

    private final Map<String, String> environment;
    private final Optional<ProxySelector> system;

    /// @param system asked where no variable names a proxy
    public SystemProxies(Map<String, String> environment, Optional<ProxySelector> system) {
        this.environment = Map.copyOf(environment);
        this.system = system;
    }

    /// Those of the machine this runs on.
    public static SystemProxies of(Map<String, String> environment) {
        return new SystemProxies(environment, Optional.ofNullable(ProxySelector.getDefault()));
    }

    @Override
    public List<Proxy> select(URI uri) {
        String host = Optional.ofNullable(uri.getHost()).orElse("");
        if (isOwn(host)) {
            return List.of(Proxy.NO_PROXY);
        }
        Optional<URI> named = named(uri);
        if (named.isPresent()) {
            return List.of(isExempt(host) ? Proxy.NO_PROXY : proxy(named.get()));
        }
        return system.map(selector -> selector.select(uri)).orElse(List.of(Proxy.NO_PROXY));
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failed) {
        system.ifPresent(selector -> selector.connectFailed(uri, address, failed));
    }

    /// The value that signs in at the proxy for an address, where its own address holds a name and a password.
    Optional<String> signIn(URI uri) {
        return named(uri)
                .map(URI::getRawUserInfo)
                .map(text -> text.split(":", 2))
                .map(parts -> Credentials.basic(decoded(parts[0]), parts.length > 1 ? decoded(parts[1]) : ""));
    }

    private static boolean isOwn(String host) {
        return Endpoint.isLoopback(host) || host.equals("::1");
    }

    private Optional<URI> named(URI uri) {
        // HTTP_PROXY in capitals is left out: a server may set it from a header of a stranger.
        Stream<String> names = "https".equalsIgnoreCase(uri.getScheme())
                ? Stream.of("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY")
                : Stream.of("http_proxy", "all_proxy", "ALL_PROXY");
        return names.flatMap(name -> Optional.ofNullable(environment.get(name)).stream())
                .filter(value -> !value.isBlank())
                .findFirst()
                .flatMap(SystemProxies::address);
    }

    private static Optional<URI> address(String text) {
        String value = text.strip();
        try {
            URI address = new URI(value.contains("://") ? value : "http://" + value);
            return address.getHost() == null ? Optional.empty() : Optional.of(address);
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }

    private static Proxy proxy(URI address) {
        boolean isSocks = address.getScheme().toLowerCase(Locale.ROOT).startsWith("socks");
        int usual = isSocks ? 1080 : 80;
        int port = address.getPort() == -1 ? usual : address.getPort();
        return new Proxy(
                isSocks ? Proxy.Type.SOCKS : Proxy.Type.HTTP,
                InetSocketAddress.createUnresolved(address.getHost(), port));
    }

    private boolean isExempt(String host) {
        String list = Optional.ofNullable(environment.get("no_proxy"))
                .or(() -> Optional.ofNullable(environment.get("NO_PROXY")))
                .orElse("");
        String name = host.toLowerCase(Locale.ROOT);
        return Stream.of(list.split(",", -1))
                .map(entry -> entry.strip().toLowerCase(Locale.ROOT))
                .map(entry -> entry.startsWith(".") ? entry.substring(1) : entry)
                .filter(entry -> !entry.isEmpty())
                .anyMatch(entry -> entry.equals("*") || name.equals(entry) || name.endsWith("." + entry));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
