package org.keytally.core.domain.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.KeyId;

final class RecentRequestsTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final RecentRequests requests = new RecentRequests();

    @Test
    void keepsTheOrderInWhichTheyWereMadeWhateverComesAndGoes() {
        Random random = new Random(20260302);
        Deque<RecentRequest> expected = new ArrayDeque<>();
        for (int step = 0; step < 5_000; step++) {
            RecentRequest one = request(random.nextInt(3), random.nextInt(200));
            switch (random.nextInt(8)) {
                case 0, 1 -> {
                    requests.remove(one);
                    expected.remove(one);
                }
                case 2, 3 -> removeOldest(expected);
                default -> {
                    requests.add(one);
                    expected.add(one);
                }
            }
            assertThat(requests.all()).isEqualTo(expected.stream().toList());
        }
        assertThat(expected).hasSizeGreaterThan(100);
    }

    private void removeOldest(Deque<RecentRequest> expected) {
        assertThat(requests.isEmpty()).isEqualTo(expected.isEmpty());
        if (!expected.isEmpty()) {
            assertThat(requests.oldest()).isEqualTo(expected.removeFirst());
            requests.removeOldest();
        }
    }

    @Test
    void oneAlikeMadeAtAnotherMomentStays() {
        requests.add(request(1, 0));
        requests.add(request(1, 1));
        requests.remove(request(1, 1));

        assertThat(requests.all()).containsExactly(request(1, 0));
    }

    @Test
    void aRequestAlikeIsKeptOnce() {
        requests.add(request(1, 0));
        requests.add(request(1, 1));

        assertThat(requests.all().getLast().request()).isSameAs(requests.all().getFirst().request());
    }

    @Test
    void beginsAnewWhenCleared() {
        for (int i = 0; i < 20; i++) {
            requests.add(request(0, i));
        }
        requests.removeOldest();
        requests.clear();
        requests.add(request(1, 5));

        assertThat(requests.all()).containsExactly(request(1, 5));
    }

    private static RecentRequest request(int who, int milliseconds) {
        KeyId key = new KeyId("key-of-work-" + who);
        return new RecentRequest(
                new Request(Optional.of(key), "sarah", Environment.CI), NOON.plusMillis(milliseconds));
    }
}
