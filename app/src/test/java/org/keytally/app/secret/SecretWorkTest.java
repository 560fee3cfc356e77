package org.keytally.app.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.keytally.app.fx.DirectTasks;
import org.keytally.app.fx.Running;
import org.keytally.app.fx.Tasks;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.usecase.FakeHome;

final class SecretWorkTest {

    private final Secret secret = FakeHome.openAi("own");

    @Test
    void closesTheSecretWhenTheWorkHasEnded() {
        List<Integer> lengths = new ArrayList<>();
        new SecretWork(new DirectTasks()).run(secret, Secret::length, lengths::add, () -> {});

        assertThat(lengths).hasSize(1);
        assertClosed();
    }

    @Test
    void closesTheSecretOfLastingWorkToo() {
        List<Integer> lengths = new ArrayList<>();
        new SecretWork(new DirectTasks()).runLasting(secret, Secret::length, lengths::add, () -> {});

        assertThat(lengths).hasSize(1);
        assertClosed();
    }

    @Test
    void closesTheSecretWhereTheWorkBroke() {
        new SecretWork(new DirectTasks()).run(secret, _ -> {
            throw new IllegalStateException("as the test wants it");
        }, _ -> {}, () -> {});

        assertClosed();
    }

    @Test
    void closesTheSecretWhereTheWorkNeverBegan() {
        SecretWork work = new SecretWork(new NoTasks());

        assertThatThrownBy(() -> work.run(secret, Secret::length, _ -> {}, () -> {}))
                .isInstanceOf(RejectedExecutionException.class);
        assertClosed();
    }

    private void assertClosed() {
        assertThatThrownBy(secret::copy).isInstanceOf(IllegalStateException.class);
    }

    /// A machine that begins nothing any more.
    private static final class NoTasks implements Tasks {

        @Override
        public <T> Running run(Callable<T> work, Consumer<? super T> then, Runnable broken) {
            throw new RejectedExecutionException();
        }

        @Override
        public <T> Running runLasting(Callable<T> work, Consumer<? super T> then, Runnable broken) {
            throw new RejectedExecutionException();
        }

        @Override
        public void show(Runnable change) {
            throw new RejectedExecutionException();
        }

        @Override
        public Running showLater(Duration wait, Runnable change) {
            throw new RejectedExecutionException();
        }
    }
}
