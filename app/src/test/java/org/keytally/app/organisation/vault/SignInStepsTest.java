package org.keytally.app.organisation.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.vault.SignInStep;

final class SignInStepsTest {

    private static final SignInStep STEP = new SignInStep.Page(
            URI.create("https://login.example.com/"), Instant.parse("2026-03-02T12:00:00Z"));

    private final List<URI> opened = new ArrayList<>();
    private final SignInSteps steps = new SignInSteps(new TriedVaults().stage, opened::add);

    @Test
    void opensThePageWhileSomebodyWaits() {
        steps.begin();
        steps.show(STEP);

        assertThat(opened).hasSize(1);
        assertThat(steps.stepProperty().get()).contains(STEP);
    }

    @Test
    void opensNoPageOnceTheDialogueIsClosed() {
        steps.begin();
        steps.end();
        steps.show(STEP);

        assertThat(opened).isEmpty();
        assertThat(steps.stepProperty().get()).isEqualTo(Optional.empty());
    }
}
