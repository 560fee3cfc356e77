package org.keytally.app.shell;

import java.time.Duration;
import java.util.Optional;
import javafx.scene.Scene;
import org.keytally.app.fx.Kit;
import org.keytally.app.glance.GlancePart;
import org.keytally.app.prompt.KeyWays;
import org.keytally.app.sign.WindowTitle;
import org.keytally.core.Keytally;

/// What stands beside the window while a home is open: the mark in the tray, and the small window.
final class Beside {

    // The first frame and the first figures have gone before.
    private static final Duration TRAY_WAITS = Duration.ofSeconds(2);

    private final Kit kit;
    private final Keytally home;
    private final WindowContent.Around around;
    private final WindowTitle title;
    private final KeyWays keys;
    private final HomeAccess access;
    private final ExpiryReminder reminder;
    private final GlancePart glance;
    private Optional<QuickWindow> quick = Optional.empty();

    /// @param keys where keys are seen to in the window
    Beside(Kit kit, Keytally home, FrameViewModel frame, WindowContent.Around around, KeyWays keys, HomeAccess access) {
        this.kit = kit;
        this.home = home;
        this.around = around;
        this.keys = keys;
        this.access = access;
        this.title = new WindowTitle(kit.words(), frame.isDemo());
        this.glance = new GlancePart(kit, home, frame.preferenceProperty(), frame::choosePreference);
        this.reminder = new ExpiryReminder(() -> home.keys().listKeys().list(), new ExpiryNotes(access.folder()), kit);
        kit.tasks().showLater(TRAY_WAITS, () -> {
            glance.openTray(title, this::openQuick, around::comeToFront);
            reminder.start();
        });
    }

    /// Opens the small window, or brings it to the front.
    void openQuick() {
        QuickWindow window = quick.orElseGet(() -> new QuickWindow(kit, glance, title, home, new KeyWays(
                () -> inFront(keys.add()), key -> inFront(() -> keys.rotate().accept(key))),
                access.hasMnemonics()));
        quick = Optional.of(window);
        around.dress(window.scene());
        window.show();
    }

    private void inFront(Runnable way) {
        around.comeToFront();
        way.run();
    }

    Optional<Scene> scene() {
        return quick.map(QuickWindow::scene);
    }

    /// Something was spent or changed.
    void freshen() {
        glance.freshen();
    }

    /// Whether the small window holds what can be had nowhere else.
    boolean holds() {
        return quick.filter(QuickWindow::holds).isPresent();
    }

    /// Whether anything in the small window would be missed.
    boolean isInUse() {
        return quick.filter(QuickWindow::isInUse).isPresent();
    }

    void close() {
        quick.ifPresent(QuickWindow::close);
        reminder.close();
        glance.close();
    }
}
