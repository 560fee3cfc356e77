package org.keytally.app.fx;

import java.util.List;
import javafx.scene.Node;

/// One screen as the frame sees it.
public interface Screen {

    /// The screen itself, loaded when it is first wanted.
    Node node();

    /// Told each time it comes to be seen: it reads again.
    void shown();

    /// Told while it is seen that what it shows may be another: it reads again, and leaves the keyboard where it is.
    default void again() {
        shown();
    }

    /// Told when it is seen no longer.
    default void hidden() {}

    /// Told when the home behind it is closed: it is not seen again.
    default void ended() {}

    /// Whether it holds what ends with it and can be had nowhere else.
    default boolean holds() {
        return false;
    }

    /// What can be done in it, by the palette and by its keys.
    default List<Action> actions() {
        return List.of();
    }
}
