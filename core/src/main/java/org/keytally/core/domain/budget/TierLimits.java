package org.keytally.core.domain.budget;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// What each tier allows a month: what comes with the program, and in its place what a person laid down.
///
/// @param changed those that were laid down; a limit that is empty is none
public record TierLimits(Map<Tier, Optional<Limit>> changed) {

    public static final TierLimits SHIPPED = new TierLimits(Map.of());

    /// The word for a tier without a limit.
    public static final String UNLIMITED = "unlimited";

    public TierLimits {
        changed = Map.copyOf(changed);
    }

    /// Reads `standard=80,beta=unlimited`; of a tier that is named twice the last holds.
    public static TierLimits of(String text) {
        Map<Tier, Optional<Limit>> changed = new EnumMap<>(Tier.class);
        Arrays.stream(text.split(",", -1))
                .map(one -> one.split("=", 2))
                .filter(parts -> parts.length == 2)
                .forEach(parts -> Tier.find(parts[0]).ifPresent(tier -> changed.put(tier, limit(parts[1]))));
        return new TierLimits(changed);
    }

    /// The limit for a month; none where it is unlimited.
    public Optional<Limit> of(Tier tier) {
        return changed.getOrDefault(tier, tier.limit());
    }

    private static Optional<Limit> limit(String text) {
        return text.equals(UNLIMITED) ? Optional.empty() : Optional.of(Limit.dollars(text));
    }
}
