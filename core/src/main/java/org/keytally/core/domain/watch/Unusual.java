package org.keytally.core.domain.watch;

import java.math.BigDecimal;
import java.time.Instant;
import org.keytally.core.domain.budget.Target;
import org.keytally.core.domain.budget.Unit;

/// That far more was used than is usual.
///
/// @param target a key, a provider, or everything
/// @param provider where the target is a key or a provider, else empty
/// @param day when the day began on which it was
/// @param from when the stretch began in which it was
/// @param used in that stretch
/// @param usual in the middle one of the days it is held against
public record Unusual(
        Target target, String provider, Instant day, Instant from, Stretch stretch, Unit unit, BigDecimal used,
        BigDecimal usual) {}
