package org.keytally.app.shell;

import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.application.ColorScheme;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Subscription;
import org.keytally.app.fx.Outside;
import org.keytally.app.fx.Tasks;
import org.keytally.app.fx.Theme;
import org.keytally.app.sign.WindowTitle;
import org.keytally.app.words.Words;
import org.keytally.core.DemoHome;
import org.keytally.core.Keytally;

/// The window on the desktop: its place, its looks and its language; what it holds is made anew when those change.
final class WindowStage {

    private static final double LEAST_WIDTH = 960;
    private static final double LEAST_HEIGHT = 600;
    private static final Duration UNTIL_CALM = Duration.ofSeconds(5);
    private static final List<Integer> ICONS = List.of(16, 32, 48, 128);

    private final Stage stage;
    private final HomeAccess access;
    private final Bell bell;
    private final Outside outside;
    private final ReadOnlyObjectProperty<ColorScheme> desktop;
    private final Scene scene = new Scene(new StackPane());
    private final Whereabouts whereabouts;
    private volatile Placement placement;
    // Another that was set holds later, as long as what is shown would be lost by it.
    private String spoken;
    private Subscription keys = Subscription.EMPTY;
    private volatile WindowContent content;
    private Consumer<Tasks> opened = _ -> {};

    WindowStage(
            Stage stage,
            HomeAccess access,
            Bell bell,
            Outside outside,
            ReadOnlyObjectProperty<ColorScheme> desktop) {
        this.stage = stage;
        this.access = access;
        this.bell = bell;
        this.outside = outside;
        this.desktop = desktop;
        this.placement = Placement.read(access.folder());
        this.whereabouts = Whereabouts.of(placement);
        this.spoken = placement.language();
        this.content = fill();
    }

    /// @param first gives what came of the first try to open the home
    void show(Callable<Opening> first) {
        desktop.subscribe(_ -> dress());
        whereabouts.environment().subscribe(_ -> entitle());
        stage.focusedProperty().subscribe(this::focused);
        adorn(stage);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setScene(scene);
        place();
        stage.setOnCloseRequest(this::close);
        stage.show();
        listen();
        content.openHome(first);
    }

    // Whoever comes back after a night finds the new day.
    private void focused(boolean isFocused) {
        if (isFocused) {
            content.lookAtDay();
        }
    }

    /// Told each time the home was opened and its first screen is being shown.
    void whenOpened(Consumer<Tasks> told) {
        opened = told;
    }

    private void listen() {
        bell.attach(new Bell.Ear() {

            @Override
            public void front() {
                content.tasks().show(WindowStage.this::comeToFront);
            }

            @Override
            public void commandEnded() {
                content.tasks().show(() -> content.readSettings());
            }

            @Override
            public void opened(Keytally home) {
                content.tasks().show(() -> WindowStage.this.opened(home));
            }

            @Override
            public void closed() {
                content.tasks().show(() -> content.closed());
            }

            @Override
            public void erased() {
                content.tasks().show(() -> content.erased());
            }

            @Override
            public void ending() {
                keepPlace();
                content.endWork();
            }
        });
    }

    private void opened(Keytally home) {
        content.opened(home);
        readLooks(home);
        // Working out the key of a home takes much memory for a moment; the machine gives it back when it is told to.
        content.tasks().showLater(UNTIL_CALM, System::gc);
        opened.accept(content.tasks());
    }

    /// Reads how the window is to look and speak, and makes it so.
    private void readLooks(Keytally home) {
        content.tasks().run(() -> placement.withLooks(home.settings()), now -> {
            boolean isNews = !now.language().equals(placement.language());
            placement = now;
            dress();
            if (now.language().equals(spoken)) {
                return;
            }
            if (content.closing().losesSomething()) {
                if (isNews) {
                    content.tellLanguageLater();
                }
            } else {
                content.end();
                content = fill();
                content.opened(home);
            }
        });
    }

    private WindowContent fill() {
        spoken = placement.language();
        WindowContent filled = new WindowContent(
                access, outside, Words.in(language()), whereabouts, new Looks());
        scene.setRoot(filled.root());
        keys.unsubscribe();
        keys = filled.installKeys(scene);
        entitle();
        return filled;
    }

    private void entitle() {
        stage.setTitle(new WindowTitle(Words.in(language()), DemoHome.isAt(access.folder()))
                .of(whereabouts.environment().get()));
    }

    private String language() {
        return spoken.equals("system") ? Locale.getDefault().getLanguage() : spoken;
    }

    private void dress() {
        dress(scene);
        content.quickScene().ifPresent(this::dress);
    }

    private void dress(Scene one) {
        Theme.of(placement.theme(), desktop.get() == ColorScheme.DARK).dress(one, placement.percent());
    }

    /// Puts the marks on a window by which a desktop shows it.
    static void adorn(Stage one) {
        ICONS.forEach(size -> one.getIcons().add(icon(size)));
    }

    private static Image icon(int size) {
        URL place = WindowStage.class.getResource("keytally-" + size + ".png");
        if (place == null) {
            throw new IllegalStateException("an icon is missing from the program");
        }
        return new Image(place.toExternalForm(), true);
    }

    private void place() {
        stage.setWidth(placement.width());
        stage.setHeight(placement.height());
        // A display may have been taken away since.
        boolean isOnAScreen = Screen.getScreens().stream().map(Screen::getVisualBounds).anyMatch(this::holds);
        if (isOnAScreen) {
            stage.setX(placement.x());
            stage.setY(placement.y());
        }
        stage.setMaximized(placement.isMaximised());
    }

    private boolean holds(Rectangle2D bounds) {
        return bounds.contains(placement.x() + LEAST_WIDTH / 2, placement.y() + 20);
    }

    private void comeToFront() {
        stage.setIconified(false);
        stage.show();
        stage.toFront();
        stage.requestFocus();
        content.lookAtDay();
    }

    private void close(WindowEvent event) {
        if (content.closing().asks(this::end)) {
            event.consume();
            return;
        }
        remember();
    }

    private void end() {
        remember();
        stage.close();
    }

    private void remember() {
        content.dismiss();
        keepPlace();
    }

    // Only reads the window, so that a thread that ends the process may do it, too.
    private void keepPlace() {
        placement.withPlace(stage, content.place(), whereabouts.environment().get()).write(access.folder());
    }

    private final class Looks implements WindowContent.Around {

        @Override
        public void looksChanged(Keytally home) {
            readLooks(home);
        }

        @Override
        public void dress(Scene one) {
            WindowStage.this.dress(one);
        }

        @Override
        public void comeToFront() {
            WindowStage.this.comeToFront();
        }
    }
}
