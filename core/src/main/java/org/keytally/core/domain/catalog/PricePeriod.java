package org.keytally.core.domain.catalog;

import java.time.Instant;
import java.util.Optional;

/// When a price holds: from a moment, up to but without another, perhaps only at some hours.
public record PricePeriod(Instant from, Optional<Instant> to, Optional<PriceHours> hours) {

    public PricePeriod {
        if (to.isPresent() && !from.isBefore(to.get())) {
            throw new IllegalArgumentException("ends before it begins");
        }
    }

    public static PricePeriod from(Instant from) {
        return new PricePeriod(from, Optional.empty(), Optional.empty());
    }

    public static PricePeriod between(Instant from, Instant to) {
        return new PricePeriod(from, Optional.of(to), Optional.empty());
    }

    public PricePeriod during(PriceHours hours) {
        return new PricePeriod(from, to, Optional.of(hours));
    }

    public boolean holdsAt(Instant moment) {
        if (moment.isBefore(from) || (to.isPresent() && !moment.isBefore(to.get()))) {
            return false;
        }
        return hours.isEmpty() || hours.get().holdsAt(moment);
    }
}
