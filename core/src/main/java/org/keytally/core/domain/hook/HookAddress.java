package org.keytally.core.domain.hook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.keytally.core.domain.catalog.Endpoint;

/// Addresses that hooks may be told at: of https, or of this machine; there may be a query, unlike where keys go.
public final class HookAddress {

    private HookAddress() {}

    public static Endpoint read(String text) {
        try {
            URI address = new URI(text.strip());
            if (address.isOpaque() || address.getRawFragment() != null) {
                return new Endpoint.Refused(Endpoint.Why.NOT_AN_ADDRESS);
            }
            String query = address.getRawQuery();
            String plain = query == null ? text.strip() : text.strip().substring(0, text.strip().indexOf('?'));
            return switch (Endpoint.of(plain, Set.of())) {
                case Endpoint.Usable(URI usable) when isOfServices(usable) ->
                    new Endpoint.Refused(Endpoint.Why.UNKNOWN_SCHEME);
                case Endpoint.Usable _ -> new Endpoint.Usable(address);
                case Endpoint.Refused refused -> refused;
            };
        } catch (URISyntaxException none) {
            return new Endpoint.Refused(Endpoint.Why.NOT_AN_ADDRESS);
        }
    }

    private static boolean isOfServices(URI address) {
        return Endpoint.SERVICE_SCHEMES.contains(address.getScheme().toLowerCase(Locale.ROOT));
    }
}
