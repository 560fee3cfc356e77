package org.keytally.core.adapter.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.KeyId;
import org.keytally.core.domain.traffic.KeyAtProvider;
import org.keytally.core.domain.traffic.Rebuff;
import org.keytally.core.domain.traffic.RecentRequest;
import org.keytally.core.domain.traffic.Request;
import org.keytally.core.domain.traffic.Streak;
import org.keytally.core.domain.traffic.Traffic;

final class TrafficBytesTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final KeyId WORK = new KeyId("key-of-work");
    private static final Traffic.Picture PICTURE = new Traffic.Picture(
            List.of(
                    new RecentRequest(new Request(Optional.of(WORK), "sarah", Environment.CI), NOON),
                    new RecentRequest(new Request(Optional.empty(), "", Environment.PRODUCTION), NOON.minusSeconds(3))),
            Map.of(new KeyAtProvider(WORK, new ProviderId("openai")), new Streak(6, NOON, "server")),
            Map.of(WORK, new Rebuff("invalid-key", NOON)));

    @Test
    void readsWhatWasWritten() throws IOException {
        assertThat(TrafficBytes.read(TrafficBytes.write(PICTURE))).isEqualTo(PICTURE);
    }

    @Test
    void refusesAnyCutAndAnotherForm() {
        byte[] bytes = TrafficBytes.write(PICTURE);
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> TrafficBytes.read(cut)).isInstanceOf(IOException.class);
        }
        bytes[0] = 99;
        assertThatThrownBy(() -> TrafficBytes.read(bytes)).isInstanceOf(IOException.class);
    }
}
