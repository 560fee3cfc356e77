package org.keytally.core.domain.home;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.keytally.core.domain.policy.FallbackReason;

/// The settings a person can change, each with its name, usual value and the values it takes.
public enum Setting {
    PREFERENCE("preference", "personal", true),
    FALLBACK_UNSET("fallback.unset", "on", true),
    FALLBACK_FAILURE("fallback.failure", "on", true),
    FALLBACK_REASONS("fallback.reasons", "quota,rate-limited,overloaded,unreachable,expired", true),
    ASK_DEFAULT("ask.default", "refuse", true),
    ALLOWANCE("allowance", "1000000", false),
    /// What people in a tier may use, where that is not what comes with the program.
    TIERS("tiers", "", false),
    /// How many times what is usual has to be used before it is told, or off.
    UNUSUAL("alerts.unusual", "5", false),
    /// Below so many dollars a day nothing unusual is told.
    UNUSUAL_LEAST("alerts.unusual.least", "5", false),
    WAIT("wait", "10", false),
    HISTORY("history", "off", false),
    HISTORY_DAYS("history.days", "90", false),
    CACHE("cache", "off", true),
    CACHE_MINUTES("cache.minutes", "60", false),
    RATE_PERSON("rate.person", "off", false),
    RATE_DEVELOPMENT("rate.development", "off", false),
    RATE_CI("rate.ci", "off", false),
    RATE_STAGING("rate.staging", "off", false),
    RATE_PRODUCTION("rate.production", "off", false),
    PLAIN_HTTP("http.plain", "", false),
    ZONE("zone", "system", false),
    THEME("theme", "system", false),
    TEXT_SIZE("text.size", "100", false),
    LANGUAGE("language", "system", false),
    /// How far a person has come in the setup.
    SETUP("setup", "new", false),
    /// Whether the beginner's checklist is wanted.
    CHECKLIST("checklist", "on", false);

    /// The value that switches something off.
    public static final String OFF = "off";

    private static final Pattern TOKENS = Pattern.compile("[1-9]\\d{0,14}");
    private static final Pattern DOLLARS = Pattern.compile("\\d{1,9}(\\.\\d{1,6})?");
    private static final Pattern TIER = Pattern.compile(
            "(free|standard|micro|operator|enterprise|beta|admin|future4200)=([1-9]\\d{0,8}(\\.\\d{1,6})?|unlimited)");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]+(:\\d{1,5})?");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,7}");

    /// More than any list needs; values stand in the trail as well.
    private static final int LONGEST = 4096;

    private final String label;
    private final String usual;
    private final boolean narrowable;

    Setting(String label, String usual, boolean narrowable) {
        this.label = label;
        this.usual = usual;
        this.narrowable = narrowable;
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
        return value.length() <= LONGEST && switch (this) {
            case PREFERENCE -> Set.of("personal", "shared", "ask").contains(value);
            case ASK_DEFAULT -> Set.of("personal", "shared", "refuse").contains(value);
            case FALLBACK_UNSET, FALLBACK_FAILURE, HISTORY, CACHE, CHECKLIST -> Set.of("on", "off").contains(value);
            case FALLBACK_REASONS -> isListOf(value, word -> FallbackReason.find(word).isPresent());
            case ALLOWANCE -> value.equals(OFF) || TOKENS.matcher(value).matches();
            case UNUSUAL -> value.equals(OFF) || isWhole(value, 2, 100);
            case UNUSUAL_LEAST -> DOLLARS.matcher(value).matches();
            case TIERS -> isListOf(value, one -> TIER.matcher(one).matches());
            case WAIT -> isWhole(value, 0, 600);
            case HISTORY_DAYS -> isWhole(value, 1, 3650);
            case CACHE_MINUTES -> isWhole(value, 1, 525_600);
            case RATE_PERSON, RATE_DEVELOPMENT, RATE_CI, RATE_STAGING, RATE_PRODUCTION ->
                value.equals("off") || isWhole(value, 1, 100_000);
            case PLAIN_HTTP -> isListOf(value, host -> HOST.matcher(host).matches());
            case ZONE -> isZone(value);
            case THEME -> Set.of("system", "light", "dark").contains(value);
            case TEXT_SIZE -> isWhole(value, 100, 200);
            case SETUP -> Set.of("new", "motives", "keys", "settings", "try", "done").contains(value);
            case LANGUAGE -> Set.of("system", "en", "de").contains(value);
        };
    }

    public static Optional<Setting> find(String name) {
        return Arrays.stream(values())
                .filter(setting -> setting.label.equals(name.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static boolean isListOf(String value, Predicate<String> isWord) {
        return value.isEmpty() || Arrays.stream(value.split(",", -1)).allMatch(isWord);
    }

    private static boolean isWhole(String value, int least, int most) {
        if (!WHOLE.matcher(value).matches()) {
            return false;
        }
        int number = Integer.parseInt(value);
        return number >= least && number <= most;
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
