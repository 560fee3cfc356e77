package org.keytally.core.usecase;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keytally.core.adapter.catalog.ProviderFile;
import org.keytally.core.domain.audit.AuditEvent;
import org.keytally.core.domain.audit.RecordedTrail;
import org.keytally.core.domain.catalog.Providers;
import org.keytally.core.domain.home.InMemoryNames;
import org.keytally.core.domain.home.InMemorySettings;
import org.keytally.core.domain.key.InMemoryKeys;
import org.keytally.core.domain.key.InMemorySecrets;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.PlainFingerprints;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.SecretName;
import org.keytally.core.domain.key.SecretStoreException;
import org.keytally.core.sweep.Canary;
import org.keytally.core.usecase.keys.AddKey;
import org.keytally.core.usecase.keys.KeyRing;
import org.keytally.core.usecase.keys.KeyWish;
import org.keytally.core.usecase.keys.Turnstile;

/// A home in memory with everything the use cases want, on the second of March 2026 at noon.
public final class FakeHome {

    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    public static final String PERSON = "Sarah";

    private static final Providers PROVIDERS = new Providers(ProviderFile.shipped());

    public final Steps steps = new Steps();
    public final StoppedClock clock = new StoppedClock(NOON);
    public final InMemoryKeys keys = new InMemoryKeys(steps);
    public final InMemorySecrets secrets = new InMemorySecrets("secret", steps);
    public final InMemorySecrets graves = new InMemorySecrets("grave", steps);
    public final InMemorySettings settings = new InMemorySettings();
    public final InMemoryNames names = new InMemoryNames();
    public final RecordedTrail trail = new RecordedTrail(steps);
    public final Witness witness = new Witness(
            trail, names, clock, new SecureRandom(), new Witness.Presence(PERSON, "desk", "1.2.3"));
    public final KeyRing ring = new KeyRing(
            keys, secrets, graves, new PlainFingerprints(), witness, clock, new SecureRandom(), new Turnstile());

    public Providers providers() {
        return PROVIDERS;
    }

    /// A secret that could be a key of that provider; the same for the same ending.
    public static Secret secret(String beginning, String ending) {
        return Secret.ofUtf8((beginning + Canary.CORE + ending).getBytes(StandardCharsets.UTF_8));
    }

    public static Secret openAi(String ending) {
        return secret("sk-proj-", ending);
    }

    /// Adds a key of OpenAI under a label and gives its record.
    public Key add(String label) {
        return add(KeyWish.usual(Optional.of("openai")).withLabel(label), openAi(label.replace(' ', '-')));
    }

    public Key add(KeyWish wish, Secret secret) {
        return switch (new AddKey(ring, this::providers).add(wish, secret)) {
            case AddKey.Result.Added added -> added.key();
            case AddKey.Result.Refused(var why) -> throw new AssertionError(why.toString());
        };
    }

    /// The record of that label as it is now.
    public Key key(String label) {
        return keys.all().stream().filter(key -> key.label().equals(label)).findFirst().orElseThrow();
    }

    /// The labels of the primary keys.
    public List<String> primary() {
        return keys.all().stream().filter(key -> key.marks().primary()).map(Key::label).toList();
    }

    /// Whether that very secret rests under a name.
    public boolean holds(SecretName name, Secret expected) throws SecretStoreException {
        Optional<Secret> found = secrets.open(name);
        return found.isPresent() && found.get().matches(expected);
    }

    /// The labels of the actions in the trail.
    public List<String> actions() {
        return trail.events().stream().map(event -> event.action().label()).toList();
    }

    /// The facts of the last event.
    public Map<String, String> lastFacts() {
        List<AuditEvent> events = trail.events();
        return events.getLast().facts();
    }

    /// All that anybody could read: records and trail.
    public String everythingShown() {
        return keys.all() + trail.events().stream().map(AuditEvent::toString).collect(Collectors.joining());
    }
}
