package org.keytally.app.prompt;

import java.util.EnumSet;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// Keeps the place in a conversation that grows: at its end it follows, anywhere else the pane keeps still what
/// is read.
final class Place {

    private static final double END = 0.999;
    private static final Set<KeyCode> UPWARDS = EnumSet.of(KeyCode.UP, KeyCode.PAGE_UP, KeyCode.HOME);

    private final ScrollPane scroll;
    private boolean isFollowing = true;
    private boolean isMoving;

    private Place(ScrollPane scroll) {
        this.scroll = scroll;
    }

    static Place of(ScrollPane scroll) {
        Place place = new Place(scroll);
        scroll.getContent().layoutBoundsProperty().addListener((_, _, _) -> place.settle());
        scroll.viewportBoundsProperty().addListener((_, _, _) -> place.settle());
        scroll.addEventFilter(ScrollEvent.SCROLL, place::scrolled);
        scroll.addEventFilter(KeyEvent.KEY_PRESSED, place::pressed);
        scroll.addEventFilter(MouseEvent.MOUSE_DRAGGED, place::dragged);
        scroll.vvalueProperty().addListener((_, _, _) -> place.moved());
        return place;
    }

    /// Goes to the end, and stays there.
    void follow() {
        isFollowing = true;
        settle();
    }

    // Whoever moves away from the end wants to read. The pane moves itself, too, so that only what a person did counts.
    private void scrolled(ScrollEvent event) {
        if (event.getDeltaY() > 0) {
            rest();
        }
    }

    private void pressed(KeyEvent event) {
        if (UPWARDS.contains(event.getCode())) {
            rest();
        }
    }

    private void dragged(MouseEvent event) {
        if (scroll.getVvalue() < END) {
            rest();
        }
    }

    private void rest() {
        if (room(scroll.getContent().getLayoutBounds()) > 0) {
            isFollowing = false;
        }
    }

    // Back at the end they follow again.
    private void moved() {
        if (!isMoving && !isFollowing && scroll.getVvalue() >= END) {
            isFollowing = true;
        }
    }

    private void settle() {
        if (isFollowing) {
            move(1);
        }
    }

    private void move(double value) {
        isMoving = true;
        scroll.setVvalue(value);
        isMoving = false;
    }

    private double room(Bounds content) {
        return content.getHeight() - scroll.getViewportBounds().getHeight();
    }
}
