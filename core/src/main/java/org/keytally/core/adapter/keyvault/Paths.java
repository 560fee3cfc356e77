package org.keytally.core.adapter.keyvault;

import java.net.URI;
import java.net.URISyntaxException;
import org.keytally.core.domain.vault.VaultAddress;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.domain.vault.VaultException.Kind;
import org.keytally.core.domain.vault.VaultName;
import org.keytally.core.domain.vault.WrappingKeyId;

/// The paths of the REST interface, version included.
final class Paths {

    private static final String VERSION = "api-version=7.5";
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

    /// The path of a further page, which may lie nowhere but in the same vault.
    static String next(VaultAddress vault, String link) throws VaultException {
        try {
            URI address = vault.origin().resolve(new URI(link));
            boolean isOfVault = vault.host().equalsIgnoreCase(address.getHost())
                    && "https".equalsIgnoreCase(address.getScheme())
                    && port(address) == port(vault.origin())
                    && address.getRawUserInfo() == null
                    && String.valueOf(address.getRawPath()).startsWith("/");
            if (isOfVault) {
                String query = address.getRawQuery();
                return address.getRawPath() + (query == null ? "" : "?" + query);
            }
        } catch (URISyntaxException | IllegalArgumentException malformed) {
            // told below
        }
        throw new VaultException(Kind.MALFORMED, "the next page lies elsewhere");
    }

    private static int port(URI address) {
        return address.getPort() == -1 ? 443 : address.getPort();
    }
}
