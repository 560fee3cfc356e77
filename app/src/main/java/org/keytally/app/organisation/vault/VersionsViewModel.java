package org.keytally.app.organisation.vault;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.Showing;
import org.keytally.app.words.PublishWords;
import org.keytally.core.usecase.vault.FindPermissions.Permission;
import org.keytally.core.usecase.vault.ListVersions;
import org.keytally.core.usecase.vault.PublishKey;

/// The versions of one secret, and the way back to the one before the newest.
final class VersionsViewModel {

    private static final Set<Permission> GOING_BACK = Set.of(Permission.PUBLISH, Permission.READ, Permission.UNWRAP);

    private final VaultCases cases;
    private final SharedRow row;
    private final boolean mayGoBack;
    private final Stage stage;
    private final Runnable changed;
    private final ReadOnlyObjectWrapper<Showing> showing = new ReadOnlyObjectWrapper<>(Showing.LOADING);
    private final ReadOnlyObjectWrapper<List<VersionRow>> versions = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper backable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /// @param allowed what the person may do in its vault
    /// @param changed told once another version is the newest
    VersionsViewModel(VaultCases cases, SharedRow row, Set<Permission> allowed, Stage stage, Runnable changed) {
        this.cases = cases;
        this.row = row;
        this.mayGoBack = row.isShared() && row.state() != SharedRow.State.DISABLED && allowed.containsAll(GOING_BACK);
        this.stage = stage;
        this.changed = changed;
    }

    ReadOnlyObjectProperty<Showing> showingProperty() {
        return showing.getReadOnlyProperty();
    }

    /// The newest first.
    ReadOnlyObjectProperty<List<VersionRow>> versionsProperty() {
        return versions.getReadOnlyProperty();
    }

    /// Whether the person may go back to the version before the newest.
    ReadOnlyBooleanProperty backableProperty() {
        return backable.getReadOnlyProperty();
    }

    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    void read() {
        stage.tasks().run(
                () -> cases.work().listVersions().list(row.link(), row.name()), this::show,
                () -> broken(stage.words().of("keys.screen.broken.text")));
    }

    /// Publishes the secret before the newest again, under a new generation.
    void goBack() {
        backable.set(false);
        problem.set("");
        PublishKey publishing = cases.work().publishKey();
        stage.tasks().runLasting(() -> publishing.rollBack(row.link(), row.name()), this::told,
                () -> backable.set(true));
    }

    private void told(PublishKey.Result result) {
        PublishWords words = new PublishWords(stage.words());
        stage.refused(row.link(), result);
        words.problem(row.link(), result).ifPresent(problem::set);
        words.done(row.link(), result).ifPresent(text -> {
            stage.notices().tell(Notice.good(text));
            changed.run();
        });
        read();
    }

    private void show(ListVersions.Result result) {
        switch (result) {
            case ListVersions.Result.Listed(var items) -> {
                versions.set(VersionRow.of(items, stage.formats(), cases.clock().instant()));
                showing.set(Showing.READY);
                backable.set(mayGoBack && versions.get().stream()
                        .anyMatch(one -> one.place() == VersionRow.Place.PREVIOUS));
            }
            case ListVersions.Result.Failed(var why) -> broken(stage.vaultWords().problem(row.link(), why));
        }
    }

    private void broken(String why) {
        showing.set(new Showing.Broken(
                stage.words().of("organisation.versions.broken"), why,
                Optional.of(new Notice.Next(stage.words().of("unlock.retry"), this::read))));
    }
}
