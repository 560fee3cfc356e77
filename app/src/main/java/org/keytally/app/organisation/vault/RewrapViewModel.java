package org.keytally.app.organisation.vault;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.keytally.app.fx.Notice;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.domain.vault.VaultName;
import org.keytally.core.usecase.vault.PublishKey;
import org.keytally.core.usecase.vault.RewrapKeys;

/// Shared keys on their way under another key, or another version of it; before it is done, what will be is said.
final class RewrapViewModel {

    private final VaultCases cases;
    private final VaultLink link;
    private final int count;
    private final Stage stage;
    private final Runnable changed;
    private final BooleanProperty rotated = new SimpleBooleanProperty();
    private final StringProperty name = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper meaning = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper done = new ReadOnlyBooleanWrapper();
    private final BooleanProperty seen = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<List<String>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private List<RewrapKeys.Line> left = List.of();

    /// @param count how many shared keys lie there
    /// @param changed told once it was done, all or in part
    RewrapViewModel(VaultCases cases, VaultLink link, int count, Stage stage, Runnable changed) {
        this.cases = cases;
        this.link = link;
        this.count = count;
        this.stage = stage;
        this.changed = changed;
        rotated.subscribe(_ -> tell());
        name.subscribe(_ -> tell());
    }

    /// Whether a new version of the wrapping key is made first.
    BooleanProperty rotatedProperty() {
        return rotated;
    }

    /// Another wrapping key; blank for the one that each has.
    StringProperty nameProperty() {
        return name;
    }

    /// What will be done.
    ReadOnlyStringProperty meaningProperty() {
        return meaning.getReadOnlyProperty();
    }

    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    /// Whether all of it was done.
    ReadOnlyBooleanProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /// Whether the person still looks at the dialogue; a notice tells what came of it where they do not.
    BooleanProperty seenProperty() {
        return seen;
    }

    /// What became of each key; empty before.
    ReadOnlyObjectProperty<List<String>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    void rewrap() {
        Optional<VaultName> moved = moved();
        if (!name.get().isBlank() && moved.isEmpty()) {
            problem.set(stage.words().of("organisation.rewrap.bad-name", name.get().strip()));
            return;
        }
        problem.set("");
        working.set(true);
        Optional<VaultName> made =
                rotated.get() ? Optional.of(moved.orElse(PublishKey.WRAPPING)) : Optional.empty();
        stage.tasks().runLasting(
                () -> cases.work().rewrapKeys().rewrap(link, made, moved), this::told,
                this::broken);
    }

    // Whether a version was made before it broke is not known, and nobody means yet another one.
    private void broken() {
        working.set(false);
        rotated.set(false);
    }

    private Optional<VaultName> moved() {
        return VaultName.parse(name.get().strip());
    }

    private void told(RewrapKeys.Result result) {
        working.set(false);
        switch (result) {
            case RewrapKeys.Result.Done(List<RewrapKeys.Line> now) -> {
                lines.set(shown(now));
                // Whoever presses once more does not mean yet another version.
                rotated.set(false);
                left = now.stream().filter(line -> line.kind() == RewrapKeys.Line.Kind.FAILED).toList();
                done.set(left.isEmpty());
            }
            case RewrapKeys.Result.Failed(var why, List<RewrapKeys.Line> now, boolean isRotated) -> {
                lines.set(shown(now));
                rotated.set(rotated.get() && !isRotated);
                problem.set(stage.vaultWords().problem(link, why));
                stage.refused(link, why);
            }
        }
        if (!seen.get()) {
            notice();
        }
        changed.run();
    }

    private void notice() {
        if (!problem.get().isEmpty()) {
            stage.notices().tell(Notice.bad(problem.get()));
        } else if (done.get()) {
            stage.notices().tell(Notice.good(stage.words().of("organisation.rewrap.told", link.address().name())));
        } else {
            stage.notices().tell(Notice.warning(stage.words().of("organisation.rewrap.left", link.address().name(),
                    left.stream().map(line -> line.name().value()).collect(Collectors.joining(", ")))));
        }
    }

    private List<String> shown(List<RewrapKeys.Line> done) {
        return done.isEmpty()
                ? List.of(stage.words().of("vault.synced.nothing", link.address().name()))
                : done.stream()
                        .map(line -> stage.words().of("organisation.rewrap.line", line.name(),
                                stage.words().of("vault.wrapped", line.kind())))
                        .toList();
    }

    private void tell() {
        String key = name.get().isBlank() ? PublishKey.WRAPPING.value() : name.get().strip();
        String first = rotated.get() ? stage.words().of("organisation.rewrap.makes", key) + " " : "";
        String then = name.get().isBlank()
                ? stage.words().of("organisation.rewrap.newest", count, link.address().name())
                : stage.words().of("organisation.rewrap.moves", count, link.address().name(), key);
        meaning.set(first + then);
    }
}
