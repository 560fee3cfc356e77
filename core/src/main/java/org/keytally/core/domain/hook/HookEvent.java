package org.keytally.core.domain.hook;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.keytally.core.domain.audit.AuditEvent;

/// What a hook can wait for.
public enum HookEvent {
    /// A mark on what was spent of a budget.
    BUDGET_MARK("budget.mark"),
    /// The mark on what will have been spent of it.
    BUDGET_FORECAST("budget.forecast"),
    /// All of it is used up.
    BUDGET_REACHED("budget.reached"),
    /// A hard one let something not begin.
    BUDGET_REFUSED("budget.refused"),
    /// Far more was used than is usual.
    USAGE_UNUSUAL("usage.unusual"),
    /// A prompt moved to a payer who was not the first.
    PAYER_CROSSED("payer.crossed"),
    /// The validity of a key has ended.
    KEY_EXPIRED("key.expired");

    private static final Map<String, HookEvent> OF_ALERTS = Map.of(
            "SPENT", BUDGET_MARK, "FORECAST", BUDGET_FORECAST, "REACHED", BUDGET_REACHED, "REFUSED", BUDGET_REFUSED);

    private final String word;

    HookEvent(String word) {
        this.word = word;
    }

    /// The word by which a person names it.
    public String word() {
        return word;
    }

    public static Optional<HookEvent> find(String word) {
        return Arrays.stream(values()).filter(event -> event.word.equalsIgnoreCase(word)).findFirst();
    }

    /// What an event of the trail is to hooks; most are nothing to them.
    public static Optional<HookEvent> of(AuditEvent event) {
        return switch (event.action()) {
            case BUDGET_ALERT -> Optional.ofNullable(OF_ALERTS.get(event.facts().getOrDefault("kind", "")));
            case USAGE_UNUSUAL -> Optional.of(USAGE_UNUSUAL);
            case PAYER_CROSSED -> Optional.of(PAYER_CROSSED);
            case KEY_EXPIRED -> Optional.of(KEY_EXPIRED);
            default -> Optional.empty();
        };
    }
}
