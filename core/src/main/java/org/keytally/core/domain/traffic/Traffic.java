package org.keytally.core.domain.traffic;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keytally.core.domain.key.KeyId;
import org.keytally.core.domain.ledger.Intent;
import org.keytally.core.domain.ledger.Settlement;

/// What the book says about the last minute, about providers that fail, and about keys they refuse.
public final class Traffic {

    private static final Duration KEPT = Bucket.MINUTE;
    // Clocks of one machine differ by no more; what is further ahead was written before the clock was set back.
    private static final Duration AHEAD = Duration.ofSeconds(5);
    private static final Set<String> REBUFFS = Set.of("invalid-key", "no-permission", "quota");

    private final RecentRequests recent = new RecentRequests();
    private final Map<KeyAtProvider, Streak> streaks = new HashMap<>();
    private final Map<KeyId, Rebuff> rebuffs = new HashMap<>();

    /// The whole of it at a moment.
    public record Picture(
            List<RecentRequest> recent, Map<KeyAtProvider, Streak> streaks, Map<KeyId, Rebuff> rebuffs) {

        public Picture {
            recent = List.copyOf(recent);
            streaks = Map.copyOf(streaks);
            rebuffs = Map.copyOf(rebuffs);
        }
    }

    public synchronized void began(Intent intent) {
        // They stand in the order in which they were made, so that the old ones, and those of a clock set back, are
        // first.
        while (!recent.isEmpty() && !isRecent(recent.oldest(), intent.at())) {
            recent.removeOldest();
        }
        recent.add(new RecentRequest(Request.of(intent), intent.at()));
    }

    public synchronized void ended(Intent intent, Settlement settlement) {
        if (isCached(settlement)) {
            recent.remove(new RecentRequest(Request.of(intent), intent.at()));
            return;
        }
        KeyAtProvider.of(intent).ifPresent(watched -> sign(watched, settlement));
    }

    // Of a cached answer no request was ever sent.
    private static boolean isCached(Settlement settlement) {
        return settlement instanceof Settlement.Settled settled && settled.spent().isCached();
    }

    private void sign(KeyAtProvider watched, Settlement settlement) {
        switch (Sign.of(settlement)) {
            case ILL -> streaks.put(
                    watched,
                    streak(watched).and(settlement.ending().failure().orElse(""), settlement.at()));
            case WELL -> {
                streaks.remove(watched);
                said(watched.key(), settlement.ending().failure().orElse(""), settlement.at());
            }
            case NONE -> {}
        }
    }

    /// Takes in what a provider made of a key; a word that is no rebuff ends a former one.
    public synchronized void said(KeyId key, String kind, Instant at) {
        if (REBUFFS.contains(kind)) {
            rebuffs.put(key, new Rebuff(kind, at));
        } else if (kind.isEmpty()) {
            rebuffs.remove(key);
        }
    }

    /// The requests of the last minute before a moment.
    public synchronized List<RecentRequest> recent(Instant now) {
        return recent.all().stream().filter(one -> isRecent(one, now)).toList();
    }

    private static boolean isRecent(RecentRequest one, Instant now) {
        return one.at().isAfter(now.minus(KEPT)) && !one.at().isAfter(now.plus(AHEAD));
    }

    public synchronized Streak streak(KeyAtProvider watched) {
        return streaks.getOrDefault(watched, Streak.NONE);
    }

    public synchronized Optional<Rebuff> rebuff(KeyId key) {
        return Optional.ofNullable(rebuffs.get(key));
    }

    public synchronized Picture picture() {
        return new Picture(recent.all(), streaks, rebuffs);
    }

    /// Takes the place of what was known before.
    public synchronized void become(Picture picture) {
        recent.clear();
        streaks.clear();
        rebuffs.clear();
        picture.recent().forEach(recent::add);
        streaks.putAll(picture.streaks());
        rebuffs.putAll(picture.rebuffs());
    }
}
