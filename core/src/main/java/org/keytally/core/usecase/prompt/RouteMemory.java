package org.keytally.core.usecase.prompt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Lease;
import org.keytally.core.domain.prompt.Choice;
import org.keytally.core.domain.prompt.Circumstances;
import org.keytally.core.domain.prompt.KeysInOrder;
import org.keytally.core.domain.prompt.Obstacles;
import org.keytally.core.domain.prompt.RouteWish;
import org.keytally.core.domain.prompt.Router;
import org.keytally.core.domain.prompt.Unfit;

/// The ways found last, each kept while everything it depends on is the same.
///
/// A way found without any obstacle holds as long as keys, rules and providers are the same objects, no key has begun
/// or ended to be valid, and there still is no obstacle for any key that was looked at. So it takes as long with ten
/// thousand keys as with ten.
public final class RouteMemory {

    private static final int MOST = 256;

    private final Map<RouteWish, Found> found = new ConcurrentHashMap<>();

    private record Asked(Key key, Provider provider) {}

    private record Found(
            KeysInOrder keys,
            Object rules,
            Providers providers,
            Instant since,
            Instant until,
            List<Asked> asked,
            Choice choice) {

        // The same objects, not equal ones: to compare ten thousand keys takes longer than to choose among them.
        @SuppressWarnings("ReferenceEquality")
        boolean holds(KeysInOrder keysNow, Object rulesNow, Providers providersNow, Instant now) {
            return keys == keysNow
                    && rules == rulesNow
                    && providers == providersNow
                    && !now.isBefore(since)
                    && now.isBefore(until);
        }

        boolean isClear(Obstacles obstacles) {
            if (obstacles.equals(Obstacles.NONE)) {
                return true;
            }
            for (Asked one : asked) {
                if (obstacles.of(one.key(), one.provider()).isPresent()) {
                    return false;
                }
            }
            return true;
        }
    }

    Choice way(Pathfinder paths, RouteWish wish) {
        KeysInOrder keys = paths.keys().present();
        Object rules = paths.rules().basis();
        Providers providers = paths.providers().get();
        Obstacles obstacles = paths.lookout().over(wish);
        Instant now = paths.clock().instant();
        Found last = found.get(wish);
        if (last != null && last.holds(keys, rules, providers, now) && last.isClear(obstacles)) {
            return last.choice();
        }
        Witnessed seen = new Witnessed(obstacles, new ArrayList<>());
        Choice choice =
                Router.choose(new Circumstances(wish, keys, providers, paths.rules().of(wish), seen, now));
        if (seen.isClear()) {
            remember(wish, new Found(
                    keys, rules, providers, since(keys.all(), now), until(keys.all(), now), seen.asked(), choice));
        }
        return choice;
    }

    private void remember(RouteWish wish, Found way) {
        if (found.size() >= MOST) {
            found.clear();
        }
        found.put(wish, way);
    }

    private static Instant since(List<Key> keys, Instant now) {
        return turns(keys).filter(turn -> !turn.isAfter(now)).max(Instant::compareTo).orElse(Instant.MIN);
    }

    private static Instant until(List<Key> keys, Instant now) {
        return turns(keys).filter(turn -> turn.isAfter(now)).min(Instant::compareTo).orElse(Instant.MAX);
    }

    /// The moments at which a key begins or ends to be usable.
    private static Stream<Instant> turns(List<Key> keys) {
        return keys.stream().map(Key::terms).flatMap(terms -> Stream.of(
                terms.validity().from(),
                terms.validity().to(),
                terms.lease().map(Lease::until)).flatMap(Optional::stream));
    }

    /// The obstacles, and for which keys they were asked.
    private static final class Witnessed implements Obstacles {

        private final Obstacles obstacles;
        private final List<Asked> asked;
        private boolean isClear = true;

        Witnessed(Obstacles obstacles, List<Asked> asked) {
            this.obstacles = obstacles;
            this.asked = asked;
        }

        @Override
        public Optional<Unfit> of(Key key, Provider provider) {
            Optional<Unfit> why = obstacles.of(key, provider);
            isClear &= why.isEmpty();
            asked.add(new Asked(key, provider));
            return why;
        }

        boolean isClear() {
            return isClear;
        }

        List<Asked> asked() {
            return List.copyOf(asked);
        }
    }
}
