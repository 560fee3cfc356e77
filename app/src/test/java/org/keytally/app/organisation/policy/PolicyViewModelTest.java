package org.keytally.app.organisation.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.keytally.app.fx.LateTasks;
import org.keytally.app.fx.Showing;
import org.keytally.app.organisation.vault.TriedVaults;

final class PolicyViewModelTest {

    private final TriedVaults tried = new TriedVaults();

    @Test
    void showsWhatIsConnectedNowWhateverAnswerComesLast() {
        LateTasks late = new LateTasks();
        PolicyViewModel slow = new PolicyViewModel(
                tried.cases(), tried.stage(late), tried.standpoint, new PolicyViewModel.Ways(() -> {}, () -> {}));
        slow.read();
        tried.connect();
        slow.read();
        late.comeBackwards();

        assertThat(slow.showingProperty().get()).isInstanceOfSatisfying(
                Showing.Empty.class,
                empty -> assertThat(empty.text()).isEqualTo(tried.stage.words().of("organisation.policy.empty.text")));
    }
}
