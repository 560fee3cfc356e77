package org.keytally.core.domain.key;

import java.math.BigDecimal;
import java.util.Optional;

/// The limits under which a key may be used.
///
/// @param monthlyBudget in US dollars
/// @param requestsPerMinute the rate that must not be passed
/// @param lease of a key that came from a vault
public record Terms(
        Validity validity,
        Optional<Cadence> cadence,
        Optional<BigDecimal> monthlyBudget,
        Optional<Integer> requestsPerMinute,
        Optional<Lease> lease) {

    /// No limits but the usual cadence.
    public static final Terms FREE =
            new Terms(Validity.ALWAYS, Optional.empty(), Optional.empty(), Optional.empty());

    /// The limits of a key that is no vault's.
    public Terms(
            Validity validity,
            Optional<Cadence> cadence,
            Optional<BigDecimal> monthlyBudget,
            Optional<Integer> requestsPerMinute) {
        this(validity, cadence, monthlyBudget, requestsPerMinute, Optional.empty());
    }

    public Terms {
        monthlyBudget.ifPresent(limit -> {
            if (limit.signum() < 0) {
                throw new IllegalArgumentException("a negative budget");
            }
        });
        requestsPerMinute.ifPresent(rate -> {
            if (rate < 1) {
                throw new IllegalArgumentException("a rate below one");
            }
        });
    }

    public Terms withLease(Lease now) {
        return new Terms(validity, cadence, monthlyBudget, requestsPerMinute, Optional.of(now));
    }
}
