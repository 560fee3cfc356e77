package org.keytally.core.domain.prompt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.keytally.core.adapter.catalog.ProviderFile;
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
import org.keytally.core.domain.policy.Rules;

/// Keys of one provider, rules and obstacles, and what the router makes of them in words.
final class RouteWorld {

    static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final Providers PROVIDERS = new Providers(ProviderFile.shipped());

    private final List<Key> keys = new ArrayList<>();
    private final Map<String, Unfit> obstacles = new HashMap<>();
    private Rules rules = Rules.USUAL;
    private Optional<String> named = Optional.empty();

    RouteWorld add(String label, Scope scope) {
        return key(label, scope, Optional.empty(), Validity.ALWAYS, Optional.empty(), Marks.USUAL);
    }

    RouteWorld primary(String label, Scope scope) {
        return key(
                label, scope, Optional.empty(), Validity.ALWAYS, Optional.empty(), Marks.USUAL.withPrimary(true));
    }

    RouteWorld disabled(String label, Scope scope) {
        return key(
                label, scope, Optional.empty(), Validity.ALWAYS, Optional.empty(), Marks.USUAL.withEnabled(false));
    }

    RouteWorld owned(String label, Scope scope, String owner) {
        return key(label, scope, Optional.of(owner), Validity.ALWAYS, Optional.empty(), Marks.USUAL);
    }

    RouteWorld of(Environment where, String label, Scope scope) {
        return key(label, scope, Optional.empty(), Validity.ALWAYS, Optional.of(where), Marks.USUAL);
    }

    RouteWorld expired(String label, Scope scope) {
        Validity ended = new Validity(Optional.empty(), Optional.of(NOW.minusSeconds(1)));
        return key(label, scope, Optional.empty(), ended, Optional.empty(), Marks.USUAL);
    }

    RouteWorld valid(String label, Validity validity) {
        return key(label, Scope.PERSONAL, Optional.empty(), validity, Optional.empty(), Marks.USUAL);
    }

    RouteWorld named(String label) {
        named = Optional.of(label);
        return this;
    }

    void rules(Rules now) {
        rules = now;
    }

    void obstacle(String label, Unfit why) {
        obstacles.put(label, why);
    }

    private RouteWorld key(
            String label,
            Scope scope,
            Optional<String> owner,
            Validity validity,
            Optional<Environment> environment,
            Marks marks) {
        keys.add(new Key(
                new KeyId("key-000" + keys.size()),
                PROVIDERS.find("openai").orElseThrow().id(),
                label,
                scope,
                environment,
                Connection.AS_PROVIDER,
                new Terms(validity, Optional.empty(), Optional.empty(), Optional.empty()),
                new Notes(owner, Optional.empty(), Optional.empty(), Optional.empty(), new TreeMap<>()),
                marks,
                new Trace(new Fingerprint("0".repeat(64), "1234"), 40, NOW, Optional.empty(), Optional.empty())));
        return this;
    }

    Choice choose() {
        return Router.choose(new Circumstances(
                RouteWish.of(Optional.empty(), named, Environment.DEVELOPMENT),
                KeysInOrder.of(keys),
                PROVIDERS,
                _ -> rules,
                (key, _) -> Optional.ofNullable(obstacles.get(key.label())),
                NOW));
    }

    /// The steps of the route there must be.
    List<String> plan() {
        return words(((Route) choose()).steps());
    }

    /// The keys looked at where there is no route.
    List<String> looked() {
        return words(
                switch (choose()) {
                    case Refusal.NoKey none -> none.steps();
                    case Refusal.Barred barred -> barred.steps();
                    default -> List.of();
                });
    }

    /// The route once its first key has failed so.
    List<String> after(FailureKind failure) {
        Route route = (Route) choose();
        return words(route.after(route.next().orElseThrow(), Decision.FAILED, failure).steps());
    }

    private static List<String> words(List<Step> steps) {
        return steps.stream().map(RouteWorld::word).toList();
    }

    private static String word(Step step) {
        return step.key().label() + " " + step.decision().name().toLowerCase(Locale.ROOT)
                + step.reason().map(reason -> " " + reason.word()).orElse("") + (step.isCrossing() ? " crossing" : "");
    }
}
