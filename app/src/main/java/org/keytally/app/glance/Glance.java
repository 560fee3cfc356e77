package org.keytally.app.glance;

import java.math.BigDecimal;
import java.util.Optional;

/// What is seen at a glance.
///
/// @param spent what today has cost
/// @param exact the same to the last digit
/// @param budget the one nearest its limit
record Glance(String spent, String exact, Optional<Meter> budget) {

    static final Glance NOTHING = new Glance("", "", Optional.empty());

    /// How a budget stands.
    ///
    /// @param warnsFrom the share from which it is amber
    record Meter(String name, String amounts, String pace, BigDecimal used, BigDecimal even, BigDecimal warnsFrom) {}
}
