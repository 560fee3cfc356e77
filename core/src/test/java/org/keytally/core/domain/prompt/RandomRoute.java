package org.keytally.core.domain.prompt;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.keytally.core.adapter.catalog.ProviderFile;
import org.keytally.core.domain.budget.BudgetPeriod;
import org.keytally.core.domain.budget.BudgetTitle;
import org.keytally.core.domain.budget.Target;
import org.keytally.core.domain.budget.Unit;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.key.Connection;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Fingerprint;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.KeyId;
import org.keytally.core.domain.key.Marks;
import org.keytally.core.domain.key.Notes;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.domain.key.Terms;
import org.keytally.core.domain.key.Trace;
import org.keytally.core.domain.key.Validity;
import org.keytally.core.domain.policy.FallbackReason;
import org.keytally.core.domain.policy.Preference;
import org.keytally.core.domain.policy.Rules;

/// Any keys, rules and obstacles, drawn from a seed.
final class RandomRoute {

    private static final Providers PROVIDERS = new Providers(ProviderFile.shipped());
    static final BudgetTitle MINE = new BudgetTitle(Target.ALL, "", BudgetPeriod.MONTH);

    private static final List<String> NAMES = List.of("openai", "anthropic", "gemini");
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    private final Random random;
    private final List<Key> keys = new ArrayList<>();
    private final Map<KeyId, Unfit> obstacles = new HashMap<>();
    private final Rules rules;
    private final RouteWish wish;

    RandomRoute(Random random) {
        this.random = random;
        int count = random.nextInt(8);
        for (int i = 0; i < count; i++) {
            Key key = key(i);
            keys.add(key);
            if (random.nextInt(4) == 0) {
                obstacles.put(key.id(), obstacle());
            }
        }
        this.rules = new Rules(
                one(Preference.values()), random.nextBoolean(), random.nextBoolean(), reasons(), Optional.empty());
        this.wish = RouteWish.of(maybe("openai"), Optional.empty(), Environment.CI);
    }

    Instant now() {
        return NOW;
    }

    Optional<Unfit> obstacle(Key key) {
        return Optional.ofNullable(obstacles.get(key.id()));
    }

    FailureKind failure() {
        return one(FailureKind.values());
    }

    Choice choose() {
        return Router.choose(
                new Circumstances(wish, KeysInOrder.of(keys), PROVIDERS, _ -> rules, (key, _) -> obstacle(key), NOW));
    }

    private Key key(int number) {
        Optional<Instant> from = maybe(NOW.plusSeconds(random.nextInt(3) - 1));
        Optional<Instant> to = maybe(NOW.plusSeconds(random.nextInt(3) + 2 - (from.isEmpty() ? 3 : 0)));
        return new Key(
                new KeyId("key-000" + number),
                PROVIDERS.find(NAMES.get(random.nextInt(NAMES.size()))).orElseThrow().id(),
                "Key " + number,
                one(Scope.values()),
                maybe(one(Environment.values())),
                Connection.AS_PROVIDER,
                new Terms(new Validity(from, to), Optional.empty(), Optional.empty(), Optional.empty()),
                new Notes(maybe("Owner " + random.nextInt(2)), Optional.empty(), Optional.empty(), Optional.empty(),
                        new TreeMap<>()),
                new Marks(random.nextInt(4) == 0, random.nextInt(5) != 0, false),
                new Trace(new Fingerprint("0".repeat(64), "1234"), 40, NOW, Optional.empty(),
                        random.nextInt(10) == 0 ? Optional.of(NOW) : Optional.empty()));
    }

    private Unfit obstacle() {
        return switch (random.nextInt(5)) {
            case 0 -> new Unfit.OverCap(cap(Cap.Kind.MONTHLY));
            case 1 -> new Unfit.BreakerOpen(NOW, FailureKind.SERVER);
            case 2 -> Unfit.Plain.BLOCKED;
            case 3 -> Unfit.Plain.FORBIDDEN;
            default -> new Unfit.OverCap(cap(Cap.Kind.UNPRICED));
        };
    }

    private static Cap cap(Cap.Kind kind) {
        return new Cap(kind, MINE, Unit.MONEY, BigDecimal.ONE, BigDecimal.ONE, Optional.empty());
    }

    private Set<FallbackReason> reasons() {
        Set<FallbackReason> some = EnumSet.noneOf(FallbackReason.class);
        for (FallbackReason reason : FallbackReason.values()) {
            if (random.nextBoolean()) {
                some.add(reason);
            }
        }
        return some;
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> Optional<T> maybe(T value) {
        return random.nextBoolean() ? Optional.of(value) : Optional.empty();
    }
}
