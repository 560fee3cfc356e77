package org.keytally.app.organisation.members;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.Running;
import org.keytally.app.fx.Showing;
import org.keytally.app.organisation.access.Standpoint;
import org.keytally.app.organisation.vault.Stage;
import org.keytally.app.words.TeamWords;
import org.keytally.core.domain.catalog.Provider;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.vault.VaultAddress;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.usecase.team.ListMembers;
import org.keytally.core.usecase.vault.FindPermissions.Permission;

/// The members of the team for whoever manages keys, and one's own standing for everybody else.
final class MembersViewModel {

    /// What leads on from here.
    ///
    /// @param vaults leads to the vaults
    /// @param add opens the dialogue in which a member is taken in
    record Ways(Runnable vaults, Runnable add) {}

    /// What this home knows, read together.
    private record Here(List<VaultLink> links, List<Provider> makers, List<MintKeys> several, OwnStanding own) {}

    private final MemberCases cases;
    private final Stage stage;
    private final Standpoint standpoint;
    private final Ways ways;
    private final ReadOnlyObjectWrapper<Showing> showing = new ReadOnlyObjectWrapper<>(Showing.LOADING);
    private final ReadOnlyObjectWrapper<Showing> tableShowing = new ReadOnlyObjectWrapper<>(Showing.LOADING);
    private final ReadOnlyObjectWrapper<List<MemberRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<VaultLink>> where = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<@Nullable VaultLink> vault = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<List<Provider>> makers = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<MintKeys>> several = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<OwnStanding> own = new ReadOnlyObjectWrapper<>(OwnStanding.NONE);
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper unasked = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private final Set<VaultAddress> asked = new HashSet<>();
    private List<VaultLink> links = List.of();
    private Running reading = () -> {};
    private boolean isRead;
    private int looks;

    MembersViewModel(MemberCases cases, Stage stage, Standpoint standpoint, Ways ways) {
        this.cases = cases;
        this.stage = stage;
        this.standpoint = standpoint;
        this.ways = ways;
        standpoint.shownProperty().subscribe((_, _) -> stand());
        vault.subscribe((before, now) -> {
            if (isRead && now != null && !now.equals(before)) {
                rows.set(List.of());
                tableShowing.set(Showing.LOADING);
                list();
            }
        });
    }

    /// Whether there is a vault at all.
    ReadOnlyObjectProperty<Showing> showingProperty() {
        return showing.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Showing> tableShowingProperty() {
        return tableShowing.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<MemberRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// The vaults in which the person may keep members; none for a member.
    ReadOnlyObjectProperty<List<VaultLink>> whereProperty() {
        return where.getReadOnlyProperty();
    }

    /// The one whose members are shown.
    ObjectProperty<@Nullable VaultLink> vaultProperty() {
        return vault;
    }

    /// The providers whose keys can be made here by program.
    ReadOnlyObjectProperty<List<Provider>> makersProperty() {
        return makers.getReadOnlyProperty();
    }

    /// Where several keys can make those of a provider, and which does.
    ReadOnlyObjectProperty<List<MintKeys>> severalProperty() {
        return several.getReadOnlyProperty();
    }

    /// From now on this key makes those of the provider.
    void makeBy(Provider provider, Key key) {
        cases.choice().choose(provider.id(), key);
        read();
    }

    ReadOnlyObjectProperty<OwnStanding> ownProperty() {
        return own.getReadOnlyProperty();
    }

    /// Why a vault does not say what may be done there; empty where each does.
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /// Which providers could not be asked; empty where all were.
    ReadOnlyStringProperty unaskedProperty() {
        return unasked.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    /// The vault whose members are shown, for whoever may do something there.
    Optional<VaultLink> managed() {
        return Optional.ofNullable(vault.get()).filter(where.get()::contains);
    }

    void working(boolean isWorking) {
        working.set(isWorking);
    }

    void read() {
        reading.cancel();
        reading = stage.tasks().run(
                () -> new Here(
                        cases.vaults().links(), cases.makers(), cases.several(), new OwnStandings(cases, stage).read()),
                this::show, this::broken);
    }

    private void show(Here here) {
        isRead = true;
        links = here.links();
        makers.set(here.makers());
        several.set(here.several());
        own.set(here.own());
        trouble.set("");
        showing.set(here.links().isEmpty() ? unconnected() : Showing.READY);
        standpoint.connected(links);
        List<VaultLink> unknown = links.stream().filter(link -> standpoint.known(link).isEmpty()).toList();
        unknown.forEach(link -> asked.add(link.address()));
        stand();
        list();
        unknown.forEach(this::ask);
    }

    // What may be done there was found out where the vaults are shown, unless one comes here first.
    private void ask(VaultLink link) {
        stage.tasks().run(() -> cases.vaults().findPermissions().find(link), result -> {
            asked.remove(link.address());
            standpoint.learn(link, result);
            result.unsaid().ifPresent(why -> trouble.set(stage.vaultWords().problem(link, why)));
            stand();
            list();
        }, () -> {
            asked.remove(link.address());
            stand();
            list();
        });
    }

    private void stand() {
        List<VaultLink> now = standpoint.where(Permission.PUBLISH);
        where.set(now);
        if (managed().isEmpty()) {
            vault.set(first(now).orElse(null));
        }
    }

    // Not the one that answers first, which may be another at each start.
    private Optional<VaultLink> first(List<VaultLink> now) {
        return links.stream()
                .filter(link -> asked.contains(link.address()) || now.contains(link))
                .findFirst()
                .filter(now::contains);
    }

    private void list() {
        looks++;
        int number = looks;
        managed().ifPresent(link -> stage.tasks().run(
                () -> cases.team().listMembers(link).list(),
                listed -> {
                    if (number == looks) {
                        show(link, listed);
                    }
                },
                this::broken));
    }

    private void show(VaultLink link, ListMembers.Listed listed) {
        switch (listed) {
            case ListMembers.Listed.All(List<ListMembers.Line> lines) -> {
                rows.set(new MemberRows(cases, stage, cases.clock().instant()).of(lines));
                unasked.set(unasked(lines));
                tableShowing.set(lines.isEmpty() ? nobody() : Showing.READY);
            }
            case ListMembers.Listed.Failed(var why) -> tableShowing.set(new Showing.Broken(
                    stage.words().of("organisation.members.broken"),
                    new TeamWords(stage.words(), cases.providers().get()).problem(link, why),
                    Optional.of(new Notice.Next(stage.words().of("unlock.retry"), this::read))));
        }
    }

    private String unasked(List<ListMembers.Line> lines) {
        String names = lines.stream()
                .flatMap(line -> line.unasked().stream())
                .distinct()
                .map(cases::name)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : stage.words().of("organisation.members.unasked", names);
    }

    private Showing nobody() {
        return new Showing.Empty(
                stage.words().of("organisation.members.empty.title"),
                stage.words().of("organisation.members.empty.text"),
                Optional.of(new Notice.Next(stage.words().of("organisation.members.add"), ways.add())));
    }

    private Showing unconnected() {
        return new Showing.Empty(
                stage.words().of("organisation.members.unconnected.title"),
                stage.words().of("organisation.members.unconnected.text"),
                Optional.of(new Notice.Next(stage.words().of("organisation.policy.to-vaults"), ways.vaults())));
    }

    private void broken() {
        showing.set(new Showing.Broken(
                stage.words().of("organisation.members.broken"),
                stage.words().of("keys.screen.broken.text"),
                Optional.of(new Notice.Next(stage.words().of("unlock.retry"), this::read))));
    }
}
