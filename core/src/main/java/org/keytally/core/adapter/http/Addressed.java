package org.keytally.core.adapter.http;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import okhttp3.HttpUrl;

/// The whole address of a request, which is refused where it is not of the origin its base names.
final class Addressed {

    private Addressed() {}

    static HttpUrl of(URI base, String path) throws HttpException {
        String start = base.toString();
        String trimmed = start.endsWith("/") ? start.substring(0, start.length() - 1) : start;
        HttpUrl url = path.startsWith("/") ? HttpUrl.parse(trimmed + path) : null;
        if (url == null || !isOf(base, url)) {
            throw new HttpException(HttpException.Kind.ADDRESS_REFUSED);
        }
        return url;
    }

    // Two parsers must read the same host: where they differ, somebody may be playing with the difference.
    private static boolean isOf(URI base, HttpUrl url) {
        String scheme = Optional.ofNullable(base.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        String host = Optional.ofNullable(base.getHost()).orElse("").toLowerCase(Locale.ROOT);
        String plain = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        int port = base.getPort() == -1 ? HttpUrl.defaultPort(scheme) : base.getPort();
        return url.scheme().equals(scheme)
                && (url.host().equals(plain) || isSameNumber(host, url.host()))
                && url.port() == port
                && url.username().isEmpty()
                && url.password().isEmpty()
                && base.getRawUserInfo() == null;
    }

    /// The one address of version 6 that is written in many ways is shortened by the network library.
    private static boolean isSameNumber(String host, String canonical) {
        if (!host.startsWith("[")) {
            return false;
        }
        HttpUrl alone = HttpUrl.parse("http://" + host + "/");
        return alone != null && alone.host().equals(canonical) && canonical.contains(":");
    }
}
