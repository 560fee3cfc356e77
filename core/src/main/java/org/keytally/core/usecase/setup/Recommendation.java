package org.keytally.core.usecase.setup;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keytally.core.domain.budget.Limit;
import org.keytally.core.domain.budget.Marks;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.model.Tier;

/// What is recommended: personal keys first, a fallback where they fail, a limit a month, models by what is wanted.
///
/// @param settings the values that should hold everywhere
/// @param monthly what all prompts of a month should cost at most
/// @param isHard whether the limit refuses, or only warns
/// @param models the tier in which the shipped prompt types should ask the cheapest model; none where each provider's
///     recommended one is right
public record Recommendation(
        Map<Setting, String> settings, Limit monthly, Marks marks, boolean isHard, Optional<Tier> models) {

    /// What is recommended as a limit to those who name none.
    public static final Limit USUAL_LIMIT = Limit.dollars("50");

    // Who wants to keep costs down hears of them early, and of what they are going to be.
    private static final Marks CLOSE = new Marks(List.of(50, 75, 90), Optional.of(Marks.WHOLE));

    public Recommendation {
        settings = Map.copyOf(settings);
    }

    /// What suits those motives.
    ///
    /// @param monthly the limit a person named
    public static Recommendation of(Set<Motive> motives, Optional<Limit> monthly) {
        Map<Setting, String> settings = new EnumMap<>(Setting.class);
        settings.put(Setting.PREFERENCE, "personal");
        settings.put(Setting.FALLBACK_UNSET, "on");
        settings.put(Setting.FALLBACK_FAILURE, "on");
        boolean isFrugal = motives.contains(Motive.CONTROL_COSTS);
        return new Recommendation(
                settings,
                monthly.orElse(USUAL_LIMIT),
                isFrugal || motives.contains(Motive.TRACK_SPENDING) ? CLOSE : Marks.USUAL,
                isFrugal,
                isFrugal ? Optional.of(Tier.CHEAP) : Optional.empty());
    }
}
