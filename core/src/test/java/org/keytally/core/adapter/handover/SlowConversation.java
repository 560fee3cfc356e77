package org.keytally.core.adapter.handover;

import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import org.keytally.core.domain.command.Child;
import org.keytally.core.domain.command.Conversation;
import org.keytally.core.domain.key.Secret;

/// A conversation with somebody who stops reading, as a pager that is left alone does.
final class SlowConversation implements Conversation {

    private final CountDownLatch hasStopped;
    private final CountDownLatch mayRead;

    SlowConversation(CountDownLatch hasStopped, CountDownLatch mayRead) {
        this.hasStopped = hasStopped;
        this.mayRead = mayRead;
    }

    @Override
    public void output(byte[] bytes) {
        hasStopped.countDown();
        try {
            mayRead.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void errors(byte[] bytes) {
        output(bytes);
    }

    @Override
    public InputStream input() {
        return InputStream.nullInputStream();
    }

    @Override
    public Optional<String> ask(String question) {
        return Optional.empty();
    }

    @Override
    public Optional<Secret> askSecret(String question) {
        return Optional.empty();
    }

    @Override
    public void begun(Optional<String> entry) {
        hasStopped.countDown();
    }

    @Override
    public OptionalInt runChild(Child child) {
        return OptionalInt.empty();
    }
}
