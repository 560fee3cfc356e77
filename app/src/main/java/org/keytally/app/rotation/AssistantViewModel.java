package org.keytally.app.rotation;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.Notices;
import org.keytally.app.fx.Showing;
import org.keytally.app.fx.Tasks;
import org.keytally.app.secret.Question;
import org.keytally.app.secret.SecretEntry;
import org.keytally.app.secret.SecretWork;
import org.keytally.app.words.Formats;
import org.keytally.app.words.Words;
import org.keytally.core.domain.key.SecretExam;
import org.keytally.core.usecase.rotation.FollowRotation.Course;
import org.keytally.core.usecase.rotation.RotateKey;
import org.keytally.core.usecase.rotation.RotateKey.Result;

/// The rotation of one key, wherever it was left, and what can be done next.
final class AssistantViewModel {

    private final RotationCases cases;
    private final String key;
    private final Tasks tasks;
    private final Notices notices;
    private final Words words;
    private final AssistWords assistWords;
    private final RecordedWords recordedWords;
    private final Runnable changed;
    private final SecretEntry entry;
    private final ReadOnlyObjectWrapper<Showing> showing = new ReadOnlyObjectWrapper<>(Showing.LOADING);
    private final ReadOnlyObjectWrapper<Optional<Assist>> assist = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Showing> recordedShowing = new ReadOnlyObjectWrapper<>(Showing.READY);
    private final ReadOnlyObjectWrapper<List<String>> recorded = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper unproven = new ReadOnlyBooleanWrapper();
    private final BooleanProperty seen = new SimpleBooleanProperty(true);
    // One that was over before is not what was come for.
    private boolean isNew = true;

    /// @param key its id
    /// @param changed told after each step
    AssistantViewModel(
            RotationCases cases, String key, Tasks tasks, Notices notices, Words words, Formats formats,
            Runnable changed) {
        this.cases = cases;
        this.key = key;
        this.tasks = tasks;
        this.notices = notices;
        this.words = words;
        this.assistWords = new AssistWords(words, formats);
        this.recordedWords = new RecordedWords(words, formats);
        this.changed = changed;
        this.entry = new SecretEntry(tasks, words, SecretExam::refusal, this::question);
    }

    ReadOnlyObjectProperty<Showing> showingProperty() {
        return showing.getReadOnlyProperty();
    }

    /// How far it has come.
    ReadOnlyObjectProperty<Optional<Assist>> assistProperty() {
        return assist.getReadOnlyProperty();
    }

    /// What the trail has of it, the oldest first.
    ReadOnlyObjectProperty<List<String>> recordedProperty() {
        return recorded.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Showing> recordedShowingProperty() {
        return recordedShowing.getReadOnlyProperty();
    }

    /// Why the last step was not done.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    /// Whether nobody could find out if the former secret is good still, so that a person may say so.
    ReadOnlyBooleanProperty unprovenProperty() {
        return unproven.getReadOnlyProperty();
    }

    /// Whether the person still looks at the dialogue; a notice tells what came of a step where they do not.
    BooleanProperty seenProperty() {
        return seen;
    }

    /// The next secret as it comes in.
    SecretEntry entry() {
        return entry;
    }

    void read() {
        tasks.run(() -> cases.rotations().followRotation().follow(key), this::show, this::broken);
        readRecorded();
    }

    private void readRecorded() {
        tasks.run(() -> cases.recorded().apply(key), lines -> {
            recorded.set(lines.stream().map(recordedWords::of).toList());
            recordedShowing.set(Showing.READY);
        }, () -> recordedShowing.set(Showing.Broken.told(words, "rotate.recorded.broken", this::readRecorded)));
    }

    /// Lets the provider's own program make the next secret.
    void make() {
        work(() -> steps().make(key, false));
    }

    /// Takes the secret that was pasted.
    void take() {
        boolean isWaived = entry.waivedProperty().get();
        entry.take().ifPresent(held -> {
            begin();
            new SecretWork(tasks).runLasting(held, one -> steps().take(key, one, isWaived), this::told, this::ended);
        });
    }

    /// Goes on with what is here already.
    ///
    /// @param isAnyway whether it is used although its test is not good
    void goOn(boolean isAnyway) {
        work(() -> steps().goOn(key, isAnyway));
    }

    /// Ends the former secret where a program can, and finds out whether it is good still.
    ///
    /// @param isSaid whether the person says that it is ended
    /// @param isEarly whether it is ended although somebody may hold it still
    void retire(boolean isSaid, boolean isEarly) {
        work(() -> steps().retire(key, isSaid, isEarly));
    }

    /// Uses the former secret again.
    void back() {
        work(() -> steps().back(key));
    }

    private RotateKey steps() {
        return cases.rotations().rotateKey();
    }

    private void work(Callable<Result> step) {
        begin();
        tasks.runLasting(step, this::told, this::ended);
    }

    private void begin() {
        problem.set("");
        unproven.set(false);
        working.set(true);
    }

    private void ended() {
        working.set(false);
        entry.released();
    }

    private void told(Result result) {
        ended();
        isNew = isNew && !(result instanceof Result.Stands);
        problem.set(new ResultWords(words, cases.rotations()).problem(result).orElse(""));
        unproven.set(result instanceof Result.Unproven);
        if (!seen.get()) {
            notice();
        }
        read();
        changed.run();
    }

    private void notice() {
        String label = assist.get().map(one -> one.whose().label()).orElse(key);
        notices.tell(problem.get().isEmpty()
                ? Notice.good(words.of("rotate.told", label))
                : Notice.bad(words.of("rotate.told.problem", label, problem.get())));
    }

    private Question question() {
        return new Question.Asked(words.of("rotate.testing"), one -> cases.tryInPlace().apply(key, one));
    }

    private void show(Optional<Course> course) {
        assist.set(course.map(one -> assistWords.of(one, Phase.of(one.last(), isNew), cases.clock().instant())));
        showing.set(course.isPresent()
                ? Showing.READY
                : new Showing.Empty(
                        words.of("rotate.gone.title"), words.of("rotate.gone.text"), Optional.empty()));
    }

    private void broken() {
        showing.set(new Showing.Broken(
                words.of("rotate.broken"),
                words.of("keys.screen.broken.text"),
                Optional.of(new Notice.Next(words.of("unlock.retry"), this::read))));
    }
}
