package org.keytally.app.organisation.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keytally.app.fx.Showing;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Payer;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.domain.vault.VaultName;
import org.keytally.core.usecase.vault.ChangeShared.Turn;
import org.keytally.core.usecase.vault.FindPermissions.Permission;

final class VaultViewModelTest {

    private final TriedVaults tried = new TriedVaults();
    private final VaultViewModel model = tried.vaults();
    private final VaultDeeds deeds = new VaultDeeds(tried.cases(), tried.stage, model, () -> {});

    @Test
    void saysWhatBelongsHereWhileNoVaultIsConnected() {
        model.read();

        assertThat(model.showingProperty().get()).isInstanceOf(Showing.Empty.class);
    }

    @Test
    void showsSharedKeysByEnvironmentServiceAndName() {
        tried.connect();
        tried.publish("Writing", Optional.empty());
        tried.publish("Research", Optional.of(Environment.PRODUCTION));
        tried.publish("Nightly", Optional.of(Environment.CI));
        model.read();

        assertThat(titles(model.treeProperty().get(), "")).containsExactly(
                "PRODUCTION", "PRODUCTION/OpenAI", "PRODUCTION/OpenAI/Research",
                "ci", "ci/OpenAI", "ci/OpenAI/Nightly",
                "every environment", "every environment/OpenAI", "every environment/OpenAI/Writing");
        SharedRow row = row("Research");
        assertThat(row.state()).isEqualTo(SharedRow.State.ACTIVE);
        assertThat(row.payer()).contains(Payer.TEAM);
        assertThat(row.generation()).contains(1L);
        assertThat(row.dates().lease()).isEmpty();
    }

    @Test
    void saysHowLongAKeyIsGoodHereOnceItIsSynced() {
        tried.connect();
        tried.publish("Research", Optional.empty());
        deeds.sync(TriedVaults.LINK);

        assertThat(row("Research").dates().lease()).contains("5 Mar 12:00");
        assertThat(tried.lastNotice()).isEqualTo(
                "contoso synced – new: 1. Good without asking again until 5 Mar 12:00.");
    }

    @Test
    void takesADeletionBackByTheNotice() {
        tried.connect();
        tried.publish("Research", Optional.empty());
        model.read();

        deeds.turn(row("Research"), Turn.DELETE);
        assertThat(titles(model.treeProperty().get(), "")).containsExactly(
                "Deleted", "Deleted/any--openai--research");

        tried.takeTheOffer();
        assertThat(row("Research").state()).isEqualTo(SharedRow.State.ACTIVE);
    }

    @Test
    void offersWhatFitsAndIsAllowed() {
        tried.connect();
        tried.publish("Research", Optional.empty());
        model.read();
        SharedRow row = row("Research");

        assertThat(SharedDeed.offered(row, model.allowed(row))).containsExactly(
                SharedDeed.VERSIONS, SharedDeed.NEW_VERSION, SharedDeed.VALIDITY, SharedDeed.DISABLE,
                SharedDeed.DELETE);
        assertThat(SharedDeed.offered(row, Set.of(Permission.LIST))).containsExactly(SharedDeed.VERSIONS);

        deeds.turn(row, Turn.DISABLE);
        assertThat(SharedDeed.offered(row("Research"), model.allowed(row))).containsExactly(
                SharedDeed.VERSIONS, SharedDeed.ENABLE, SharedDeed.DELETE);
    }

    @Test
    void hearsNoLookThatAnswersAfterALaterOne() {
        tried.connect();
        tried.publish("Research", Optional.empty());
        HeldTasks held = new HeldTasks();
        VaultViewModel watched = tried.vaults(held);
        watched.read();
        held.showFirst();
        tried.work.changeShared().turn(TriedVaults.LINK, new VaultName("any--openai--research"), Turn.DISABLE);
        watched.read();
        held.showLast();
        held.showLast();
        assertThat(leaves(watched.treeProperty().get())).extracting(SharedRow::state)
                .containsExactly(SharedRow.State.DISABLED);

        held.showFirst();
        assertThat(leaves(watched.treeProperty().get())).extracting(SharedRow::state)
                .containsExactly(SharedRow.State.DISABLED);
    }

    @Test
    void letsAnAdminSeeWhatAMemberSees() {
        tried.connect();
        tried.publish("Research", Optional.empty());
        model.read();
        assertThat(tried.standpoint.managesProperty().get()).isTrue();

        tried.standpoint.asMemberProperty().set(true);

        assertThat(model.cardsProperty().get().getFirst().may()).isEqualTo("list, read, unwrap");
        assertThat(model.where(Permission.PUBLISH)).isEmpty();
        SharedRow row = row("Research");
        assertThat(SharedDeed.offered(row, model.allowed(row))).containsExactly(SharedDeed.VERSIONS);
    }

    @Test
    void namesTheKeysThatASyncDidNotTake() throws VaultException {
        String told =
                "Not every key of contoso could be taken – Research: refused: changed, or made for another place.";
        tried.connect();
        tried.publish("Research", Optional.empty());
        tried.publish("Writing", Optional.empty());
        deeds.sync(TriedVaults.LINK);
        assertThat(model.cardsProperty().get().getFirst().trouble()).isEmpty();

        tried.spoil("any--openai--research");
        tried.work.syncVault().sync(TriedVaults.LINK);
        model.read();
        assertThat(model.cardsProperty().get().getFirst().trouble()).contains(told);
        deeds.freshen(TriedVaults.LINK);
        assertThat(tried.lastNotice()).isEqualTo(told);
    }

    @Test
    void tellsAtTheCardWhyASyncFailed() {
        tried.connect();
        tried.publish("Research", Optional.empty());
        tried.vault.fail(VaultException.Kind.THROTTLED);
        deeds.sync(TriedVaults.LINK);

        assertThat(model.cardsProperty().get().getFirst().trouble()).contains(
                "contoso has been asked too often: as the test wants it. Try again later.");
        assertThat(tried.lastNotice()).startsWith("contoso has been asked too often");
    }

    @Test
    void forgetsTheKeysOfAVaultThatIsLeft() {
        tried.connect();
        tried.publish("Research", Optional.empty());
        deeds.sync(TriedVaults.LINK);
        deeds.leave(TriedVaults.LINK);

        assertThat(model.showingProperty().get()).isInstanceOf(Showing.Empty.class);
        assertThat(tried.home.keys.all()).isEmpty();
        assertThat(model.where(Permission.PUBLISH)).isEmpty();
        assertThat(tried.lastNotice()).isEqualTo("contoso is forgotten, with every key that it lent.");
    }

    @Test
    void asksAnewWhatIsPermittedWhereTheVaultRefused() {
        Stage doubting = new Stage(
                tried.tasks, tried.words, tried.stage.formats(), tried.notices::add, model::doubt);
        tried.connect();
        tried.publish("Research", Optional.empty());
        model.read();
        tried.vault.fail(VaultException.Kind.FORBIDDEN);
        model.read();
        assertThat(model.cardsProperty().get().getFirst().may()).contains("read");

        new RewrapViewModel(tried.cases(), TriedVaults.LINK, 1, doubting, () -> {}).rewrap();
        assertThat(model.cardsProperty().get().getFirst().may()).doesNotContain("read").contains("publish");
        SharedRow row = row("Research");
        assertThat(SharedDeed.offered(row, model.allowed(row))).doesNotContain(SharedDeed.NEW_VERSION);
    }

    @Test
    void offersWhatAVaultSaidAndAsksAgainForTheRest() {
        tried.connect();
        tried.vault.fail(VaultException.Kind.FAILED);
        model.read();
        assertThat(model.cardsProperty().get().getFirst().may()).doesNotContain("read").contains("publish");
        assertThat(model.cardsProperty().get().getFirst().trouble()).isPresent();

        tried.vault.fail(VaultException.Kind.ABSENT);
        model.read();
        assertThat(model.cardsProperty().get().getFirst().may()).contains("read");
        assertThat(model.cardsProperty().get().getFirst().trouble()).isEmpty();
    }

    @Test
    void asksAnewWhatIsPermittedAfterSigningOut() {
        tried.connect();
        model.read();
        tried.vault.fail(VaultException.Kind.FORBIDDEN);
        deeds.signOut(TriedVaults.LINK);

        assertThat(model.cardsProperty().get().getFirst().may()).doesNotContain("read");
    }

    @Test
    void showsWhatWasPublishedAnewWithItsLease() {
        tried.connect();
        tried.publish("Research", Optional.empty());
        deeds.sync(TriedVaults.LINK);
        Optional<String> before = row("Research").dates().lease();
        tried.home.clock.goOn(Duration.ofHours(5));
        tried.publish("Research", Optional.empty());
        deeds.freshen(TriedVaults.LINK);

        assertThat(row("Research").generation()).contains(2L);
        assertThat(row("Research").dates().lease()).isPresent().isNotEqualTo(before);
        assertThat(tried.notices).hasSize(1);
    }

    @Test
    void numbersTheVersionsWithTheirAuthors() {
        tried.connect();
        tried.publish("Research", Optional.empty());
        tried.publish("Research", Optional.empty());
        model.read();
        VersionsViewModel versions = versions();

        assertThat(versions.versionsProperty().get()).extracting(VersionRow::place)
                .containsExactly(VersionRow.Place.ACTIVE, VersionRow.Place.PREVIOUS);
        assertThat(versions.versionsProperty().get()).extracting(VersionRow::generation)
                .containsExactly(Optional.of(2L), Optional.of(1L));
        assertThat(versions.versionsProperty().get()).extracting(VersionRow::author)
                .containsOnly(Optional.of("Sarah"));
    }

    @Test
    void rollsBackToTheVersionBefore() {
        tried.connect();
        tried.publish("Research", Optional.empty());
        model.read();
        assertThat(versions().backableProperty().get()).isFalse();

        tried.publish("Research", Optional.empty());
        VersionsViewModel versions = versions();
        assertThat(versions.backableProperty().get()).isTrue();
        versions.goBack();

        assertThat(versions.versionsProperty().get()).hasSize(3);
        assertThat(tried.lastNotice()).contains("generation 3");
    }

    @Test
    void warnsWhereWhatWasPublishedCannotBeFetched() {
        tried.connect();
        tried.publish("Research", Optional.empty());
        tried.vault.fail(VaultException.Kind.THROTTLED);
        deeds.freshen(TriedVaults.LINK);

        assertThat(tried.lastNotice()).startsWith("contoso has been asked too often");
    }

    private VersionsViewModel versions() {
        SharedRow row = row("Research");
        VersionsViewModel versions =
                new VersionsViewModel(tried.cases(), row, model.allowed(row), tried.stage, model::read);
        versions.read();
        return versions;
    }

    private SharedRow row(String label) {
        return leaves(model.treeProperty().get()).stream()
                .filter(row -> row.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static List<SharedRow> leaves(List<Twig> twigs) {
        List<SharedRow> rows = new ArrayList<>();
        for (Twig twig : twigs) {
            twig.row().ifPresent(rows::add);
            rows.addAll(leaves(twig.below()));
        }
        return rows;
    }

    private static List<String> titles(List<Twig> twigs, String above) {
        List<String> titles = new ArrayList<>();
        for (Twig twig : twigs) {
            String path = above.isEmpty() ? twig.title() : above + "/" + twig.title();
            titles.add(path);
            titles.addAll(titles(twig.below(), path));
        }
        return titles;
    }
}
