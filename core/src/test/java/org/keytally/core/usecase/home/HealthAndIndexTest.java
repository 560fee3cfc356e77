package org.keytally.core.usecase.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.home.Check;
import org.keytally.core.domain.home.CheckKind;
import org.keytally.core.domain.home.CheckState;
import org.keytally.core.usecase.FakeHome;

final class HealthAndIndexTest {

    private static final Check FINE = Check.ok("a", Map.of());
    private static final Check CARE = new Check("b", CheckState.CARE, CheckKind.DISK_LOW, Map.of());
    private static final Check BROKEN = new Check("c", CheckState.BROKEN, CheckKind.DISK_FULL, Map.of());

    @Test
    void asksEveryCheckupInItsOrder() {
        CheckHealth health = new CheckHealth(List.of(() -> List.of(FINE, CARE), () -> List.of(BROKEN)));

        assertThat(health.check()).isEqualTo(List.of(FINE, CARE, BROKEN));
    }

    @Test
    void isAsBadAsTheWorst() {
        assertThat(CheckHealth.worst(List.of())).isEqualTo(CheckState.OK);
        assertThat(CheckHealth.worst(List.of(CARE, FINE))).isEqualTo(CheckState.CARE);
        assertThat(CheckHealth.worst(List.of(CARE, BROKEN, FINE))).isEqualTo(CheckState.BROKEN);
    }

    @Test
    void notesThatTheIndexWasMadeAnew() {
        FakeHome home = new FakeHome();

        assertThat(new RebuildIndex(() -> 42, home.witness).rebuild()).isEqualTo(42);
        assertThat(home.actions()).isEqualTo(List.of("index.rebuilt"));
        assertThat(home.lastFacts()).isEqualTo(Map.of("records", "42"));
    }
}
