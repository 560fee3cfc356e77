package org.keytally.core.usecase.prompt;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.keytally.core.adapter.catalog.ProviderFile;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.home.Narrowing;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.home.SettingBook;
import org.keytally.core.domain.home.SettingValue;
import org.keytally.core.domain.key.Connection;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Fingerprint;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.KeyId;
import org.keytally.core.domain.key.KeyRegister;
import org.keytally.core.domain.key.Marks;
import org.keytally.core.domain.key.Notes;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.domain.key.Terms;
import org.keytally.core.domain.key.Trace;
import org.keytally.core.domain.prompt.Choice;
import org.keytally.core.domain.prompt.Route;
import org.keytally.core.domain.prompt.RouteWish;

/// Measures how long it takes to find the way of a prompt among many keys and rules; a line per figure.
public final class RouteBench {

    private static final int BATCH = 1_000;
    private static final int ROUNDS = 2_000;
    private static final Providers PROVIDERS = new Providers(ProviderFile.shipped());
    private static final List<String> NAMES = List.of("openai", "anthropic", "gemini", "groq", "mistral", "deepseek",
            "xai", "perplexity", "together", "fireworks", "cerebras", "cohere", "openrouter", "huggingface", "zai");

    private RouteBench() {}

    public static void main(String[] arguments) {
        double few = figures("10 keys, 5 rules", 10, 5);
        double many = figures("10,000 keys, 500 rules", 10_000, 500);
        System.out.printf("%.2f x  10,000 keys and 500 rules to 10 and 5%n", many / few);
        first(10_000, 500);
    }

    private static double figures(String name, int keys, int rules) {
        Pathfinder paths = paths(keys, rules);
        RouteWish wish = RouteWish.of(Optional.of("openai"), Optional.empty(), Environment.DEVELOPMENT);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        double[] nanos = new double[ROUNDS];
        long found = 0;
        long allocated = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long bytes = threads.getCurrentThreadAllocatedBytes();
            long start = System.nanoTime();
            for (int i = 0; i < BATCH; i++) {
                found += key(paths.way(wish)).label().length();
            }
            nanos[round] = (System.nanoTime() - start) / (double) BATCH;
            allocated = threads.getCurrentThreadAllocatedBytes() - bytes;
        }
        Arrays.sort(nanos);
        System.out.printf("%s: p50 %.0f ns, p99 %.0f ns a route, %.1f B allocated (%d)%n",
                name, nanos[ROUNDS / 2], nanos[ROUNDS * 99 / 100], allocated / (double) BATCH, found % 10);
        return nanos[ROUNDS / 2];
    }

    /// The first way after each change of the keys is worked out in full.
    private static void first(int keys, int rules) {
        double[] millis = new double[50];
        for (int i = 0; i < millis.length; i++) {
            Pathfinder paths = paths(keys, rules);
            RouteWish wish = RouteWish.of(Optional.of("openai"), Optional.empty(), Environment.DEVELOPMENT);
            long start = System.nanoTime();
            key(paths.way(wish));
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        System.out.printf("the first route after a change: p50 %.1f ms%n", millis[millis.length / 2]);
    }

    private static Key key(Choice choice) {
        return switch (choice) {
            case Route route -> route.steps().getFirst().key();
            default -> throw new IllegalStateException("no way");
        };
    }

    private static Pathfinder paths(int keys, int rules) {
        List<SettingValue> settings = new ArrayList<>();
        for (int i = 0; i < rules; i++) {
            settings.add(new SettingValue(
                    Setting.PREFERENCE, new Narrowing(Narrowing.Kind.PROJECT, "project " + i), "shared"));
        }
        List<Key> all = new ArrayList<>();
        for (int i = 0; i < keys; i++) {
            all.add(key(i));
        }
        return new Pathfinder(
                new KeyOrder(new FixedKeys(List.copyOf(all))), () -> PROVIDERS,
                new SettingRules(new FixedSettings(List.copyOf(settings))), Lookout.CLEAR,
                Clock.systemUTC(), new RouteMemory());
    }

    private record FixedKeys(List<Key> all) implements KeyRegister {

        @Override
        public void save(Collection<Key> keys) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void forget(Collection<KeyId> ids) {
            throw new UnsupportedOperationException();
        }
    }

    private record FixedSettings(List<SettingValue> all) implements SettingBook {

        @Override
        public void set(SettingValue value) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void unset(Setting setting, Narrowing where) {
            throw new UnsupportedOperationException();
        }
    }

    private static Key key(int number) {
        return new Key(
                new KeyId(String.format("key-%08d", number)),
                PROVIDERS.find(NAMES.get(number % NAMES.size())).orElseThrow().id(),
                "Key " + number,
                List.of(Scope.values()).get(number / NAMES.size() % 4),
                Optional.empty(),
                Connection.AS_PROVIDER,
                Terms.FREE,
                Notes.NONE,
                Marks.USUAL,
                new Trace(new Fingerprint("0".repeat(64), "1234"), 40, Instant.EPOCH, Optional.empty(),
                        Optional.empty()));
    }
}
