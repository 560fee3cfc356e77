package org.keytally.core.usecase.prompt;

import java.util.List;
import java.util.Optional;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.audit.Subject;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.key.Connection;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.prompt.Addresses;
import org.keytally.core.domain.prompt.Addressing;
import org.keytally.core.domain.prompt.Destination;
import org.keytally.core.domain.prompt.Failure;
import org.keytally.core.domain.prompt.Listing;
import org.keytally.core.domain.prompt.ModelList;
import org.keytally.core.domain.prompt.Refusal;
import org.keytally.core.domain.prompt.ServiceWord;
import org.keytally.core.domain.prompt.Services;
import org.keytally.core.usecase.keys.KeyRefusal;
import org.keytally.core.usecase.keys.KeyRing;

/// Asks a provider what a key is good for, by a question that costs nothing.
public final class TestKey {

    private final Planner planner;
    private final KeyRing ring;
    private final Services services;

    public TestKey(Planner planner, KeyRing ring, Services services) {
        this.planner = planner;
        this.ring = ring;
        this.services = services;
    }

    public KeyTrial test(String idOrLabel) {
        List<Key> keys = ring.register().all().stream().filter(key -> !key.isRemoved()).toList();
        return keys.stream()
                .filter(key -> key.isNamed(idOrLabel))
                .findFirst()
                .map(this::test)
                .orElseGet(() -> new KeyTrial.NoKey(new KeyRefusal.NoSuchKey(
                        idOrLabel, keys.stream().map(Key::label).toList())));
    }

    /// Asks a provider about a secret that is not stored; nothing is kept of it.
    public SecretTrial test(Provider provider, Secret secret) {
        return test(provider, Connection.AS_PROVIDER, secret);
    }

    /// The same where it is reached as a key would say that is not stored.
    public SecretTrial test(Provider provider, Connection connection, Secret secret) {
        Addressing addressing = new Addresses(planner.plainHosts().get()).of(provider, connection, false);
        return switch (addressing) {
            case Refusal why -> new SecretTrial.NotTried(why);
            case Destination to -> tried(planner.courier().models(to, Optional.of(secret)));
        };
    }

    /// Asks the provider of a key, where that key asks it, about a secret that may take its place; nothing is kept
    /// of it.
    public SecretTrial test(String idOrLabel, Secret secret) {
        List<Key> keys = ring.register().all().stream().filter(key -> !key.isRemoved()).toList();
        return keys.stream()
                .filter(key -> key.isNamed(idOrLabel))
                .findFirst()
                .map(key -> test(key, secret))
                .orElseGet(() -> new SecretTrial.NotTried(
                        new Refusal.UnknownKey(idOrLabel, keys.stream().map(Key::label).toList())));
    }

    private SecretTrial test(Key key, Secret secret) {
        Optional<Provider> provider = planner.providers().get().find(key.provider());
        if (provider.isEmpty()) {
            return new SecretTrial.NotTried(new Refusal.UnknownProvider(key.provider().value(), List.of()));
        }
        if (isService(key, provider.get())) {
            return switch (services.ask(provider.get(), key, secret)) {
                case ServiceWord.Unasked(var why) -> new SecretTrial.NotTried(why);
                case ServiceWord.Said(var listing) -> tried(listing);
            };
        }
        Addressing addressing =
                new Addresses(planner.plainHosts().get()).of(provider.get(), Optional.of(key), false);
        return switch (addressing) {
            case Refusal why -> new SecretTrial.NotTried(why);
            case Destination to -> tried(planner.courier().models(to, Optional.of(secret)));
        };
    }

    private static boolean isService(Key key, Provider provider) {
        return !provider.answersPrompts() && key.connection().dialect().isEmpty();
    }

    private static SecretTrial tried(Listing listing) {
        return switch (listing) {
            case ModelList list -> new SecretTrial.Tried(KeyTrial.Verdict.VALID, list.ids());
            case Failure failure -> new SecretTrial.Tried(verdict(failure), List.of());
        };
    }

    private KeyTrial test(Key key) {
        Optional<Provider> provider = planner.providers().get().find(key.provider());
        if (provider.isEmpty()) {
            return new KeyTrial.NotTried(new Refusal.UnknownProvider(key.provider().value(), List.of()));
        }
        if (isService(key, provider.get())) {
            return askService(key, provider.get());
        }
        Addressing addressing =
                new Addresses(planner.plainHosts().get()).of(provider.get(), Optional.of(key), false);
        return switch (addressing) {
            case Refusal why -> new KeyTrial.NotTried(why);
            case Destination to -> ask(key, to);
        };
    }

    private KeyTrial askService(Key key, Provider service) {
        return switch (Opening.of(ring, Optional.of(key))) {
            case Opening.Shut(var why) -> new KeyTrial.NotTried(why);
            case Opening.Open open -> {
                try (open) {
                    yield told(key, services.ask(service, key, open.secret().orElseThrow()));
                }
            }
        };
    }

    private KeyTrial told(Key key, ServiceWord word) {
        return switch (word) {
            case ServiceWord.Unasked(var why) -> new KeyTrial.NotTried(why);
            case ServiceWord.Said(var listing) -> tried(key, listing);
        };
    }

    private KeyTrial ask(Key key, Destination to) {
        return switch (Opening.of(ring, Optional.of(key))) {
            case Opening.Shut(var why) -> new KeyTrial.NotTried(why);
            case Opening.Open open -> {
                try (open) {
                    yield tried(key, planner.courier().models(to, open.secret()));
                }
            }
        };
    }

    private KeyTrial tried(Key key, Listing listing) {
        KeyTrial.Tried tried = switch (listing) {
            case ModelList list ->
                new KeyTrial.Tried(key, KeyTrial.Verdict.VALID, list.ids(), list.allowances(), Optional.empty());
            case Failure failure ->
                new KeyTrial.Tried(key, verdict(failure), List.of(), failure.allowances(), Optional.of(failure));
        };
        ring.witness()
                .tell(
                        AuditAction.KEY_TESTED,
                        Subject.key(key.id().value()),
                        KeyFacts.of(key, tried.verdict().name()));
        return tried;
    }

    private static KeyTrial.Verdict verdict(Failure failure) {
        return switch (failure.kind()) {
            case INVALID_KEY -> KeyTrial.Verdict.INVALID;
            case QUOTA -> KeyTrial.Verdict.NO_CREDIT;
            case RATE_LIMITED -> KeyTrial.Verdict.RATE_LIMITED;
            case NO_PERMISSION -> KeyTrial.Verdict.NO_PERMISSION;
            case NETWORK, TIMEOUT, CUT -> KeyTrial.Verdict.UNREACHABLE;
            case MODEL_UNKNOWN, TOO_LARGE, BAD_REQUEST, CONTENT_DECLINED, OVERLOADED, SERVER, MALFORMED ->
                KeyTrial.Verdict.UNCLEAR;
        };
    }
}
