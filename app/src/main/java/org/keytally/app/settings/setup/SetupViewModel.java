package org.keytally.app.settings.setup;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.Notices;
import org.keytally.app.fx.Running;
import org.keytally.app.fx.Showing;
import org.keytally.app.fx.Tasks;
import org.keytally.app.words.KeyWords;
import org.keytally.app.words.Words;
import org.keytally.core.usecase.keys.AddKey;
import org.keytally.core.usecase.keys.FoundKey;
import org.keytally.core.usecase.keys.KeyRefusal;
import org.keytally.core.usecase.setup.FindLocalModels;
import org.keytally.core.usecase.setup.Motive;
import org.keytally.core.usecase.setup.Proposal;
import org.keytally.core.usecase.setup.Recommendation;
import org.keytally.core.usecase.setup.SetupStage;

/// The stages of the setup, each kept when it is reached, so that it can be left and resumed.
final class SetupViewModel {

    /// For so long after a step the next one is not taken, so that nobody goes past what they did not see.
    static final Duration UNSEEN = Duration.ofMillis(800);

    private final SetupCases cases;
    private final Tasks tasks;
    private final Words words;
    private final ProposalText text;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<SetupStage> stage = new ReadOnlyObjectWrapper<>(SetupStage.MOTIVES);
    private final Map<Motive, BooleanProperty> motives = new EnumMap<>(Motive.class);
    private final ObservableList<FoundLine> found = FXCollections.observableArrayList();
    private final ObservableList<String> local = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Showing> foundShowing = new ReadOnlyObjectWrapper<>(Showing.READY);
    private final ReadOnlyObjectWrapper<Showing> localShowing = new ReadOnlyObjectWrapper<>(Showing.READY);
    private final ReadOnlyObjectWrapper<Showing> recommendedShowing = new ReadOnlyObjectWrapper<>(Showing.READY);
    private final ReadOnlyStringWrapper stored = new ReadOnlyStringWrapper("");
    private final ObservableList<RecommendedLine> recommended = FXCollections.observableArrayList();
    private Running settling = () -> {};
    private boolean isUnseen;
    private boolean isWorking;
    private boolean hasLeft;
    private int looks;

    SetupViewModel(SetupCases cases, Tasks tasks, Words words, Notices notices) {
        this.cases = cases;
        this.tasks = tasks;
        this.words = words;
        this.text = new ProposalText(words);
        this.notices = notices;
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

    ObservableList<FoundLine> found() {
        return found;
    }

    ReadOnlyObjectProperty<Showing> foundShowingProperty() {
        return foundShowing.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Showing> localShowingProperty() {
        return localShowing.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Showing> recommendedShowingProperty() {
        return recommendedShowing.getReadOnlyProperty();
    }

    /// What answers on this machine.
    ObservableList<String> local() {
        return local;
    }

    /// "2 keys are stored".
    ReadOnlyStringProperty storedProperty() {
        return stored.getReadOnlyProperty();
    }

    ObservableList<RecommendedLine> recommended() {
        return recommended;
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

    /// Counts the keys again, such as after one was added.
    void count() {
        tasks.run(() -> cases.keys().get().stream().filter(line -> !line.key().isRemoved()).count(), this::showStored);
    }

    /// Forgets the keys that were found; to be called when the setup is gone.
    void leave() {
        hasLeft = true;
        wipe();
    }

    // What is being stored is closed when that is done.
    private void wipe() {
        looks++;
        if (!isWorking) {
            found.forEach(line -> line.key().close());
            found.clear();
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
            look();
        } else if (next == SetupStage.SETTINGS) {
            recommend();
        }
    }

    private void look() {
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

    private void takeKeys() {
        List<FoundKey> wanted =
                found.stream().filter(line -> line.taken().get()).map(FoundLine::key).toList();
        isWorking = true;
        tasks.runLasting(() -> cases.takeKeys().apply(wanted), results -> {
            isWorking = false;
            wipe();
            long added = results.stream().filter(AddKey.Result.Added.class::isInstance).count();
            if (added > 0) {
                notices.tell(Notice.good(words.of("setup.keys.added", added)));
            }
            if (added == results.size()) {
                enter(SetupStage.SETTINGS);
                return;
            }
            results.stream().flatMap(this::refusal).distinct().forEach(why -> notices.tell(Notice.bad(why)));
            enter(SetupStage.KEYS);
        }, () -> {
            isWorking = false;
            enter(SetupStage.KEYS);
        });
    }

    private Stream<String> refusal(AddKey.Result result) {
        return result instanceof AddKey.Result.Refused(KeyRefusal why)
                ? Stream.of(words.of("setup.keys.refused", new KeyWords(words).refusal(why)))
                : Stream.empty();
    }

    private void recommend() {
        Set<Motive> why = motives.entrySet()
                .stream()
                .filter(one -> one.getValue().get())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Recommendation wanted = Recommendation.of(why, Optional.empty());
        recommendedShowing.set(Showing.READY);
        tasks.run(() -> cases.open().apply(wanted), open -> recommended.setAll(lines(wanted, open)),
                () -> recommendedShowing.set(Showing.Broken.told(words, "setup.settings.broken", this::recommend)));
    }

    private List<RecommendedLine> lines(Recommendation wanted, List<Proposal> open) {
        Stream<RecommendedLine> holding = wanted.settings().entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(one -> open.stream().noneMatch(proposal -> proposal instanceof Proposal.OfSetting setting
                        && setting.setting() == one.getKey()))
                .map(one -> new RecommendedLine(Optional.empty(), text.holding(one), new SimpleBooleanProperty(true)));
        Stream<RecommendedLine> proposed = open.stream()
                .map(one -> new RecommendedLine(Optional.of(one), text.of(one), new SimpleBooleanProperty(true)));
        return Stream.concat(holding, proposed).toList();
    }

    private void takeSettings() {
        List<Proposal> chosen = recommended.stream()
                .filter(line -> line.taken().get())
                .flatMap(line -> line.proposal().stream())
                .toList();
        isWorking = true;
        tasks.runLasting(() -> {
            cases.take().accept(chosen);
            return chosen.size();
        }, _ -> {
            isWorking = false;
            enter(SetupStage.TRY);
        }, () -> isWorking = false);
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
