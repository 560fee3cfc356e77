package org.keytally.app.shell;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.keytally.core.Keytally;
import org.keytally.core.domain.key.Connection;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Marks;
import org.keytally.core.domain.key.Notes;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.Terms;
import org.keytally.core.sweep.Canary;
import org.keytally.core.usecase.keys.KeyWish;

/// Keys that are long due, soon due, and on their way.
final class SampleDue {

    private final OpenWindow window;

    SampleDue(OpenWindow window) {
        this.window = window;
    }

    /// Puts another secret in use for the key "Desk", where there is one.
    void fill() {
        Keytally home = window.home();
        Instant now = Instant.now();
        window.pretend(now.minus(Duration.ofDays(41)));
        add(home, "Letters", "anthropic", "sk-ant-api03-", Optional.empty());
        add(home, "Reviews", "mistral", "", Optional.of(Environment.STAGING));
        window.pretend(now.minus(Duration.ofDays(25)));
        add(home, "Many models", "openrouter", "sk-or-v1-", Optional.empty());
        window.pretend(now);
        try (Secret next = secret("sk-proj-", "Desk-next-9c2d")) {
            home.rotations(Map.of()).rotateKey().take("Desk", next, true);
        }
    }

    private static void add(
            Keytally home, String label, String provider, String beginning, Optional<Environment> environment) {
        KeyWish wish = new KeyWish(
                Optional.of(provider), Optional.of(label), Scope.PERSONAL, environment, Connection.AS_PROVIDER,
                Terms.FREE, Notes.NONE, Marks.USUAL);
        try (Secret secret = secret(beginning, label.replace(' ', '-'))) {
            home.keys().addKey().add(wish, secret);
        }
    }

    private static Secret secret(String beginning, String ending) {
        return Secret.ofUtf8((beginning + Canary.CORE + ending).getBytes(StandardCharsets.UTF_8));
    }
}
