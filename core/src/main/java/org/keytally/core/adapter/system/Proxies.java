package org.keytally.core.adapter.system;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keytally.core.domain.home.Check;
import org.keytally.core.domain.home.CheckKind;
import org.keytally.core.domain.home.CheckState;

/// The check which proxies the environment and the system name, without what signs in to them.
final class Proxies {

    private static final List<String> VARIABLES = List.of("http_proxy", "https_proxy", "all_proxy", "no_proxy");
    private static final List<String> PROPERTIES = List.of("http.proxyHost", "https.proxyHost", "socksProxyHost");
    // everything up to the last @ before the path may be a name and a password
    private static final Pattern ADDRESS =
            Pattern.compile("(?<scheme>[A-Za-z][A-Za-z0-9+.-]*://)?(?<login>.*@)?(?<host>[^/?#@]*).*", Pattern.DOTALL);

    private final Map<String, String> environment;
    private final Map<String, String> properties;

    Proxies(Map<String, String> environment, Map<String, String> properties) {
        this.environment = environment;
        this.properties = properties;
    }

    Check check() {
        Map<String, String> facts = new TreeMap<>();
        boolean hasPassword = false;
        for (Map.Entry<String, String> variable : environment.entrySet()) {
            if (VARIABLES.contains(variable.getKey().toLowerCase(Locale.ROOT)) && !variable.getValue().isBlank()) {
                facts.put(variable.getKey(), withoutLogin(variable.getValue()));
                hasPassword |= variable.getValue().contains("@");
            }
        }
        for (String property : PROPERTIES) {
            if (properties.containsKey(property)) {
                facts.put(property, withoutLogin(properties.getOrDefault(property, "")));
            }
        }
        if (hasPassword) {
            return new Check("proxies", CheckState.CARE, CheckKind.PROXY_PASSWORD_IN_VARIABLE, facts);
        }
        return new Check("proxies", CheckState.OK, facts.isEmpty() ? CheckKind.FINE : CheckKind.PROXIES_SET, facts);
    }

    private static String withoutLogin(String address) {
        Matcher matcher = ADDRESS.matcher(address);
        if (!matcher.matches()) {
            return "***";
        }
        String scheme = matcher.group("scheme") == null ? "" : matcher.group("scheme");
        String login = matcher.group("login") == null ? "" : "***@";
        return scheme + login + matcher.group("host");
    }
}
