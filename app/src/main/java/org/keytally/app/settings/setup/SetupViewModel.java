package org.keytally.app.settings.setup;

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
import org.keytally.app.fx.Showing;
import org.keytally.app.fx.Tasks;
import org.keytally.app.words.Words;
import org.keytally.core.usecase.keys.AddKey;
import org.keytally.core.usecase.keys.FoundKey;
import org.keytally.core.usecase.setup.FindLocalModels;
import org.keytally.core.usecase.setup.Motive;
import org.keytally.core.usecase.setup.Proposal;
import org.keytally.core.usecase.setup.Recommendation;
import org.keytally.core.usecase.setup.SetupStage;

/// The stages of the setup, each kept when it is reached, so that it can be left and resumed.
final class SetupViewModel {

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

    /// Does what belongs to this stage, and goes to the next.
    void next() {
        switch (stage.get()) {
            case NEW, MOTIVES -> enter(SetupStage.KEYS);
            case KEYS -> takeKeys();
            case SETTINGS -> takeSettings();
            case TRY, DONE -> enter(SetupStage.DONE);
        }
    }

    void back() {
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
    void wipe() {
        found.forEach(line -> line.key().close());
        found.clear();
    }

    private void enter(SetupStage next) {
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
        count();
        foundShowing.set(Showing.READY);
        tasks.run(cases.found()::get, keys -> found.setAll(keys.stream().map(this::line).toList()),
                () -> foundShowing.set(Showing.Broken.told(words, "setup.keys.broken", this::look)));
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
        tasks.run(() -> cases.takeKeys().apply(wanted), results -> {
            long added = results.stream().filter(AddKey.Result.Added.class::isInstance).count();
            if (added > 0) {
                notices.tell(Notice.good(words.of("setup.keys.added", added)));
            }
            wipe();
            enter(SetupStage.SETTINGS);
        });
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
        tasks.run(() -> {
            cases.take().accept(chosen);
            return chosen.size();
        }, _ -> enter(SetupStage.TRY));
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
