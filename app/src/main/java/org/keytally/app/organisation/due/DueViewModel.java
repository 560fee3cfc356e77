package org.keytally.app.organisation.due;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.Running;
import org.keytally.app.fx.Showing;
import org.keytally.app.organisation.access.Standpoint;
import org.keytally.app.organisation.vault.Stage;
import org.keytally.app.organisation.vault.VaultCases;
import org.keytally.app.rotation.RotationCases;
import org.keytally.core.domain.key.Key;
import org.keytally.core.domain.vault.VaultLink;
import org.keytally.core.usecase.rotation.FollowRotation.Course;
import org.keytally.core.usecase.rotation.Rotations;
import org.keytally.core.usecase.vault.FindPermissions.Permission;

/// The keys that are due to be replaced or on their way, and which of them the person may replace.
final class DueViewModel {

    private static final Set<Permission> NEEDED =
            Set.of(Permission.PUBLISH, Permission.READ, Permission.UNWRAP);

    private final RotationCases rotations;
    private final VaultCases vaults;
    private final Stage stage;
    private final Standpoint standpoint;
    private final ObjectProperty<Ahead> ahead = new SimpleObjectProperty<>(Ahead.MONTH);
    private final ReadOnlyObjectWrapper<Showing> showing = new ReadOnlyObjectWrapper<>(Showing.LOADING);
    private final ReadOnlyObjectWrapper<List<DueRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private List<VaultLink> links = List.of();
    private Running reading = () -> {};

    /// What was read together.
    private record Read(List<Course> onTheirWay, List<Rotations.Line> due, List<VaultLink> links) {}

    DueViewModel(RotationCases rotations, VaultCases vaults, Stage stage, Standpoint standpoint) {
        this.rotations = rotations;
        this.vaults = vaults;
        this.stage = stage;
        this.standpoint = standpoint;
        ahead.subscribe((_, _) -> read());
    }

    /// How far ahead is looked.
    ObjectProperty<Ahead> aheadProperty() {
        return ahead;
    }

    ReadOnlyObjectProperty<Showing> showingProperty() {
        return showing.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<DueRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// "2 due, 1 on its way".
    ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /// Whether the person may replace that key, as shown now; what a vault permits is known once it was asked.
    boolean mayRotate(DueRow row) {
        return row.vault().isEmpty() || link(row)
                .flatMap(standpoint::shownFor)
                .filter(may -> may.containsAll(NEEDED))
                .isPresent();
    }

    void read() {
        Ahead looked = ahead.get();
        reading.cancel();
        reading = stage.tasks().run(() -> readUpTo(looked), this::show, this::broken);
    }

    /// Reads again after something was done, and asks the vaults anew what they permit: one may have refused.
    void readAnew() {
        links.forEach(standpoint::doubt);
        read();
    }

    private Read readUpTo(Ahead looked) {
        Rotations now = rotations.rotations();
        List<Course> courses = now.onTheirWay().stream()
                .map(Key::id)
                .flatMap(id -> now.followRotation().follow(id.value()).stream())
                .filter(course -> course.open().isPresent())
                .toList();
        return new Read(courses, now.due(looked.span()), vaults.work().links());
    }

    private void show(Read read) {
        links = read.links();
        rows.set(new DueRows(stage.words(), stage.formats(), rotations.clock().instant())
                .of(read.onTheirWay(), read.due()));
        summary.set(summary(read));
        showing.set(rows.get().isEmpty() ? empty() : Showing.READY);
        askVaults();
    }

    private String summary(Read read) {
        long over = read.due().stream().filter(line -> line.due().isOver() && line.open().isEmpty()).count();
        long soon = read.due().stream().filter(line -> !line.due().isOver() && line.open().isEmpty()).count();
        return stage.words().of("due.summary", over, soon, read.onTheirWay().size());
    }

    // Only of a vault whose keys are in the list, and only once.
    private void askVaults() {
        Set<String> places = rows.get().stream().flatMap(row -> row.vault().stream()).collect(Collectors.toSet());
        links.stream()
                .filter(link -> places.contains(link.address().place()) && standpoint.known(link).isEmpty())
                .forEach(link -> stage.tasks().run(
                        () -> vaults.work().findPermissions().find(link), said -> standpoint.learn(link, said)));
    }

    private Optional<VaultLink> link(DueRow row) {
        return links.stream().filter(link -> row.vault().equals(Optional.of(link.address().place()))).findFirst();
    }

    private Showing empty() {
        Optional<Notice.Next> next = ahead.get() == Ahead.YEAR
                ? Optional.empty()
                : Optional.of(new Notice.Next(stage.words().of("due.empty.further"), () -> ahead.set(Ahead.YEAR)));
        return new Showing.Empty(stage.words().of("due.empty.title"), stage.words().of("due.empty.text"), next);
    }

    private void broken() {
        showing.set(new Showing.Broken(
                stage.words().of("due.broken"),
                stage.words().of("keys.screen.broken.text"),
                Optional.of(new Notice.Next(stage.words().of("unlock.retry"), this::read))));
    }
}
