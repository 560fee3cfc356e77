package org.keytally.app.organisation.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.domain.vault.VaultName;
import org.keytally.core.domain.vault.VaultTerms;
import org.keytally.core.usecase.FakeHome;

final class TakePlainViewModelTest {

    private static final VaultName NAME = new VaultName("legacy-openai");

    private final TriedVaults tried = new TriedVaults();
    private final VaultViewModel vaults = tried.vaults();
    private int taken;

    TakePlainViewModelTest() throws VaultException {
        tried.connect();
        try (Secret secret = FakeHome.openAi("legacy")) {
            tried.vault.put(NAME, secret, VaultTerms.PLAIN);
        }
        vaults.read();
    }

    @Test
    void takesThePlainSecretOfAnotherToolAndLetsItGoAgain() {
        assertThat(SharedDeed.offered(row(), vaults.allowed(row()))).contains(SharedDeed.TAKE)
                .doesNotContain(SharedDeed.LET_GO);
        TakePlainViewModel model = model();
        model.take();
        assertThat(tried.home.keys.all()).isEmpty();
        model.providers().stream().filter(one -> one.isNamed("openai")).forEach(model.providerProperty()::set);
        model.take();

        assertThat(tried.home.keys.all()).singleElement().satisfies(key -> {
            assertThat(key.label()).isEqualTo("legacy-openai");
            assertThat(key.scope()).isEqualTo(Scope.TEAM);
        });
        assertThat(tried.lastNotice()).isEqualTo("legacy-openai is taken as a team's key.");
        assertThat(taken).isEqualTo(1);
        assertThat(SharedDeed.offered(row(), vaults.allowed(row()))).contains(SharedDeed.LET_GO)
                .doesNotContain(SharedDeed.TAKE);

        model().letGo();
        assertThat(tried.home.keys.all()).noneMatch(Key::isLeased);
        assertThat(tried.lastNotice()).isEqualTo("legacy-openai is taken as a key no longer.");
        assertThat(row().key()).isEqualTo(Optional.empty());
    }

    @Test
    void saysWhyItIsNotTaken() {
        TakePlainViewModel model = model();
        model.providers().stream().filter(one -> one.isNamed("openai")).forEach(model.providerProperty()::set);
        tried.vault.fail(VaultException.Kind.FORBIDDEN);
        model.take();

        assertThat(model.problemProperty().get()).isEqualTo(
                "legacy-openai was not taken: not yours to read.");
        assertThat(taken).isZero();
        assertThat(tried.work.links()).allMatch(link -> link.plain().isEmpty());
    }

    @Test
    void saysThatItIsTakenLaterWhereTheChoiceCannotBeUndone() {
        TakePlainViewModel model = model();
        model.providers().stream().filter(one -> one.isNamed("openai")).forEach(model.providerProperty()::set);
        tried.vault.fail(VaultException.Kind.THROTTLED);
        tried.vault.onRead(() -> tried.unreachable.add(TriedVaults.LINK.address()));
        model.take();

        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(tried.work.links()).allMatch(link -> link.plain().size() == 1);
        assertThat(tried.lastNotice()).startsWith("legacy-openai will be taken as a team's key at the next sync. ");
        assertThat(taken).isEqualTo(1);
    }

    private TakePlainViewModel model() {
        return new TakePlainViewModel(tried.cases(), row(), tried.stage, () -> {
            taken++;
            vaults.read();
        });
    }

    private SharedRow row() {
        return vaults.treeProperty().get().stream()
                .flatMap(twig -> twig.below().stream())
                .flatMap(twig -> twig.row().stream())
                .filter(row -> row.name().equals(NAME))
                .findFirst()
                .orElseThrow();
    }
}
