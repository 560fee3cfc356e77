package org.keytally.core.adapter.keyvault;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.keytally.core.domain.vault.VaultAddress;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.domain.vault.VaultException.Kind;
import org.keytally.core.domain.vault.VaultName;
import org.keytally.core.domain.vault.WrappingKeyId;

/// The paths of the REST interface, version included.
final class Paths {

    private static final String VERSION_NAME = "api-version=";
    private static final String VERSION = VERSION_NAME + "7.5";
    private static final String PAGE = "?maxresults=25&" + VERSION;

    /// A question that any vault answers, with a challenge where it guards itself.
    static final String ANYTHING = "/secrets?maxresults=1&" + VERSION;
    static final String SECRETS = "/secrets" + PAGE;
    static final String DELETED = "/deletedsecrets" + PAGE;

    private Paths() {}

    static String secret(VaultName name) {
        return "/secrets/" + name + "?" + VERSION;
    }

    static String secret(VaultName name, String version) {
        return "/secrets/" + name + "/" + version + "?" + VERSION;
    }

    static String versions(VaultName name) {
        return "/secrets/" + name + "/versions" + PAGE;
    }

    static String deleted(VaultName name) {
        return "/deletedsecrets/" + name + "?" + VERSION;
    }

    static String recovery(VaultName name) {
        return "/deletedsecrets/" + name + "/recover?" + VERSION;
    }

    static String key(VaultName name) {
        return "/keys/" + name + "?" + VERSION;
    }

    static String keyMaking(VaultName name) {
        return "/keys/" + name + "/create?" + VERSION;
    }

    static String unwrapping(WrappingKeyId key) {
        return "/keys/" + key + "/unwrapkey?" + VERSION;
    }

    /// The path of a further page of a list, which is asked for at the same vault whatever the link says.
    ///
    /// A vault behind a gateway may know itself by another name; where the link names another host, it is followed only
    /// as far as it goes on with the same list.
    static String next(VaultAddress vault, String list, String link) throws VaultException {
        try {
            URI address = vault.origin().resolve(new URI(link));
            String place = String.valueOf(address.getRawPath());
            if (place.equals(place(list)) || (isOfVault(vault, address) && place.startsWith("/"))) {
                return place + "?" + versioned(Optional.ofNullable(address.getRawQuery()).orElse(""));
            }
        } catch (URISyntaxException | IllegalArgumentException malformed) {
            // told below
        }
        throw new VaultException(Kind.MALFORMED, "the next page lies elsewhere");
    }

    private static boolean isOfVault(VaultAddress vault, URI address) {
        return vault.host().equalsIgnoreCase(address.getHost())
                && "https".equalsIgnoreCase(address.getScheme())
                && port(address) == port(vault.origin())
                && address.getRawUserInfo() == null;
    }

    private static String place(String path) {
        return path.substring(0, path.indexOf('?'));
    }

    private static String versioned(String query) {
        boolean isVersioned = ("&" + query).contains("&" + VERSION_NAME);
        return isVersioned ? query : query + (query.isEmpty() ? "" : "&") + VERSION;
    }

    private static int port(URI address) {
        return address.getPort() == -1 ? 443 : address.getPort();
    }
}
