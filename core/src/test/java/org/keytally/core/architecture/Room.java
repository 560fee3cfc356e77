package org.keytally.core.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Map;
import java.util.Set;

/// A place in the core: an area such as `adapter`, and the room in it such as `http`.
record Room(String area, String name) {

    private static final Map<String, Set<String>> DOMAIN = Map.ofEntries(
            Map.entry("catalog", Set.of()),
            Map.entry("key", Set.of("catalog")),
            Map.entry("policy", Set.of("catalog", "key")),
            Map.entry("model", Set.of("catalog", "key")),
            Map.entry("environment", Set.of("catalog", "key")),
            Map.entry("ledger", Set.of("catalog", "key")),
            Map.entry("budget", Set.of("catalog", "key", "ledger")),
            Map.entry("traffic", Set.of("catalog", "key", "ledger")),
            Map.entry("prompt", Set.of("catalog", "key", "policy", "ledger", "budget", "traffic")),
            Map.entry("history", Set.of("catalog", "key", "ledger", "prompt")),
            Map.entry("watch", Set.of("catalog", "key", "ledger", "budget")),
            Map.entry("audit", Set.of("catalog", "key")),
            Map.entry("home", Set.of("catalog", "key", "policy")),
            Map.entry("command", Set.of("catalog", "key")),
            Map.entry("hook", Set.of("catalog", "key", "audit")),
            Map.entry("guard", Set.of("catalog", "key")),
            Map.entry("vault", Set.of("catalog", "key")),
            Map.entry("rotation", Set.of("catalog", "key")),
            Map.entry("team", Set.of("catalog", "key", "budget", "vault")));

    private static final Set<String> SHARED_ADAPTERS = Set.of("http", "sealed", "journal");

    static Room of(JavaClass type, String base) {
        String below = type.getPackageName().equals(base) ? "" : type.getPackageName().substring(base.length() + 1);
        String[] steps = below.split("\\.", 3);
        return new Room(steps[0], steps.length > 1 ? steps[1] : "");
    }

    boolean isKnown() {
        return switch (area) {
            case "", "usecase" -> true;
            case "adapter" -> !name.isEmpty();
            case "domain" -> DOMAIN.containsKey(name);
            default -> false;
        };
    }

    boolean maySee(Room other) {
        return switch (area) {
            case "" -> true;
            case "usecase" -> other.area.equals("domain") || other.area.equals("usecase");
            case "adapter" -> other.area.equals("domain") || other.equals(this) || other.isSharedAdapter();
            case "domain" -> other.equals(this)
                    || (other.area.equals("domain") && DOMAIN.getOrDefault(name, Set.of()).contains(other.name));
            default -> false;
        };
    }

    private boolean isSharedAdapter() {
        return area.equals("adapter") && SHARED_ADAPTERS.contains(name);
    }
}
