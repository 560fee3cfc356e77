package org.keytally.core.domain.home;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// The settings a person can change, each with its name, usual value and the values it takes.
public enum Setting {
    PREFERENCE("preference", "personal", true, oneOf("personal", "shared", "ask")),
    FALLBACK_UNSET("fallback.unset", "on", true, onOff()),
    FALLBACK_FAILURE("fallback.failure", "on", true, onOff()),
    FALLBACK_REASONS(
            "fallback.reasons", "quota,rate-limited,overloaded,unreachable,expired", true, listOf(FallbackWords.ALL)),
    ASK_DEFAULT("ask.default", "refuse", true, oneOf("personal", "shared", "refuse")),
    WAIT("wait", "10", false, whole(0, 600)),
    HISTORY("history", "off", false, onOff()),
    HISTORY_DAYS("history.days", "90", false, whole(1, 3650)),
    CACHE("cache", "off", true, onOff()),
    CACHE_MINUTES("cache.minutes", "60", false, whole(1, 525_600)),
    PLAIN_HTTP("http.plain", "", false, hosts()),
    ZONE("zone", "system", false, Setting::isZone),
    THEME("theme", "system", false, oneOf("system", "light", "dark")),
    LANGUAGE("language", "system", false, oneOf("system", "en", "de"));

    private final String label;
    private final String usual;
    private final boolean narrowable;
    private final Predicate<String> accepts;

    Setting(String label, String usual, boolean narrowable, Predicate<String> accepts) {
        this.label = label;
        this.usual = usual;
        this.narrowable = narrowable;
        this.accepts = accepts;
    }

    /// The name as it is typed.
    public String label() {
        return label;
    }

    /// The value in force until a person sets one.
    public String usual() {
        return usual;
    }

    /// Whether it can be set for one provider, project or prompt type.
    public boolean isNarrowable() {
        return narrowable;
    }

    public boolean accepts(String value) {
        return accepts.test(value);
    }

    public static Optional<Setting> find(String name) {
        return Arrays.stream(values())
                .filter(setting -> setting.label.equals(name.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static Predicate<String> oneOf(String... words) {
        return Set.of(words)::contains;
    }

    private static Predicate<String> onOff() {
        return oneOf("on", "off");
    }

    private static Predicate<String> listOf(List<String> words) {
        return value -> value.isEmpty() || words.containsAll(Arrays.asList(value.split(",", -1)));
    }

    private static Predicate<String> whole(int least, int most) {
        return value -> {
            if (!value.matches("\\d{1,7}")) {
                return false;
            }
            int number = Integer.parseInt(value);
            return number >= least && number <= most;
        };
    }

    private static Predicate<String> hosts() {
        Pattern host = Pattern.compile("[A-Za-z0-9.-]+(:\\d{1,5})?");
        return value ->
                value.isEmpty() || Arrays.stream(value.split(",", -1)).allMatch(part -> host.matcher(part).matches());
    }

    private static boolean isZone(String value) {
        if (value.equals("system")) {
            return true;
        }
        try {
            return !ZoneId.of(value).getId().isEmpty();
        } catch (DateTimeException unknown) {
            return false;
        }
    }
}
