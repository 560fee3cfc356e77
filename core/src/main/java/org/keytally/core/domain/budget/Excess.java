package org.keytally.core.domain.budget;

import java.math.BigDecimal;
import org.keytally.core.domain.ledger.Addressee;

/// Why a hard budget lets an attempt not begin.
public sealed interface Excess {

    Standing standing();

    /// It could pass the limit.
    ///
    /// @param wanted what it can use at most
    record Over(Standing standing, BigDecimal wanted) implements Excess {}

    /// Nobody knows what it can cost, so no limit of money can hold.
    record Unpriced(Standing standing, Addressee to) implements Excess {}
}
