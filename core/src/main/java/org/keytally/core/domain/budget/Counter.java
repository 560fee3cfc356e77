package org.keytally.core.domain.budget;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import org.keytally.core.domain.key.Payer;

// What counts against one budget in its present period.
final class Counter {

    private final Budget budget;
    private Span span;
    private int from;
    private int to;
    private BigDecimal spent = BigDecimal.ZERO;
    private BigDecimal reserved = BigDecimal.ZERO;
    private BigDecimal ahead = BigDecimal.ZERO;

    Counter(Budget budget, Instant now, ZoneId zone) {
        this.budget = budget;
        this.span = budget.period().at(now, zone);
        begin(span);
    }

    Budget budget() {
        return budget;
    }

    Span span() {
        return span;
    }

    void begin(Span now) {
        span = now;
        from = Quarter.of(now.from());
        to = Quarter.of(now.to());
        spent = BigDecimal.ZERO;
        reserved = BigDecimal.ZERO;
        ahead = BigDecimal.ZERO;
    }

    // A sum that reaches over the beginning counts as a whole: nothing is given away by what was drawn together.
    void spend(int start, int end, Load load) {
        if (end <= from) {
            return;
        }
        if (start >= to) {
            ahead = ahead.add(load.of(budget.limit().unit()));
        } else {
            spent = spent.add(load.of(budget.limit().unit()));
        }
    }

    void reserve(Reservation reservation) {
        if (reservation.quarter() >= from) {
            reserved = reserved.add(reservation.load().of(budget.limit().unit()));
        }
    }

    void release(Reservation reservation) {
        if (reservation.quarter() >= from) {
            reserved = reserved.subtract(reservation.load().of(budget.limit().unit()));
        }
    }

    boolean refuses(Bearing bearing, Load wanted, Instant now) {
        return binds(bearing, now)
                && counted().add(wanted.of(budget.limit().unit())).compareTo(budget.limit().amount()) > 0;
    }

    boolean refusesUnpriced(Bearing bearing, Instant now) {
        return budget.limit().unit() == Unit.MONEY && binds(bearing, now);
    }

    boolean isUsedUp(Bearing bearing, Instant now) {
        return binds(bearing, now) && counted().compareTo(budget.limit().amount()) >= 0;
    }

    // What is free of charge bears on no limit of money.
    private boolean binds(Bearing bearing, Instant now) {
        boolean isFree = budget.limit().unit() == Unit.MONEY && bearing.payer() == Payer.FREE;
        return budget.isHard() && !isFree && budget.holdsAt(now);
    }

    BigDecimal counted() {
        return spent.add(ahead).add(reserved);
    }

    Standing standing(Instant now) {
        return new Standing(budget, span, spent, reserved, ahead, now);
    }
}
