package org.keytally.app.organisation.vault;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.Showing;
import org.keytally.app.organisation.access.Standpoint;
import org.keytally.core.domain.vault.VaultAddress;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.usecase.vault.FindPermissions.Permission;
import org.keytally.core.usecase.vault.ListVault;

/// The connected vaults and what lies in them: at once what this home knows, then what each vault says.
final class VaultViewModel {

    private final VaultCases cases;
    private final Stage stage;
    private final Standpoint standpoint;
    private final Runnable connect;
    private final Look look;
    private final ReadOnlyObjectWrapper<Showing> showing = new ReadOnlyObjectWrapper<>(Showing.LOADING);
    private final ReadOnlyObjectWrapper<Showing> treeShowing = new ReadOnlyObjectWrapper<>(Showing.LOADING);
    private final ReadOnlyObjectWrapper<List<VaultCard>> cards = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Twig>> tree = new ReadOnlyObjectWrapper<>(List.of());
    private final Set<VaultAddress> atWork = new HashSet<>();
    private final Map<VaultAddress, Integer> heard = new HashMap<>();
    private List<Found> found = List.of();
    private int looks;
    private int seen;

    /// @param connect opens the dialogue in which a vault is connected
    VaultViewModel(VaultCases cases, Stage stage, Standpoint standpoint, Runnable connect) {
        this.cases = cases;
        this.stage = stage;
        this.standpoint = standpoint;
        this.connect = connect;
        this.look = new Look(cases);
        standpoint.asMemberProperty().subscribe((_, _) -> tell());
    }

    /// Whether there are vaults at all.
    ReadOnlyObjectProperty<Showing> showingProperty() {
        return showing.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Showing> treeShowingProperty() {
        return treeShowing.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<VaultCard>> cardsProperty() {
        return cards.getReadOnlyProperty();
    }

    /// Replaced only where something changed, so that what is shown keeps still.
    ReadOnlyObjectProperty<List<Twig>> treeProperty() {
        return tree.getReadOnlyProperty();
    }

    /// The vaults in which something may be done, as shown now.
    List<VaultLink> where(Permission permission) {
        return standpoint.where(permission);
    }

    /// What may be done with a row, as shown now.
    Set<Permission> allowed(SharedRow row) {
        return cards.get().stream()
                .filter(card -> card.link().address().equals(row.link().address()))
                .map(VaultCard::allowed)
                .findFirst()
                .orElse(Set.of());
    }

    /// How many keys that Keytally published lie in a vault, as it said last.
    int shared(VaultLink link) {
        return (int) found.stream()
                .filter(one -> one.link().address().equals(link.address()))
                .flatMap(one -> one.lines().stream())
                .flatMap(List::stream)
                .filter(ListVault.Line::isShared)
                .count();
    }

    /// Reads again what this home knows, and asks the vaults.
    void read() {
        looks++;
        int number = looks;
        stage.tasks().run(look::here, here -> ask(number, here), this::broken);
    }

    /// Asks the vaults anew what the person may do there, too.
    void readAnew() {
        found.forEach(one -> standpoint.doubt(one.link()));
        read();
    }

    /// Asks anew what the person may do in one vault, because of what it said or who is signed in there now.
    void doubt(VaultLink link) {
        standpoint.doubt(link);
        read();
    }

    /// Says that something is under way in a vault, or has ended.
    void working(VaultLink link, boolean isWorking) {
        if (isWorking) {
            atWork.add(link.address());
        } else {
            atWork.remove(link.address());
        }
        tell();
    }

    // A look that answers after a later one has nothing to say any more.
    private void ask(int number, List<Found> here) {
        if (number < seen) {
            return;
        }
        seen = number;
        found = here.stream().map(this::asBefore).toList();
        standpoint.connected(found.stream().map(Found::link).toList());
        tell();
        for (Found one : found) {
            VaultLink link = one.link();
            Optional<Set<Permission>> known = standpoint.known(link);
            stage.tasks().run(() -> look.there(link, known), said -> take(number, said), this::broken);
        }
    }

    // What a vault said before stays until it says something else.
    private Found asBefore(Found here) {
        return found.stream()
                .filter(one -> one.link().address().equals(here.link().address()) && one.isAsked())
                .findFirst()
                .map(here::asIn)
                .orElse(here);
    }

    private void take(int number, Found said) {
        if (number < heard.getOrDefault(said.link().address(), 0)) {
            return;
        }
        heard.put(said.link().address(), number);
        found = found.stream()
                .map(one -> one.link().address().equals(said.link().address()) ? said : one)
                .toList();
        said.permits().ifPresent(answer -> standpoint.learn(said.link(), answer));
        tell();
    }

    private void tell() {
        Instant now = cases.clock().instant();
        VaultCards made = new VaultCards(stage.words(), stage.formats(), now, standpoint);
        List<VaultCard> freshCards =
                found.stream().map(one -> made.of(one, atWork.contains(one.link().address()))).toList();
        SharedRows rows = new SharedRows(stage.formats(), now);
        List<SharedRow> all = new ArrayList<>();
        found.forEach(one -> all.addAll(rows.of(one)));
        cards.set(freshCards);
        tree.set(Twig.tree(all, stage.words(), cases.providers().get()));
        showing.set(found.isEmpty() ? empty() : Showing.READY);
        boolean isWaiting = all.isEmpty() && found.stream().anyMatch(one -> !one.isAsked());
        treeShowing.set(isWaiting ? Showing.LOADING : shown(all));
    }

    private Showing shown(List<SharedRow> rows) {
        if (!rows.isEmpty()) {
            return Showing.READY;
        }
        boolean isUnanswered = found.stream().anyMatch(one -> one.why().isPresent());
        return isUnanswered
                ? new Showing.Broken(
                        stage.words().of("organisation.tree.broken.title"),
                        stage.words().of("organisation.tree.broken.text"),
                        Optional.of(new Notice.Next(stage.words().of("unlock.retry"), this::readAnew)))
                : new Showing.Empty(
                        stage.words().of("organisation.tree.empty.title"),
                        stage.words().of("organisation.tree.empty.text"),
                        Optional.empty());
    }

    private Showing empty() {
        return new Showing.Empty(
                stage.words().of("organisation.empty.title"),
                stage.words().of("organisation.empty.text"),
                Optional.of(new Notice.Next(stage.words().of("organisation.connect"), connect)));
    }

    private void broken() {
        showing.set(new Showing.Broken(
                stage.words().of("organisation.broken.title"),
                stage.words().of("keys.screen.broken.text"),
                Optional.of(new Notice.Next(stage.words().of("unlock.retry"), this::readAnew))));
    }
}
