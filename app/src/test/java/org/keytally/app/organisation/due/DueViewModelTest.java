package org.keytally.app.organisation.due;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keytally.app.fx.LateTasks;
import org.keytally.app.fx.Showing;
import org.keytally.app.organisation.vault.TriedVaults;
import org.keytally.app.rotation.RotationCases;
import org.keytally.app.rotation.TriedRotations;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.usecase.FakeHome;
import org.keytally.core.usecase.vault.FindPermissions.Permission;

final class DueViewModelTest {

    private final TriedRotations tried = new TriedRotations();
    private final RotationCases cases = tried.cases();
    private final DueViewModel model =
            new DueViewModel(cases, tried.vaults.cases(), tried.vaults.stage, tried.vaults.standpoint);

    @Test
    void saysThatNothingIsDueAndOffersToLookFurther() {
        tried.home.add("Work");
        model.aheadProperty().set(Ahead.NOW);

        assertThat(model.showingProperty().get()).isInstanceOfSatisfying(Showing.Empty.class,
                empty -> empty.next().orElseThrow().run().run());
        assertThat(labels()).containsExactly("Work");
        assertThat(model.aheadProperty().get()).isEqualTo(Ahead.YEAR);
    }

    @Test
    void listsWhatIsOnItsWayBeforeWhatIsDue() {
        tried.home.add("Old");
        tried.home.clock.goOn(Duration.ofDays(40));
        tried.home.add("Fresh");
        tried.home.add("Changing");
        try (Secret next = FakeHome.openAi("next")) {
            cases.rotations().rotateKey().take("Changing", next, false);
        }
        model.aheadProperty().set(Ahead.QUARTER);

        assertThat(labels()).containsExactly("Changing", "Old", "Fresh");
        assertThat(model.rowsProperty().get()).extracting(row -> row.state().word())
                .containsExactly("both good for a while", "due for rotation", "due in 30 days");
        assertThat(model.summaryProperty().get()).isEqualTo("1 due · 1 soon · 1 on their way");
        assertThat(model.rowsProperty().get().get(1).dates().stored().relative()).isEqualTo("40 days ago");
        assertThat(model.rowsProperty().get().get(1).maker()).isEqualTo("by hand");

        tried.home.clock.goOn(Duration.ofDays(1));
        model.read();
        assertThat(model.rowsProperty().get().getFirst().state().word()).isEqualTo("former one to be ended");
    }

    @Test
    void offersASharedKeyOnlyToWhoMayPublishIt() {
        tried.home.add("Mine");
        tried.vaults.connect();
        tried.vaults.publish("Research", Optional.of(Environment.STAGING));
        tried.vaults.work.syncVault().sync(TriedVaults.LINK);
        tried.home.clock.goOn(Duration.ofDays(40));
        model.read();

        assertThat(labels()).containsExactlyInAnyOrder("Mine", "Research");
        assertThat(model.rowsProperty().get()).allMatch(model::mayRotate);
        tried.vaults.standpoint.asMemberProperty().set(true);
        assertThat(model.rowsProperty().get()).filteredOn(model::mayRotate).extracting(DueRow::label)
                .containsExactly("Mine");
        tried.vaults.standpoint.learn(TriedVaults.LINK, EnumSet.of(Permission.LIST, Permission.READ));
        assertThat(model.rowsProperty().get()).filteredOn(model::mayRotate).extracting(DueRow::label)
                .containsExactly("Mine");
    }

    @Test
    void looksAsFarAheadAsWasChosenLastWhateverAnswerComesLast() {
        tried.home.add("Work");
        LateTasks late = new LateTasks();
        DueViewModel slow = new DueViewModel(
                cases, tried.vaults.cases(), tried.vaults.stage(late), tried.vaults.standpoint);
        slow.aheadProperty().set(Ahead.YEAR);
        slow.aheadProperty().set(Ahead.NOW);
        late.comeBackwards();

        assertThat(slow.showingProperty().get()).isInstanceOf(Showing.Empty.class);
    }

    private List<String> labels() {
        return model.rowsProperty().get().stream().map(DueRow::label).toList();
    }
}
