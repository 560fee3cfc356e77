package org.keytally.app.settings.values;

import java.util.List;
import java.util.stream.Collectors;
import org.keytally.app.words.Words;
import org.keytally.core.domain.home.Narrowing;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.policy.FallbackReason;

/// The words for settings, for their values and for the places where these hold.
public final class ValueWords {

    private final Words words;

    public ValueWords(Words words) {
        this.words = words;
    }

    public String name(Setting setting) {
        return words.of("setting." + setting.label());
    }

    /// That the organisation's policy says the value.
    public String byAdmin() {
        return words.of("settings.by-admin.mark");
    }

    /// What the setting is good for, in a sentence.
    public String text(Setting setting) {
        return words.of("setting." + setting.label() + ".text");
    }

    /// The values among which one is chosen; none where a value is typed.
    public static List<String> choices(Setting setting) {
        return switch (setting) {
            case PREFERENCE -> List.of("personal", "shared", "ask");
            case ASK_DEFAULT -> List.of("personal", "shared", "refuse");
            case THEME -> List.of("system", "light", "dark");
            case LANGUAGE -> List.of("system", "en", "de");
            case FALLBACK_UNSET, FALLBACK_FAILURE, CACHE, HISTORY -> List.of("on", "off");
            default -> List.of();
        };
    }

    public String value(Setting setting, String value) {
        return switch (setting) {
            case PREFERENCE, ASK_DEFAULT, THEME, LANGUAGE -> words.of("choice." + setting.label() + "." + value);
            case FALLBACK_UNSET, FALLBACK_FAILURE, CACHE, HISTORY -> words.of("choice." + value);
            case FALLBACK_REASONS -> value.isEmpty() ? words.of("choice.none") : reasons(value);
            case TEXT_SIZE -> value + " %";
            default -> value.isEmpty() ? words.of("choice.none") : value;
        };
    }

    public String reason(FallbackReason reason) {
        return words.of("fallback.reason", reason);
    }

    /// "Provider OpenAI", "everywhere".
    public String place(Narrowing where) {
        return words.of("settings.where." + Words.code(where.kind()), where.name());
    }

    private String reasons(String value) {
        return FallbackReason.listed(value).stream().map(this::reason).collect(Collectors.joining(", "));
    }
}
