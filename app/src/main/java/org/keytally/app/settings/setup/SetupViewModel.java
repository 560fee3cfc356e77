package org.keytally.app.settings.setup;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.keytally.app.fx.Notices;
import org.keytally.app.fx.Running;
import org.keytally.app.fx.Tasks;
import org.keytally.app.words.Words;
import org.keytally.core.usecase.setup.Motive;
import org.keytally.core.usecase.setup.SetupStage;

/// The stages of the setup, each kept when it is reached, so that it can be left and resumed.
final class SetupViewModel {

    /// For so long after a step the next one is not taken, so that nobody goes past what they did not see.
    static final Duration UNSEEN = Duration.ofMillis(800);

    private final SetupCases cases;
    private final Tasks tasks;
    private final SetupKeys keys;
    private final SetupSettings settings;
    private final ReadOnlyObjectWrapper<SetupStage> stage = new ReadOnlyObjectWrapper<>(SetupStage.MOTIVES);
    private final Map<Motive, BooleanProperty> motives = new EnumMap<>(Motive.class);
    private Running settling = () -> {};
    private boolean isUnseen;
    private boolean isWorking;

    SetupViewModel(SetupCases cases, Tasks tasks, Words words, Notices notices) {
        this.cases = cases;
        this.tasks = tasks;
        this.keys = new SetupKeys(cases, tasks, words, notices);
        this.settings = new SetupSettings(cases, tasks, words);
        for (Motive motive : Motive.values()) {
            motives.put(motive, new SimpleBooleanProperty());
        }
    }

    ReadOnlyObjectProperty<SetupStage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    Map<Motive, BooleanProperty> motives() {
        return motives;
    }

    /// The page of the keys that are here already.
    SetupKeys keys() {
        return keys;
    }

    /// The page of the settings that are recommended.
    SetupSettings settings() {
        return settings;
    }

    /// Goes on where it was left.
    void resume() {
        tasks.run(cases.stage()::get, now -> enter(
                now == SetupStage.NEW || now == SetupStage.DONE ? SetupStage.MOTIVES : now));
    }

    /// Does what belongs to this stage, and goes to the next; not at the second click of two, nor while it is done.
    void next() {
        if (isWorking) {
            return;
        }
        if (isUnseen) {
            // A key that is held down goes nowhere.
            settle();
            return;
        }
        switch (stage.get()) {
            case NEW, MOTIVES -> enter(SetupStage.KEYS);
            case KEYS -> takeKeys();
            case SETTINGS -> takeSettings();
            case TRY, DONE -> enter(SetupStage.DONE);
        }
    }

    void back() {
        if (isWorking) {
            return;
        }
        switch (stage.get()) {
            case NEW, MOTIVES, KEYS -> enter(SetupStage.MOTIVES);
            case SETTINGS -> enter(SetupStage.KEYS);
            case TRY, DONE -> enter(SetupStage.SETTINGS);
        }
    }

    private void settle() {
        settling.cancel();
        isUnseen = true;
        settling = tasks.showLater(UNSEEN, () -> isUnseen = false);
    }

    private void enter(SetupStage next) {
        settle();
        stage.set(next);
        tasks.run(() -> {
            cases.reach().accept(next);
            return next;
        }, _ -> {});
        if (next == SetupStage.KEYS) {
            keys.look();
        } else if (next == SetupStage.SETTINGS) {
            settings.recommend(chosen());
        }
    }

    private void takeKeys() {
        isWorking = true;
        keys.take(() -> goOn(SetupStage.SETTINGS), () -> goOn(SetupStage.KEYS));
    }

    private void takeSettings() {
        isWorking = true;
        settings.take(() -> goOn(SetupStage.TRY), () -> isWorking = false);
    }

    private void goOn(SetupStage next) {
        isWorking = false;
        enter(next);
    }

    private Set<Motive> chosen() {
        return motives.entrySet()
                .stream()
                .filter(one -> one.getValue().get())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
