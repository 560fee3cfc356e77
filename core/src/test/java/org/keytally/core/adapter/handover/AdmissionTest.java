package org.keytally.core.adapter.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class AdmissionTest {

    private static final Duration LONG = Duration.ofHours(1);

    private final Admission admission = new Admission();
    private SocketChannel unconnected;
    private OwnerConnection first;
    private OwnerConnection second;

    @BeforeEach
    void invite() throws IOException {
        unconnected = SocketChannel.open();
        first = new OwnerConnection(unconnected, admission, (_, _) -> 0, Limits.usual());
        second = new OwnerConnection(unconnected, admission, (_, _) -> 0, Limits.usual());
    }

    @AfterEach
    void close() throws IOException {
        unconnected.close();
    }

    @Test
    void takesOthersWhileItLeavesAndSomebodyIsStillServed() {
        admission.enter(first);
        admission.leave(LONG);

        assertThat(admission.enter(second)).isTrue();
    }

    @Test
    void takesNobodyAfterTheGrace() {
        admission.enter(first);
        admission.leave(Duration.ofNanos(-1));

        assertThat(admission.enter(second)).isFalse();
    }

    @Test
    void shutsOnlyWhenTheLastOneLeft() throws InterruptedException {
        admission.enter(first);
        admission.leave(LONG);

        assertThat(admission.shutWhenEmpty(Duration.ZERO)).isFalse();
        assertThat(admission.enter(second)).isTrue();
        admission.exit(first);
        admission.exit(second);
        assertThat(admission.shutWhenEmpty(Duration.ZERO)).isTrue();
    }

    @Test
    void takesNobodyOnceShut() throws InterruptedException {
        assertThat(admission.shutWhenEmpty(Duration.ZERO)).isTrue();

        assertThat(admission.enter(first)).isFalse();
    }
}
