package org.keytally.app.settings.setup;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.Notices;
import org.keytally.app.fx.Showing;
import org.keytally.app.fx.Tasks;
import org.keytally.app.words.KeyWords;
import org.keytally.app.words.Words;
import org.keytally.core.usecase.keys.AddKey;
import org.keytally.core.usecase.keys.FoundKey;
import org.keytally.core.usecase.keys.KeyRefusal;
import org.keytally.core.usecase.setup.FindLocalModels;

/// The page of the setup with keys and models that are on this machine already.
final class SetupKeys {

    private final SetupCases cases;
    private final Tasks tasks;
    private final Words words;
    private final Notices notices;
    private final ObservableList<FoundLine> found = FXCollections.observableArrayList();
    private final ObservableList<String> local = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Showing> foundShowing = new ReadOnlyObjectWrapper<>(Showing.READY);
    private final ReadOnlyObjectWrapper<Showing> localShowing = new ReadOnlyObjectWrapper<>(Showing.READY);
    private final ReadOnlyStringWrapper stored = new ReadOnlyStringWrapper("");
    private boolean isTaking;
    private boolean hasLeft;
    private int looks;

    SetupKeys(SetupCases cases, Tasks tasks, Words words, Notices notices) {
        this.cases = cases;
        this.tasks = tasks;
        this.words = words;
        this.notices = notices;
    }

    ObservableList<FoundLine> found() {
        return found;
    }

    /// What answers on this machine.
    ObservableList<String> local() {
        return local;
    }

    ReadOnlyObjectProperty<Showing> foundShowingProperty() {
        return foundShowing.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Showing> localShowingProperty() {
        return localShowing.getReadOnlyProperty();
    }

    /// "2 keys are stored".
    ReadOnlyStringProperty storedProperty() {
        return stored.getReadOnlyProperty();
    }

    /// Counts the keys again, such as after one was added.
    void count() {
        tasks.run(() -> cases.keys().get().stream().filter(line -> !line.key().isRemoved()).count(), this::showStored);
    }

    /// Forgets the keys that were found; to be called when the setup is gone.
    void leave() {
        hasLeft = true;
        wipe();
    }

    /// Looks what is here.
    void look() {
        wipe();
        if (hasLeft) {
            return;
        }
        count();
        foundShowing.set(Showing.READY);
        int mine = looks;
        tasks.run(cases.found()::get, keys -> {
            if (mine == looks) {
                found.setAll(keys.stream().map(this::line).toList());
            } else {
                keys.forEach(FoundKey::close);
            }
        }, () -> foundShowing.set(Showing.Broken.told(words, "setup.keys.broken", this::look)));
        lookAround();
    }

    private void lookAround() {
        localShowing.set(Showing.READY);
        local.setAll(words.of("setup.local.looking"));
        tasks.run(cases.local()::get, all -> local.setAll(all.stream().map(this::text).toList()),
                () -> localShowing.set(Showing.Broken.told(words, "setup.local.broken", this::lookAround)));
    }

    /// Stores those that are ticked.
    ///
    /// @param all told where every one of them was taken
    /// @param some told where one was not
    void take(Runnable all, Runnable some) {
        List<FoundKey> wanted =
                found.stream().filter(line -> line.taken().get()).map(FoundLine::key).toList();
        isTaking = true;
        tasks.runLasting(() -> cases.takeKeys().apply(wanted), results -> {
            isTaking = false;
            wipe();
            long added = results.stream().filter(AddKey.Result.Added.class::isInstance).count();
            if (added > 0) {
                notices.tell(Notice.good(words.of("setup.keys.added", added)));
            }
            if (added == results.size()) {
                all.run();
                return;
            }
            results.stream().flatMap(this::refusal).distinct().forEach(why -> notices.tell(Notice.bad(why)));
            some.run();
        }, () -> {
            isTaking = false;
            some.run();
        });
    }

    // What is being stored is closed when that is done.
    private void wipe() {
        looks++;
        if (!isTaking) {
            found.forEach(line -> line.key().close());
            found.clear();
        }
    }

    private Stream<String> refusal(AddKey.Result result) {
        return result instanceof AddKey.Result.Refused(KeyRefusal why)
                ? Stream.of(words.of("setup.keys.refused", new KeyWords(words).refusal(why)))
                : Stream.empty();
    }

    private FoundLine line(FoundKey key) {
        String state = key.stored()
                .map(stored -> words.of("settings.env.key-stored", stored.label()))
                .or(() -> key.unacceptable().map(why -> words.of("refusal.not-a-key", why)))
                .orElse("");
        String text = words.of("setup.keys.found", key.provider().name(), key.variable(),
                key.masked().orElse("–"));
        return new FoundLine(key, state.isEmpty() ? text : text + " – " + state,
                new SimpleBooleanProperty(key.isNew()));
    }

    private String text(FindLocalModels.Local one) {
        if (!one.isRunning()) {
            return words.of("setup.local.not-running", one.provider().name());
        }
        return words.of("setup.local.running", one.provider().name(), one.models().size());
    }

    private void showStored(long count) {
        if (count == 0) {
            stored.set(words.of("setup.keys.none"));
        } else {
            stored.set(count == 1 ? words.of("setup.keys.one") : words.of("setup.keys.count", count));
        }
    }
}
