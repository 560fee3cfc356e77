package org.keytally.app.shell;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.keytally.app.fx.Typeface;

/// The application as JavaFX knows it; desktops know its windows by the name of this class.
public final class KeytallyWindow extends Application {

    /// Set where the window only shows itself to the training of the start-up cache, and goes again.
    private static final String REHEARSAL = "keytally.rehearsal";

    private static final Duration LONG_ENOUGH = Duration.ofMillis(1500);

    /// What a window needs to begin.
    record Start(HomeAccess home, Bell bell, Callable<Opening> first) {}

    /// JavaFX makes the application itself and hands it nothing but strings, so what it needs lies here for it.
    static final AtomicReference<@Nullable Start> NEXT = new AtomicReference<>();

    @Override
    public void init() {
        Typeface.load();
        // Nobody can type a secret before there is something to type into.
        start().home().machine().awaitHardening();
    }

    @Override
    public void start(Stage stage) {
        Start start = start();
        NEXT.set(null);
        WindowStage window = new WindowStage(
                stage,
                start.home(),
                start.bell(),
                new DesktopOutside(getHostServices(), stage, start.home().machine().surroundings()),
                Platform.getPreferences().colorSchemeProperty());
        if (Boolean.getBoolean(REHEARSAL)) {
            window.whenOpened(tasks -> tasks.showLater(LONG_ENOUGH, Platform::exit));
        }
        window.show(start.first());
    }

    private static Start start() {
        return Objects.requireNonNull(NEXT.get(), "nobody began a window");
    }
}
