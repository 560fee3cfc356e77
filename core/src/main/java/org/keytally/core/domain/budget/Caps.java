package org.keytally.core.domain.budget;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
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

    // More bearings than anybody has; the lists are found anew then.
    private static final int MOST_BEARINGS = 50_000;
    private static final int MOST_CLEARED = 100_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<EntryId, Reservation> reservations = new HashMap<>();
    private final LinkedHashMap<EntryId, Boolean> cleared = new LinkedHashMap<>();
    private final Map<Bearing, List<Counter>> byBearing = new HashMap<>();
    private Spending spending = new Spending();
    private RuleSet rules = new RuleSet(List.of(), ZoneOffset.UTC);
    private List<Counter> counters = List.of();
    private Map<Target, List<Counter>> byTarget = Map.of();
    private Span present = new Span(Instant.EPOCH, Instant.EPOCH.plusNanos(1));

    /// Reserves the worst an attempt can use, or tells which budget forbids it.
    public Optional<Excess> reserve(Intent intent, RuleSet inForce) {
        lock.lock();
        try {
            bring(inForce, intent.at());
            Bearing bearing = Bearing.of(intent);
            List<Counter> bound = counters(bearing);
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
            return standings(counters(bearing), now);
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
            return counters(bearing).stream()
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
            return standings(counters, now);
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
            keep(intent, reservation, counters(bearing));
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
    public void cleared(Intent intent, Settlement.Unknown before, Settlement after) {
        lock.lock();
        try {
            if (cleared.putIfAbsent(intent.id(), true) == null) {
                Load change = Load.of(intent, after).minus(Load.of(intent, before));
                spend(intent.at(), Bearing.of(intent), change);
                forgetOldest();
            }
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
            count(Instant.EPOCH);
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
            counters(gone.bearing()).forEach(counter -> counter.release(gone));
        }
    }

    private void spend(Instant at, Bearing bearing, Load load) {
        int quarter = Quarter.of(at);
        spending.add(quarter, bearing, load);
        counters(bearing).forEach(counter -> counter.spend(quarter, quarter + 1, load));
    }

    private void forgetOldest() {
        if (cleared.size() > MOST_CLEARED) {
            cleared.pollFirstEntry();
        }
    }

    private static List<Standing> standings(List<Counter> counters, Instant now) {
        return counters.stream()
                .filter(counter -> counter.budget().holdsAt(now))
                .map(counter -> counter.standing(now))
                .toList();
    }

    private void bring(RuleSet inForce, Instant now) {
        if (!rules.isSame(inForce)) {
            rules = inForce;
            ZoneId zone = inForce.zone();
            counters = inForce.budgets().stream().map(budget -> new Counter(budget, now, zone)).toList();
            byTarget = new HashMap<>();
            counters.forEach(counter -> byTarget
                    .computeIfAbsent(counter.budget().target(), target -> new ArrayList<>())
                    .add(counter));
            byBearing.clear();
            count(now);
        } else if (!present.holds(now)) {
            count(now);
        }
    }

    // Everything is counted anew when a period begins, in one pass over what is kept.
    private void count(Instant now) {
        for (Counter counter : counters) {
            counter.begin(counter.budget().period().at(now, rules.zone()));
        }
        spending.read((from, to, bearing, load) -> counters(bearing).forEach(counter -> counter.spend(from, to, load)));
        reservations.values().forEach(
                reservation -> counters(reservation.bearing()).forEach(counter -> counter.reserve(reservation)));
        present = present(now);
    }

    // The stretch in which no budget changes its period.
    private Span present(Instant now) {
        Instant from =
                counters.stream().map(counter -> counter.span().from()).max(Comparator.naturalOrder()).orElse(now);
        Instant to = counters.stream().map(counter -> counter.span().to()).min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
        return new Span(from, to);
    }

    private List<Counter> counters(Bearing bearing) {
        List<Counter> known = byBearing.get(bearing);
        if (known == null) {
            if (byBearing.size() >= MOST_BEARINGS) {
                byBearing.clear();
            }
            known = bearing.targets().stream()
                    .flatMap(target -> byTarget.getOrDefault(target, List.of()).stream())
                    .toList();
            byBearing.put(bearing, known);
        }
        return known;
    }
}
