package org.keytally.core.usecase.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.keytally.core.adapter.catalog.ProviderFile;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.KeyId;
import org.keytally.core.domain.key.KeyRegister;
import org.keytally.core.domain.key.SampleKeys;
import org.keytally.core.domain.key.Terms;
import org.keytally.core.domain.key.Validity;
import org.keytally.core.domain.policy.RuleBook;
import org.keytally.core.domain.prompt.Choice;
import org.keytally.core.domain.prompt.Obstacles;
import org.keytally.core.domain.prompt.Refusal;
import org.keytally.core.domain.prompt.Route;
import org.keytally.core.domain.prompt.RouteWish;
import org.keytally.core.domain.prompt.Unfit;

/// A way that is remembered is the way that would be found.
final class RouteMemoryTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final Providers PROVIDERS = new Providers(ProviderFile.shipped());
    private static final RouteWish WISH =
            RouteWish.of(Optional.empty(), Optional.empty(), Environment.DEVELOPMENT);

    private final AtomicReference<List<Key>> keys = new AtomicReference<>(List.of(SampleKeys.plain("0000")));
    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
    private final AtomicReference<Object> basis = new AtomicReference<>("rules");
    private Obstacles obstacles = (_, _) -> Optional.empty();
    private final Pathfinder paths = new Pathfinder(
            new KeyOrder(new StandingKeys(keys)), () -> PROVIDERS, new StandingRules(basis), _ -> obstacles, now::get,
            new RouteMemory());

    @Test
    void givesTheSameWayWhileNothingHasChanged() {
        Choice first = paths.way(WISH);

        assertThat(first).isInstanceOf(Route.class);
        assertThat(paths.way(WISH)).isSameAs(first);
        basis.set("other rules");
        assertThat(paths.way(WISH)).isNotSameAs(first).isEqualTo(first);
    }

    @Test
    void looksAgainWhereTheKeysChanged() {
        paths.way(WISH);
        keys.set(List.of());

        assertThat(paths.way(WISH)).isInstanceOf(Refusal.NoKey.class);
    }

    @Test
    void looksAgainWhenAKeyBeginsOrEndsToBeValid() {
        keys.set(List.of(until(NOW.plusSeconds(10))));
        assertThat(paths.way(WISH)).isInstanceOf(Route.class);
        now.set(NOW.plusSeconds(10));
        assertThat(paths.way(WISH)).isInstanceOf(Refusal.NoKey.class);
        now.set(NOW.plusSeconds(9));
        assertThat(paths.way(WISH)).isInstanceOf(Route.class);
        now.set(NOW.minus(Duration.ofDays(1)));
        assertThat(paths.way(WISH)).isInstanceOf(Route.class);
    }

    @Test
    void looksAgainWhereSomethingCameInTheWayOrLeft() {
        paths.way(WISH);
        obstacles = (_, _) -> Optional.of(Unfit.Plain.BLOCKED);
        assertThat(paths.way(WISH)).isInstanceOf(Refusal.Barred.class);
        obstacles = (_, _) -> Optional.empty();
        assertThat(paths.way(WISH)).isInstanceOf(Route.class);
    }

    private static Key until(Instant end) {
        Key key = SampleKeys.plain("0000");
        Validity validity = new Validity(Optional.empty(), Optional.of(end));
        return new Key(
                key.id(), key.provider(), key.label(), key.scope(), key.environment(), key.connection(),
                new Terms(validity, Optional.empty(), Optional.empty(), Optional.empty()), key.notes(), key.marks(),
                key.trace());
    }

    private record StandingRules(AtomicReference<Object> now) implements RuleSource {

        @Override
        public RuleBook of(RouteWish wish) {
            return RuleBook.USUAL;
        }

        @Override
        public Object basis() {
            return now.get();
        }
    }

    private record StandingKeys(AtomicReference<List<Key>> now) implements KeyRegister {

        @Override
        public List<Key> all() {
            return now.get();
        }

        @Override
        public void save(Collection<Key> changed) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void forget(Collection<KeyId> ids) {
            throw new UnsupportedOperationException();
        }
    }
}
