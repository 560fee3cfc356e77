package org.keytally.app.settings.doctor;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.keytally.app.fx.Running;
import org.keytally.app.fx.Tasks;
import org.keytally.app.words.Words;
import org.keytally.core.usecase.home.Clue;

/// What is the matter, and what was found on it.
final class MatterViewModel {

    private final DoctorCases.Look look;
    private final Tasks tasks;
    private final Words words;
    private final ClueText text;
    private final ReadOnlyObjectWrapper<Optional<Matter>> matter = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<FoundLine> lines = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private Running looking = () -> {};

    MatterViewModel(DoctorCases.Look look, Tasks tasks, Words words, ClueText text) {
        this.look = look;
        this.tasks = tasks;
        this.words = words;
        this.text = text;
    }

    /// What was chosen.
    ReadOnlyObjectProperty<Optional<Matter>> matterProperty() {
        return matter.getReadOnlyProperty();
    }

    ObservableList<FoundLine> lines() {
        return lines;
    }

    /// That it is looked into, or could not be.
    ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /// Looks into a matter, and again where it is chosen again.
    void choose(Matter chosen) {
        looking.cancel();
        matter.set(Optional.of(chosen));
        lines.clear();
        note.set(words.of("settings.doctor.matter.looking"));
        looking = tasks.run(() -> look.into(chosen), this::show,
                () -> note.set(words.of("settings.doctor.matter.broken")));
    }

    private void show(List<Clue> clues) {
        note.set("");
        lines.setAll(clues.stream().map(text::of).toList());
    }
}
