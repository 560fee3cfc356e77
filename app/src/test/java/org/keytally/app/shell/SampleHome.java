package org.keytally.app.shell;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.keytally.core.Keytally;
import org.keytally.core.domain.key.Connection;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Marks;
import org.keytally.core.domain.key.Notes;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.Terms;
import org.keytally.core.domain.key.Validity;
import org.keytally.core.sweep.Canary;
import org.keytally.core.usecase.keys.KeyWish;
import org.keytally.core.usecase.keys.SwitchKey.Turn;

/// A home with one of everything that a screen tells apart.
final class SampleHome {

    private SampleHome() {}

    static void fill(Keytally home) {
        add(home, "Work", "openai", "sk-proj-", Scope.PERSONAL, Optional.empty(), Optional.of("gpt-4o-mini"), 0);
        add(home, "Side project", "openai", "sk-proj-", Scope.PERSONAL, Optional.empty(), Optional.empty(), 0);
        add(home, "Research team", "openai", "sk-proj-", Scope.TEAM, Optional.of(Environment.STAGING),
                Optional.empty(), 6);
        add(home, "Claude", "anthropic", "sk-ant-api03-", Scope.PERSONAL, Optional.empty(),
                Optional.of("claude-sonnet-4-5"), 0);
        add(home, "Acme production", "anthropic", "sk-ant-api03-", Scope.COMPANY,
                Optional.of(Environment.PRODUCTION), Optional.empty(), 90);
        add(home, "Fallback", "groq", "gsk_", Scope.APP, Optional.empty(), Optional.empty(), 0);
        home.keys().switchKey().turn("Side project", Turn.DISABLE);
    }

    private static void add(
            Keytally home,
            String label,
            String provider,
            String beginning,
            Scope scope,
            Optional<Environment> environment,
            Optional<String> model,
            int days) {
        Terms terms = new Terms(
                new Validity(Optional.empty(),
                        days == 0 ? Optional.empty() : Optional.of(home.now().plus(Duration.ofDays(days)))),
                Optional.empty(), Optional.empty(), Optional.empty());
        KeyWish wish = new KeyWish(
                Optional.of(provider), Optional.of(label), scope, environment,
                new Connection(Optional.empty(), Optional.empty(), model, Optional.empty()),
                terms, Notes.NONE, Marks.USUAL);
        String text = beginning + Canary.CORE + label.replace(' ', '-') + "-7f3a";
        try (Secret secret = Secret.ofUtf8(text.getBytes(StandardCharsets.UTF_8))) {
            home.keys().addKey().add(wish, secret);
        }
    }
}
