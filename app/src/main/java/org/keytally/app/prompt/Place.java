package org.keytally.app.prompt;

import javafx.geometry.Bounds;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// Keeps the place in a conversation that grows: at its end it follows, anywhere else what is read keeps still.
final class Place {

    private static final double END = 0.999;

    private final ScrollPane scroll;
    private boolean isFollowing = true;
    private boolean isMoving;

    private Place(ScrollPane scroll) {
        this.scroll = scroll;
    }

    static Place of(ScrollPane scroll) {
        Place place = new Place(scroll);
        scroll.getContent().layoutBoundsProperty().addListener((_, before, now) -> place.grown(before, now));
        scroll.viewportBoundsProperty().addListener((_, _, _) -> place.settle());
        scroll.addEventFilter(InputEvent.ANY, place::touched);
        scroll.vvalueProperty().addListener((_, _, _) -> place.moved());
        return place;
    }

    /// Goes to the end, and stays there.
    void follow() {
        isFollowing = true;
        settle();
    }

    // Whoever turns the wheel, drags the bar or pages wants to read; at the end they follow again.
    private void touched(InputEvent event) {
        boolean isMove = event.getEventType() == ScrollEvent.SCROLL || event.getEventType() == MouseEvent.MOUSE_DRAGGED
                || event.getEventType() == KeyEvent.KEY_PRESSED;
        if (isMove && room(scroll.getContent().getLayoutBounds()) > 0) {
            isFollowing = false;
        }
    }

    private void moved() {
        if (!isMoving && !isFollowing && scroll.getVvalue() >= END) {
            isFollowing = true;
        }
    }

    private void grown(Bounds before, Bounds now) {
        if (!isFollowing && room(before) > 0 && room(now) > 0) {
            move(Math.min(1, scroll.getVvalue() * room(before) / room(now)));
        }
        settle();
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
