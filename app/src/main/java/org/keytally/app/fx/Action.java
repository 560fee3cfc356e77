package org.keytally.app.fx;

import java.util.Optional;
import javafx.scene.input.KeyCombination;

/// Something a person can do in a screen, by its button, its keys or the command palette.
///
/// @param icon its name in the icon family
public record Action(String title, String icon, Optional<KeyCombination> keys, Runnable run) {

    /// One without keys of its own.
    public static Action of(String title, String icon, Runnable run) {
        return new Action(title, icon, Optional.empty(), run);
    }

    /// One with keys such as `Shortcut+N`.
    public static Action of(String title, String icon, String keys, Runnable run) {
        return new Action(title, icon, Optional.of(KeyCombination.valueOf(keys)), run);
    }
}
