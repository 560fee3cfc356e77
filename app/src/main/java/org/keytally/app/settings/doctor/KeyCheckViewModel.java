package org.keytally.app.settings.doctor;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.keytally.app.fx.Running;
import org.keytally.app.fx.Tasks;
import org.keytally.app.words.Words;
import org.keytally.core.domain.key.Key;
import org.keytally.core.usecase.home.KeyExam;

/// The key that is checked, and what was found of it.
final class KeyCheckViewModel {

    private final DoctorCases.Examine cases;
    private final Tasks tasks;
    private final Words words;
    private final ExamText text;
    private final ObservableList<Key> keys = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Key> key = new SimpleObjectProperty<>();
    private final ObservableList<FoundLine> lines = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper checking = new ReadOnlyBooleanWrapper();
    private Optional<KeyExam> exam = Optional.empty();
    private Running running = () -> {};

    KeyCheckViewModel(DoctorCases.Examine cases, Tasks tasks, Words words, ExamText text) {
        this.cases = cases;
        this.tasks = tasks;
        this.words = words;
        this.text = text;
        // What was found of one key is not true of another.
        key.subscribe((_, _) -> forget());
    }

    ObservableList<Key> keys() {
        return keys;
    }

    ObjectProperty<@Nullable Key> keyProperty() {
        return key;
    }

    ObservableList<FoundLine> lines() {
        return lines;
    }

    /// Why there is nothing to see.
    ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty checkingProperty() {
        return checking.getReadOnlyProperty();
    }

    /// What was found last.
    Optional<KeyExam> exam() {
        return exam;
    }

    /// Reads which keys there are; the one that was chosen stays chosen.
    void read() {
        tasks.run(cases.keys()::get, this::show);
    }

    void check() {
        Key chosen = key.get();
        if (chosen == null || checking.get()) {
            return;
        }
        forget();
        checking.set(true);
        note.set(words.of("settings.doctor.key.asking"));
        running = tasks.run(() -> cases.check().apply(chosen), this::found, () -> {
            checking.set(false);
            note.set(words.of("settings.doctor.key.broken"));
        });
    }

    private void show(List<Key> all) {
        Optional<Key> chosen = Optional.ofNullable(key.get())
                .flatMap(former -> all.stream().filter(one -> one.id().equals(former.id())).findFirst());
        if (chosen.isEmpty() || !keys.equals(all)) {
            keys.setAll(all);
            key.set(chosen.or(() -> all.stream().findFirst()).orElse(null));
        }
        if (all.isEmpty()) {
            note.set(words.of("settings.doctor.key.none"));
        }
    }

    private void found(KeyExam now) {
        checking.set(false);
        note.set("");
        exam = Optional.of(now);
        lines.setAll(text.of(now));
    }

    private void forget() {
        running.cancel();
        checking.set(false);
        exam = Optional.empty();
        lines.clear();
        note.set("");
    }
}
