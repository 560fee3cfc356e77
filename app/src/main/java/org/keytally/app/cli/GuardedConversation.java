package org.keytally.app.cli;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import org.keytally.core.domain.command.Child;
import org.keytally.core.domain.command.Conversation;
import org.keytally.core.domain.guard.Redactor;
import org.keytally.core.domain.key.Secret;

/// A conversation whose text is redacted once more before it leaves, here or to who handed the command over.
final class GuardedConversation implements Conversation {

    private final Conversation talk;
    private final Redactor redactor;

    GuardedConversation(Conversation talk, Redactor redactor) {
        this.talk = talk;
        this.redactor = redactor;
    }

    @Override
    public void output(byte[] bytes) {
        talk.output(redactor.redactOpened(bytes));
    }

    @Override
    public void errors(byte[] bytes) {
        talk.errors(redactor.redact(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public InputStream input() {
        return talk.input();
    }

    @Override
    public Optional<String> ask(String question) {
        return talk.ask(redactor.redact(question));
    }

    @Override
    public Optional<Secret> askSecret(String question) {
        return talk.askSecret(redactor.redact(question));
    }

    @Override
    public void begun(Optional<String> entry) throws InterruptedException {
        talk.begun(entry);
    }

    @Override
    public OptionalInt runChild(Child child) throws InterruptedException {
        return talk.runChild(child);
    }
}
