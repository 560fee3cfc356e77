package org.keytally.core.domain.policy;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// What a person wants and allows of who pays, as it is in force for one prompt.
///
/// @param fallsBackUnset whether shared keys step in where no personal one is set
/// @param fallsBackOnFailure whether another payer's key steps in where the first payer's fail
/// @param reasons what must be wrong with the first payer's keys for that
/// @param askDefault what holds for `ASK` where nobody can be asked; none to refuse
public record Rules(
        Preference preference,
        boolean fallsBackUnset,
        boolean fallsBackOnFailure,
        Set<FallbackReason> reasons,
        Optional<Preference> askDefault) {

    /// What holds until a person says otherwise.
    public static final Rules USUAL = new Rules(
            Preference.PERSONAL,
            true,
            true,
            EnumSet.of(
                    FallbackReason.QUOTA,
                    FallbackReason.RATE_LIMITED,
                    FallbackReason.OVERLOADED,
                    FallbackReason.UNREACHABLE,
                    FallbackReason.EXPIRED),
            Optional.empty());

    public Rules {
        reasons = Set.copyOf(reasons);
        if (askDefault.filter(Preference.ASK::equals).isPresent()) {
            throw new IllegalArgumentException("to ask is no answer to whom to ask");
        }
    }

    /// Whether another payer may step in where this is wrong with a key.
    public boolean mayCross(FallbackReason reason) {
        return fallsBackOnFailure && reasons.contains(reason);
    }

    public Rules withPreference(Preference now) {
        return new Rules(now, fallsBackUnset, fallsBackOnFailure, reasons, askDefault);
    }

    /// Both switches set at once, as for a single prompt.
    public Rules withFallback(boolean isAllowed) {
        return new Rules(preference, isAllowed, isAllowed, reasons, askDefault);
    }
}
