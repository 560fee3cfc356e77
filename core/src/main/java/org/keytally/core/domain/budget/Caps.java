package org.keytally.core.domain.budget;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.keytally.core.domain.catalog.Money;
import org.keytally.core.domain.ledger.EntryId;
import org.keytally.core.domain.ledger.Intent;
import org.keytally.core.domain.ledger.Recost;
import org.keytally.core.domain.ledger.Settlement;

/// The enforced counters: for every budget what was spent and is reserved in its present period.
///
/// They follow from the entries alone. To look and to reserve is one step under one short lock, so that parallel calls
/// cannot pass a limit together; nothing waits for a disk or a network while it is held.
public final class Caps {

    private static final int MOST_CLEARED = 100_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<EntryId, Reservation> reservations = new HashMap<>();
    private final LinkedHashMap<EntryId, Boolean> cleared = new LinkedHashMap<>();
    private final Counters counters = new Counters();
    private Spending spending = new Spending();

    /// Reserves the worst an attempt can use, or tells which budget forbids it.
    public Optional<Excess> reserve(Intent intent, RuleSet inForce) {
        lock.lock();
        try {
            bring(inForce, intent.at());
            Bearing bearing = Bearing.of(intent);
            List<Counter> bound = counters.of(bearing);
            Load worst = Load.worst(intent);
            Optional<Excess> excess = excess(intent, bearing, worst, bound);
            if (excess.isEmpty()) {
                keep(intent, new Reservation(Quarter.of(intent.at()), bearing, worst, false), bound);
            }
            return excess;
        } finally {
            lock.unlock();
        }
    }

    /// Gives back what was reserved for an attempt that was never booked.
    public void release(EntryId entry) {
        lock.lock();
        try {
            Reservation reservation = reservations.get(entry);
            if (reservation != null && !reservation.isBooked()) {
                drop(entry);
            }
        } finally {
            lock.unlock();
        }
    }

    /// Where every budget stands that bears on an attempt like this.
    public List<Standing> standings(Bearing bearing, RuleSet inForce, Instant now) {
        lock.lock();
        try {
            bring(inForce, now);
            return standings(counters.of(bearing), now);
        } finally {
            lock.unlock();
        }
    }

    /// The hard budget that lets nothing more begin of this kind, where there is one; of several the one that
    /// lasts longest.
    public Optional<Standing> usedUp(Bearing bearing, RuleSet inForce, Instant now) {
        lock.lock();
        try {
            bring(inForce, now);
            return counters.of(bearing).stream()
                    .filter(counter -> counter.isUsedUp(bearing, now))
                    .max(Comparator.comparing(counter -> counter.span().to()))
                    .map(counter -> counter.standing(now));
        } finally {
            lock.unlock();
        }
    }

    /// Where every budget stands.
    public List<Standing> standings(RuleSet inForce, Instant now) {
        lock.lock();
        try {
            bring(inForce, now);
            return standings(counters.all(), now);
        } finally {
            lock.unlock();
        }
    }

    /// An attempt was booked.
    public void began(Intent intent) {
        lock.lock();
        try {
            Reservation known = reservations.get(intent.id());
            if (known != null) {
                reservations.put(intent.id(), known.booked());
                return;
            }
            Bearing bearing = Bearing.of(intent);
            Reservation reservation = new Reservation(Quarter.of(intent.at()), bearing, Load.worst(intent), true);
            keep(intent, reservation, counters.of(bearing));
        } finally {
            lock.unlock();
        }
    }

    /// A booked attempt has ended.
    public void ended(Intent intent, Settlement settlement) {
        lock.lock();
        try {
            drop(intent.id());
            spend(intent.at(), Bearing.of(intent), Load.of(intent, settlement));
        } finally {
            lock.unlock();
        }
    }

    /// An attempt that was unknown is known; said twice it changes nothing.
    ///
    /// @return whether it is said for the first time
    public boolean cleared(Intent intent, Settlement.Unknown before, Settlement after) {
        lock.lock();
        try {
            if (cleared.putIfAbsent(intent.id(), true) != null) {
                return false;
            }
            Load change = Load.of(intent, after).minus(Load.of(intent, before));
            spend(intent.at(), Bearing.of(intent), change);
            forgetOldest();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /// The cost of an attempt was put right.
    public void corrected(Instant intentAt, Bearing bearing, Recost recost, Optional<Money> worst) {
        lock.lock();
        try {
            spend(intentAt, bearing, Load.of(recost, worst));
        } finally {
            lock.unlock();
        }
    }

    /// Shows what is kept of the past.
    ///
    /// @param attempts meets the attempts that were unknown and are known now, oldest first
    public void capture(Spending.Reader reader, Consumer<EntryId> attempts) {
        lock.lock();
        try {
            spending.read(reader);
            cleared.keySet().forEach(attempts);
        } finally {
            lock.unlock();
        }
    }

    /// Begins again with a past that was captured once.
    public void restore(Spending past, List<EntryId> attempts) {
        lock.lock();
        try {
            spending = past;
            reservations.clear();
            cleared.clear();
            attempts.forEach(attempt -> cleared.put(attempt, true));
            counters.begin(Instant.EPOCH);
            count();
        } finally {
            lock.unlock();
        }
    }

    private Optional<Excess> excess(Intent intent, Bearing bearing, Load worst, List<Counter> bound) {
        Counter longest = null;
        for (Counter counter : bound) {
            if (intent.worstCost().isEmpty() && counter.refusesUnpriced(bearing, intent.at())) {
                return Optional.of(new Excess.Unpriced(counter.standing(intent.at()), intent.to()));
            }
            boolean isLonger = longest == null || counter.span().to().isAfter(longest.span().to());
            if (isLonger && counter.refuses(bearing, worst, intent.at())) {
                longest = counter;
            }
        }
        return Optional.ofNullable(longest).map(counter -> new Excess.Over(
                counter.standing(intent.at()), worst.of(counter.budget().limit().unit())));
    }

    private void keep(Intent intent, Reservation reservation, List<Counter> bound) {
        reservations.put(intent.id(), reservation);
        bound.forEach(counter -> counter.reserve(reservation));
    }

    private void drop(EntryId entry) {
        Reservation gone = reservations.remove(entry);
        if (gone != null) {
            counters.of(gone.bearing()).forEach(counter -> counter.release(gone));
        }
    }

    private void spend(Instant at, Bearing bearing, Load load) {
        int quarter = Quarter.of(at);
        spending.add(quarter, bearing, load);
        counters.of(bearing).forEach(counter -> counter.spend(quarter, quarter + 1, load));
    }

    private void forgetOldest() {
        if (cleared.size() > MOST_CLEARED) {
            cleared.pollFirstEntry();
        }
    }

    private static List<Standing> standings(List<Counter> bound, Instant now) {
        if (bound.isEmpty()) {
            return List.of();
        }
        return bound.stream()
                .filter(counter -> counter.budget().holdsAt(now))
                .map(counter -> counter.standing(now))
                .toList();
    }

    private void bring(RuleSet inForce, Instant now) {
        if (counters.bring(inForce, now)) {
            count();
        }
    }

    // Everything is counted anew when a period begins, in one pass over what is kept.
    private void count() {
        spending.read(
                (from, to, bearing, load) -> counters.of(bearing).forEach(counter -> counter.spend(from, to, load)));
        reservations.values().forEach(
                reservation -> counters.of(reservation.bearing()).forEach(counter -> counter.reserve(reservation)));
    }
}
