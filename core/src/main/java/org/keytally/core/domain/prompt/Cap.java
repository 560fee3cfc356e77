package org.keytally.core.domain.prompt;

import java.math.BigDecimal;

/// A limit that stands in the way of a prompt.
///
/// @param name what a person calls it
/// @param limit in the limit's own measure: dollars, tokens or requests
/// @param currentUsage what is used and reserved of it
public record Cap(Kind kind, String name, BigDecimal limit, BigDecimal currentUsage) {

    /// What people are told of it differs by kind.
    public enum Kind {
        /// It holds for a month.
        MONTHLY,
        /// The tokens a month that are shared by those without a key of their own.
        SHARED_ALLOWANCE,
        /// Any other, and any that is aimed at an environment.
        OTHER,
        /// A limit in money, and nobody knows the price of the model.
        UNPRICED
    }
}
