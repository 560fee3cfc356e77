package org.keytally.core.adapter.keyvault;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keytally.core.domain.vault.VaultAddress;
import org.keytally.core.domain.vault.VaultChallenge;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.domain.vault.VaultException.Kind;

/// Reads what a vault asks of whoever comes without a sign-in.
final class Challenges {

    private static final Pattern PART =
            Pattern.compile("([A-Za-z_]{1,40})\\s?=\\s?(?:\"([^\"]{0,8192})\"|([^\\s,\"]{1,8192}))");
    private static final Pattern BEARER = Pattern.compile("(?:^|,)\\s{0,9}Bearer\\s", Pattern.CASE_INSENSITIVE);
    private static final String EVERYTHING = "/.default";

    private final VaultAddress vault;
    private final boolean takesAnyHost;

    /// @param takesAnyHost whether a person allowed a challenge that names another host
    Challenges(VaultAddress vault, boolean takesAnyHost) {
        this.vault = vault;
        this.takesAnyHost = takesAnyHost;
    }

    /// Whether a header says where to sign in, and for what.
    boolean saysWhere(Optional<String> header) {
        Map<String, String> parts = parts(header.orElse(""));
        return authority(parts).isPresent() && meant(parts).isPresent();
    }

    /// The challenge in a header; a token meant for another host would be good there too, so such a one is refused.
    VaultChallenge read(Optional<String> header) throws VaultException {
        Map<String, String> parts = parts(header.orElse(""));
        Optional<URI> authority = authority(parts);
        Optional<String> meant = meant(parts);
        if (authority.isEmpty() || meant.isEmpty()) {
            throw new VaultException(Kind.MALFORMED, "it does not say where to sign in");
        }
        if (!takesAnyHost && address(meant.get()).filter(wanted -> vault.isUnder(wanted.getHost())).isEmpty()) {
            throw new VaultException(Kind.OTHER_HOST, meant.get());
        }
        String scope = meant.get().endsWith(EVERYTHING) ? meant.get() : meant.get() + EVERYTHING;
        return new VaultChallenge(authority.get(), scope, claims(parts));
    }

    /// A challenge that was read before, with what the directory wants besides by now.
    VaultChallenge renewed(VaultChallenge former, Optional<String> header) {
        Optional<String> claims = claims(parts(header.orElse("")));
        return new VaultChallenge(former.authority(), former.scope(), claims.or(former::claims));
    }

    private static Optional<String> claims(Map<String, String> parts) {
        return Optional.ofNullable(parts.get("claims"));
    }

    private static Optional<URI> authority(Map<String, String> parts) {
        return first(parts, "authorization", "authorization_uri").flatMap(Challenges::address);
    }

    private static Optional<String> meant(Map<String, String> parts) {
        return first(parts, "scope", "resource");
    }

    private static Map<String, String> parts(String header) {
        Map<String, String> parts = new HashMap<>();
        Matcher bearer = BEARER.matcher(header);
        if (bearer.find()) {
            Matcher part = PART.matcher(header).region(bearer.end(), header.length());
            while (part.find()) {
                String value = part.group(2) == null ? part.group(3) : part.group(2);
                parts.putIfAbsent(part.group(1).toLowerCase(Locale.ROOT), value);
            }
        }
        return parts;
    }

    private static Optional<String> first(Map<String, String> parts, String name, String otherwise) {
        return Optional.ofNullable(parts.get(name)).or(() -> Optional.ofNullable(parts.get(otherwise)));
    }

    private static Optional<URI> address(String text) {
        try {
            URI address = new URI(text);
            boolean isSecure = "https".equalsIgnoreCase(address.getScheme())
                    && address.getHost() != null
                    && address.getRawUserInfo() == null;
            return isSecure ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }
}
