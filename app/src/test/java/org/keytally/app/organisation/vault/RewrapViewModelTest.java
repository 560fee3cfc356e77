package org.keytally.app.organisation.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.domain.vault.VaultName;

final class RewrapViewModelTest {

    private final TriedVaults tried = new TriedVaults();
    private int changes;
    private final RewrapViewModel model;

    RewrapViewModelTest() {
        tried.connect();
        tried.publish("Research", Optional.empty());
        tried.publish("Writing", Optional.empty());
        model = new RewrapViewModel(tried.cases(), TriedVaults.LINK, 2, tried.stage, () -> changes++);
    }

    @Test
    void saysWhatWillBeDoneBeforeItIs() {
        assertThat(model.meaningProperty().get()).isEqualTo(
                "The 2 shared keys in contoso are published again under the newest version of their wrapping key, "
                        + "where they are not yet; secrets and members stay as they are.");
        model.rotatedProperty().set(true);
        assertThat(model.meaningProperty().get()).startsWith("A new version of the key keytally is made.");
        model.nameProperty().set("other");
        assertThat(model.meaningProperty().get())
                .startsWith("A new version of the key other is made.")
                .contains("published again under the key other");
        assertThat(tried.vault.wrappingKey(new VaultName("other"))).isEmpty();
    }

    @Test
    void makesANewVersionAndSealsEachKeyUnderIt() {
        String before = tried.vault.wrappingKey(new VaultName("keytally")).orElseThrow().id().version();
        model.rewrap();
        assertThat(model.linesProperty().get()).containsExactly(
                "any--openai--research: as before", "any--openai--writing: as before");

        model.rotatedProperty().set(true);
        model.rewrap();
        assertThat(tried.vault.wrappingKey(new VaultName("keytally")).orElseThrow().id().version())
                .isNotEqualTo(before);
        assertThat(model.linesProperty().get()).containsExactly(
                "any--openai--research: sealed anew", "any--openai--writing: sealed anew");
        assertThat(changes).isEqualTo(2);
    }

    @Test
    void movesToAnotherKeyAndRefusesWhatIsNoName() {
        model.nameProperty().set("no name");
        model.rewrap();
        assertThat(model.problemProperty().get()).startsWith("no name is no name for a key of a vault");
        assertThat(changes).isZero();

        model.nameProperty().set("other");
        model.rewrap();
        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(model.linesProperty().get()).hasSize(2).allMatch(line -> line.endsWith(": sealed anew"));
        assertThat(tried.vault.wrappingKey(new VaultName("other"))).isPresent();
    }

    @Test
    void saysWhyTheVaultDidNotGoAlong() {
        tried.vault.fail(VaultException.Kind.FORBIDDEN);
        model.rewrap();

        assertThat(model.problemProperty().get()).contains("does not permit this");
        assertThat(model.workingProperty().get()).isFalse();
        assertThat(changes).isEqualTo(1);
    }

    @Test
    void makesNoSecondVersionWhereItIsPressedOnceMore() {
        model.rotatedProperty().set(true);
        assertThat(model.doneProperty().get()).isFalse();
        model.rewrap();
        String made = version();
        assertThat(model.rotatedProperty().get()).isFalse();
        assertThat(model.doneProperty().get()).isTrue();

        model.rewrap();
        assertThat(version()).isEqualTo(made);
    }

    @Test
    void makesNoSecondVersionWhereSealingFailedAfterTheFirst() {
        model.rotatedProperty().set(true);
        tried.vault.fail(VaultException.Kind.FORBIDDEN);
        model.rewrap();

        assertThat(model.problemProperty().get()).isNotEmpty();
        assertThat(model.rotatedProperty().get()).isFalse();
        assertThat(model.doneProperty().get()).isFalse();
    }

    @Test
    void makesNoSecondVersionWhereItBrokeAfterTheFirst() {
        model.rotatedProperty().set(true);
        tried.vault.afterNextPut(() -> {
            throw new IllegalStateException("what nobody expected");
        });
        model.rewrap();

        assertThat(tried.tasks.faults()).hasSize(1);
        assertThat(model.workingProperty().get()).isFalse();
        assertThat(model.rotatedProperty().get()).isFalse();
    }

    @Test
    void tellsByANoticeWhatCameOfItWhereNobodySeesIt() {
        model.rewrap();
        assertThat(tried.notices).isEmpty();
        model.seenProperty().set(false);
        model.rewrap();
        assertThat(tried.lastNotice()).isEqualTo("Sealing anew in contoso is done.");

        tried.vault.fail(VaultException.Kind.FORBIDDEN);
        model.rewrap();
        assertThat(tried.lastNotice()).contains("does not permit this");
    }

    private String version() {
        return tried.vault.wrappingKey(new VaultName("keytally")).orElseThrow().id().version();
    }
}
