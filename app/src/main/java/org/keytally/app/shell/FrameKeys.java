package org.keytally.app.shell;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.keytally.app.fx.Action;
import org.keytally.app.fx.Dialogs;
import org.keytally.app.fx.NoticeStack;
import org.keytally.app.fx.Screen;

/// The keys that mean the same everywhere, and those of the screen that is seen.
final class FrameKeys {

    static final KeyCombination QUICK = new KeyCodeCombination(KeyCode.J, KeyCombination.SHORTCUT_DOWN);

    private static final KeyCombination PALETTE = new KeyCodeCombination(KeyCode.K, KeyCombination.SHORTCUT_DOWN);

    /// What opens from everywhere.
    record Doors(Runnable palette, Runnable quick, Runnable keys) {}

    private final FrameViewModel model;
    private final Dialogs dialogs;
    private final NoticeStack notices;
    private final Doors doors;
    private final Supplier<Optional<Screen>> seen;

    FrameKeys(
            FrameViewModel model,
            Dialogs dialogs,
            NoticeStack notices,
            Doors doors,
            Supplier<Optional<Screen>> seen) {
        this.model = model;
        this.dialogs = dialogs;
        this.notices = notices;
        this.doors = doors;
        this.seen = seen;
    }

    void pressed(KeyEvent event) {
        if (isTaken(event)) {
            event.consume();
        }
    }

    private boolean isTaken(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            return dialogs.close() || acts(event) || notices.dismissLatest();
        }
        if (dialogs.isOpen()) {
            return false;
        }
        if (PALETTE.match(event)) {
            doors.palette().run();
            return true;
        }
        if (QUICK.match(event)) {
            doors.quick().run();
            return true;
        }
        if (event.getText().equals("?") && !(event.getTarget() instanceof TextInputControl)) {
            doors.keys().run();
            return true;
        }
        return goesTo(event) || acts(event);
    }

    private boolean goesTo(KeyEvent event) {
        Optional<Place> place = Arrays.stream(Place.values())
                .filter(one -> event.isShortcutDown() && event.getCode().isDigitKey()
                        && event.getCode().getName().equals(String.valueOf(one.number())))
                .findFirst();
        place.ifPresent(model.placeProperty()::set);
        return place.isPresent();
    }

    // A letter in a text is a letter.
    private static boolean isTyped(KeyEvent event) {
        return event.getCode().isLetterKey() && !event.isShortcutDown() && !event.isAltDown()
                && event.getTarget() instanceof TextInputControl;
    }

    private boolean acts(KeyEvent event) {
        if (isTyped(event)) {
            return false;
        }
        Optional<Action> action = seen.get().stream()
                .flatMap(screen -> screen.actions().stream())
                .filter(one -> one.keys().filter(keys -> keys.match(event)).isPresent())
                .findFirst();
        action.ifPresent(one -> one.run().run());
        return action.isPresent();
    }
}
