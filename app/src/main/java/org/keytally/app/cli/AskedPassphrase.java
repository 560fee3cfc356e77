package org.keytally.app.cli;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.keytally.app.words.Words;
import org.keytally.core.domain.command.Conversation;
import org.keytally.core.domain.home.PassphraseSource;
import org.keytally.core.domain.key.Secret;

/// A passphrase that a person types without its being shown.
final class AskedPassphrase implements PassphraseSource {

    private static final int SHORTEST = 8;

    private final Conversation talk;
    private final Words words;

    AskedPassphrase(Conversation talk, Words words) {
        this.talk = talk;
        this.words = words;
    }

    @Override
    public Optional<Secret> existing() {
        return talk.askSecret(words.of("passphrase.ask"));
    }

    @Override
    public Optional<Secret> recovery() {
        return talk.askSecret(words.of("passphrase.recovery"));
    }

    @Override
    public Optional<Secret> chosen() {
        while (true) {
            Optional<Secret> first = talk.askSecret(words.of("passphrase.choose"));
            if (first.isEmpty()) {
                return first;
            }
            if (first.get().length() < SHORTEST) {
                first.get().close();
                say("passphrase.short");
            } else if (isConfirmed(first.get())) {
                return first;
            }
        }
    }

    private boolean isConfirmed(Secret first) {
        Optional<Secret> second = talk.askSecret(words.of("passphrase.again"));
        try (Secret again = second.orElseGet(() -> Secret.ofUtf8(new byte[0]))) {
            boolean isSame = first.matches(again);
            if (!isSame) {
                first.close();
                say("passphrase.differ");
            }
            return isSame;
        }
    }

    private void say(String name) {
        talk.errors((words.of(name) + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
