package org.keytally.core.usecase.keys;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.audit.Subject;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.KeyState;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.SecretStoreException;

/// Hands the secret of a key to another program, where the key allows it.
public final class LendKey {

    /// For whom a key is wanted.
    ///
    /// @param key an id or label, where one was named
    /// @param program the name of the program, for the trail
    public record Wish(String provider, Environment environment, Optional<String> key, String program) {}

    /// What came of it.
    public sealed interface Result {

        /// The secret, to be closed by the caller, and the variable its provider uses.
        record Lent(Key key, Secret secret, String variable) implements Result {}

        /// No key of that provider is usable.
        record NoKey(List<ListKeys.Line> lookedAt) implements Result {}

        /// The key that was named is one of another provider.
        record OtherProvider(Key key, Provider wanted) implements Result {}

        /// There is a key, but it may not be lent.
        record NotLendable(Key key) implements Result {}

        /// The organisation's policy does not allow its use.
        record Forbidden(Key key) implements Result {}

        /// It could not be found or opened.
        record Refused(KeyRefusal why) implements Result {}
    }

    private static final Comparator<Key> ORDER = Comparator.comparing(Key::scope)
            .thenComparing(key -> !key.marks().primary())
            .thenComparing(Key::label, String.CASE_INSENSITIVE_ORDER);

    private final KeyRing ring;
    private final Supplier<Providers> providers;
    private final BiPredicate<Key, Provider> policy;

    /// @param policy tells whether a key may be used at all
    public LendKey(KeyRing ring, Supplier<Providers> providers, BiPredicate<Key, Provider> policy) {
        this.ring = ring;
        this.providers = providers;
        this.policy = policy;
    }

    public Result lend(Wish wish) {
        Optional<Provider> provider = providers.get().find(wish.provider());
        if (provider.isEmpty()) {
            List<String> known =
                    providers.get().all().stream().map(one -> one.id().value()).toList();
            return new Result.Refused(new KeyRefusal.UnknownProvider(wish.provider(), known));
        }
        return wish.key()
                .map(name -> lend(name, provider.get(), wish))
                .orElseGet(() -> lend(ofProvider(provider.get()), provider.get(), wish));
    }

    private Result lend(String name, Provider provider, Wish wish) {
        Optional<Key> named = ring.lookup().find(name);
        if (named.isEmpty()) {
            return new Result.Refused(ring.lookup().unknown(name));
        }
        Key key = named.get();
        if (key.isRemoved()) {
            return new Result.Refused(new KeyRefusal.Removed(key));
        }
        return key.provider().equals(provider.id())
                ? lend(List.of(key), provider, wish)
                : new Result.OtherProvider(key, provider);
    }

    private List<Key> ofProvider(Provider provider) {
        return ring.register()
                .all()
                .stream()
                .filter(key -> !key.isRemoved() && key.provider().equals(provider.id()))
                .sorted(ORDER)
                .toList();
    }

    private Result lend(List<Key> candidates, Provider provider, Wish wish) {
        List<Key> usable = candidates.stream()
                .filter(key -> key.state(ring.now()) == KeyState.ACTIVE && key.serves(wish.environment()))
                .toList();
        if (usable.isEmpty()) {
            candidates.forEach(key -> denied(key, wish, key.state(ring.now()).name()));
            return new Result.NoKey(candidates.stream().map(this::line).toList());
        }
        List<Key> allowed = usable.stream().filter(key -> policy.test(key, provider)).toList();
        if (allowed.isEmpty()) {
            denied(usable.getFirst(), wish, "FORBIDDEN");
            return new Result.Forbidden(usable.getFirst());
        }
        return allowed.stream()
                .filter(key -> key.marks().lendable() && !provider.isMint())
                .findFirst()
                .map(key -> open(key, provider, wish))
                .orElseGet(() -> {
                    denied(allowed.getFirst(), wish, "NOT_LENDABLE");
                    return new Result.NotLendable(allowed.getFirst());
                });
    }

    private Result open(Key key, Provider provider, Wish wish) {
        try {
            Optional<Secret> secret = ring.store().open(key.secretName());
            if (secret.isEmpty()) {
                return new Result.Refused(new KeyRefusal.SecretLost(key));
            }
            return lent(key, secret.get(), provider, wish);
        } catch (SecretStoreException failed) {
            return new Result.Refused(new KeyRefusal.NotKept(failed.kind(), String.valueOf(failed.getMessage())));
        }
    }

    private Result lent(Key key, Secret secret, Provider provider, Wish wish) {
        boolean isNoted = false;
        try {
            ring.witness().tell(AuditAction.KEY_USED, Subject.key(key.id().value()), facts(key, wish, "exec"));
            isNoted = true;
            return new Result.Lent(key, secret, variable(provider));
        } finally {
            if (!isNoted) {
                secret.close();
            }
        }
    }

    private static String variable(Provider provider) {
        return provider.keys().variables().stream().findFirst().orElse("API_KEY");
    }

    private void denied(Key key, Wish wish, String reason) {
        ring.witness().tell(AuditAction.KEY_DENIED, Subject.key(key.id().value()), facts(key, wish, reason));
    }

    private static Map<String, String> facts(Key key, Wish wish, String reason) {
        return Map.of("label", key.label(), "program", wish.program(), "reason", reason);
    }

    private ListKeys.Line line(Key key) {
        return ListKeys.line(key, ring.now(), ListKeys.Past.NONE);
    }
}
