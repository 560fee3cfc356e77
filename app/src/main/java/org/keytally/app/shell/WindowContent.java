package org.keytally.app.shell;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.EventHandler;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.keytally.app.fx.Action;
import org.keytally.app.fx.BackgroundTasks;
import org.keytally.app.fx.Dialogs;
import org.keytally.app.fx.Kit;
import org.keytally.app.fx.Mnemonics;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.NoticeStack;
import org.keytally.app.fx.Outside;
import org.keytally.app.fx.Screen;
import org.keytally.app.fx.Tasks;
import org.keytally.app.fx.Views;
import org.keytally.app.fx.WholeTexts;
import org.keytally.app.prompt.Carried;
import org.keytally.app.words.Formats;
import org.keytally.app.words.Words;
import org.keytally.core.DemoHome;
import org.keytally.core.Keytally;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.usecase.setup.SetupStage;

/// What the window holds in one language: the frame, the screens in it, and what lies above them.
final class WindowContent {

    private final HomeAccess access;
    private final Words words;
    private final Outside outside;
    private final Whereabouts whereabouts;
    private final ObjectProperty<Environment> environment = new SimpleObjectProperty<>(Environment.DEVELOPMENT);
    private final Around around;
    private final BackgroundTasks tasks;
    private final NoticeStack notices;
    private final Dialogs dialogs;
    private final Mnemonics mnemonics;
    private final Views views;
    private final FrameViewModel model;
    private final FrameController frame;
    private final Gate gate;
    private final StackPane root;
    private Carried carried = new Carried();
    private Optional<OpenedHome> opened = Optional.empty();
    // Asked of the home whenever it may be another, because what shows moments is there also when the home is closed.
    private volatile ZoneId zone = ZoneOffset.UTC;

    /// What the window does for what it holds.
    interface Around {

        /// A setting changed how it looks or speaks.
        void looksChanged(Keytally home);

        /// Gives another scene the same looks.
        void dress(Scene scene);

        void comeToFront();
    }

    WindowContent(
            HomeAccess access,
            Outside outside,
            Words words,
            Whereabouts whereabouts,
            Around around) {
        this.access = access;
        this.words = words;
        this.outside = outside;
        this.whereabouts = whereabouts;
        this.around = around;
        // What follows it here goes with the content, and whereabouts stay.
        environment.bindBidirectional(whereabouts.environment());
        this.tasks = new BackgroundTasks(this::tellFault);
        this.notices = new NoticeStack(tasks, words);
        this.dialogs = new Dialogs(words);
        this.views = new Views(words);
        this.model = new FrameViewModel(
                tasks, words, notices, environment, DemoHome.isAt(access.folder()));
        this.frame = new FrameController(model, words, this::openPalette, this::openQuick,
                new EnvironmentSwitch(model, dialogs, words)::choose);
        Parent view = views.load(frame);
        this.gate = new Gate(access, tasks, words, views);
        this.mnemonics = new Mnemonics(() -> dialogs.top().map(List::of).orElseGet(() -> List.of(view, notices)));
        this.root = new StackPane(view, notices, dialogs.layer(), mnemonics);
        WholeTexts.showIn(root);
        Arrays.stream(Place.values())
                .filter(place -> Words.code(place).equals(whereabouts.screen().get()))
                .forEach(model.placeProperty()::set);
        frame.show(gate.node());
        model.placeProperty().subscribe((_, now) -> {
            whereabouts.screen().set(Words.code(now));
            go();
        });
        // Who pays first changes what a screen shows.
        model.preferenceProperty().subscribe((_, _) -> opened.ifPresent(OpenedHome::again));
        tasks.lastingProperty().subscribe((_, _) -> freshen());
    }

    Parent root() {
        return root;
    }

    Tasks tasks() {
        return tasks;
    }

    Place place() {
        return model.placeProperty().get();
    }

    void openHome(Callable<Opening> first) {
        gate.open(first);
    }

    void opened(Keytally home) {
        zone = home.zone();
        ObjectProperty<Environment> here = new SimpleObjectProperty<>(environment.get());
        here.bind(environment);
        Kit kit = new Kit(words, new Formats(words, () -> zone), tasks, views,
                new DesktopToo(notices, outside, tasks, words, around::comeToFront), dialogs, outside, here,
                () -> settingsChanged(home));
        Screens made = new Screens(kit, home, access, model.placeProperty()::set, whereabouts.part(), carried);
        DayWatch days = new DayWatch(home::now, () -> zone, tasks, this::dayChanged);
        OpenedHome now = new OpenedHome(home, made.all(), days, here::unbind);
        opened = Optional.of(now);
        model.opened(home);
        go();
        days.start();
        now.put(new Beside(kit, home, model, around, made.keyWays(), access));
        tasks.run(() -> isNew(home), begins -> {
            if (begins) {
                made.setUp();
            }
        });
    }

    // Who has keys here has begun already.
    private boolean isNew(Keytally home) {
        return SetupStage.in(home.settings()) == SetupStage.NEW
                && !DemoHome.isAt(access.folder())
                && home.keys().listKeys().list().isEmpty();
    }

    /// Looks whether it is still the same day.
    void lookAtDay() {
        model.homeProperty().get().ifPresent(this::readZone);
        opened.ifPresent(OpenedHome::lookAtDay);
    }

    private void readZone(Keytally home) {
        ZoneId now = home.zone();
        if (!now.equals(zone)) {
            zone = now;
            dayChanged();
        }
    }

    // What is of today or of this month is of another one now.
    private void dayChanged() {
        opened.ifPresent(OpenedHome::again);
        model.refresh();
        freshen();
    }

    /// Something beside the window may have changed how it is to look or speak, or who pays first.
    void readSettings() {
        model.homeProperty().get().ifPresent(this::settingsChanged);
    }

    private void settingsChanged(Keytally home) {
        lookAtDay();
        model.refresh();
        around.looksChanged(home);
    }

    void closed() {
        if (opened.filter(OpenedHome::isInUseBeside).isPresent()) {
            notices.tell(Notice.bad(words.of("quick.gone")));
        }
        dismiss();
        opened.ifPresent(OpenedHome::ended);
        opened = Optional.empty();
        model.closed();
        frame.show(gate.node());
        gate.wasClosed();
    }

    /// The home is gone, and with it what was written in it.
    void erased() {
        carried.erase();
        closed();
        // What is still under way hands its text back to the former one, which nobody sees.
        carried = new Carried();
    }

    /// Nothing of it is seen any longer.
    void dismiss() {
        dialogs.closeAll();
        opened.ifPresent(OpenedHome::dismiss);
    }

    /// The process is told to end: stops what is under way, and comes back when it is booked.
    void endWork() {
        tasks.awaitLasting();
    }

    /// Another is shown in its place.
    void end() {
        dismiss();
        environment.unbindBidirectional(whereabouts.environment());
    }

    /// The scene of the small window, where it was opened.
    Optional<Scene> quickScene() {
        return opened.flatMap(OpenedHome::quickScene);
    }

    private void openQuick() {
        opened.ifPresent(OpenedHome::openQuick);
    }

    private void freshen() {
        opened.ifPresent(OpenedHome::freshen);
    }

    /// Listens to the keys of the scene until it is told to stop.
    Subscription installKeys(Scene scene) {
        EventHandler<KeyEvent> pressed = new FrameKeys(model, dialogs, notices,
                new FrameKeys.Doors(this::openPalette, this::openQuick, this::showKeys), this::seen)::pressed;
        scene.addEventFilter(KeyEvent.KEY_PRESSED, pressed);
        Subscription letters = access.hasMnemonics() ? mnemonics.listen(scene) : Subscription.EMPTY;
        return letters.and(() -> scene.removeEventFilter(KeyEvent.KEY_PRESSED, pressed));
    }

    /// What would be lost with it.
    Closing closing() {
        return new Closing(tasks, dialogs, words,
                () -> carried.isKept() || opened.filter(OpenedHome::holds).isPresent(), carried::unkeptAnswers);
    }

    /// Says that the language holds later, because what is here would be lost by speaking it now.
    void tellLanguageLater() {
        notices.tell(Notice.plain(words.of("frame.language-later")));
    }

    private void go() {
        opened.flatMap(home -> home.go(place())).ifPresent(next -> {
            frame.show(next.node());
            notices.requestLayout();
            next.shown();
            model.refresh();
            freshen();
        });
    }

    private Optional<Screen> seen() {
        return opened.flatMap(OpenedHome::seen);
    }

    private void openPalette() {
        opened.ifPresent(home -> dialogs.show(
                new Palette(words, model, home.screens(), dialogs, List.of(quick(), keys())).node()));
    }

    private Action quick() {
        return Action.of(words.of("quick.title"), "fth-zap", FrameKeys.QUICK.getName(), this::openQuick);
    }

    private Action keys() {
        return Action.of(words.of("frame.keys.title"), "fth-command", "?", this::showKeys);
    }

    private void showKeys() {
        Button close = new Button(words.of("frame.close-dialogue"));
        close.setOnAction(_ -> dialogs.close());
        dialogs.show(KeysHelp.of(words, seen(), access.hasMnemonics(), close));
    }

    private void tellFault(Throwable fault) {
        notices.tell(FaultNotice.of(words, fault, opened.flatMap(OpenedHome::support)));
    }
}
