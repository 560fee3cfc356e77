package org.keytally.app.fx;

import atlantafx.base.controls.ModalPane;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.event.EventHandler;
import javafx.event.EventType;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Window;
import javafx.util.Duration;
import javafx.util.Subscription;

/// The layer on which, while Alt is held, each control that is seen shows the letter that leads to it.
///
/// The letters follow from the names that are seen, in whatever language, so that none is missing and none is
/// there twice.
public final class Mnemonics extends Pane {

    // Whoever knows the letter sees no others flash up.
    private static final Duration PATIENCE = Duration.millis(250);

    // As much of a control must be seen.
    private static final double LEAST = 8;

    // What takes the letters away.
    private static final List<EventType<? extends InputEvent>> OTHERS =
            List.of(KeyEvent.KEY_RELEASED, MouseEvent.MOUSE_PRESSED, ScrollEvent.SCROLL);

    private final Supplier<List<Node>> within;
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    // A keyboard repeats what is held, and what it led to may bear another letter by then.
    private Optional<KeyCode> taken = Optional.empty();

    /// @param within what can be reached at the moment: the uppermost dialogue, or everything
    public Mnemonics(Supplier<List<Node>> within) {
        this.within = within;
        patience.setOnFinished(_ -> show());
        setMouseTransparent(true);
        // A dialogue comes before what lies in the same pane.
        setViewOrder(2 * ModalPane.Z_FRONT);
    }

    /// Gives a control a digit that it keeps whatever is beside it.
    public static void fix(Node node, int digit) {
        Reach.fix(node, digit);
    }

    /// Listens to the keys of a scene until it is told to stop.
    public Subscription listen(Scene scene) {
        EventHandler<KeyEvent> pressed = this::pressed;
        EventHandler<InputEvent> other = this::other;
        scene.addEventFilter(KeyEvent.KEY_PRESSED, pressed);
        OTHERS.forEach(type -> scene.addEventFilter(type, other));
        return scene.windowProperty().flatMap(Window::focusedProperty).subscribe(_ -> forget())
                .and(() -> scene.removeEventFilter(KeyEvent.KEY_PRESSED, pressed))
                .and(() -> OTHERS.forEach(type -> scene.removeEventFilter(type, other)));
    }

    private void other(InputEvent event) {
        hide();
        taken = taken.filter(code -> !(event instanceof KeyEvent released && released.getCode() == code));
    }

    private void forget() {
        hide();
        taken = Optional.empty();
    }

    private void pressed(KeyEvent event) {
        if (event.isAltDown() && taken.equals(Optional.of(event.getCode()))) {
            event.consume();
            return;
        }
        if (event.getCode() == KeyCode.ALT && isShownOrAwaited()) {
            return;
        }
        forget();
        // With Control beside it, it writes signs on some keyboards.
        if (event.isControlDown() || event.isMetaDown() || event.isShiftDown()) {
            return;
        }
        if (event.getCode() == KeyCode.ALT) {
            patience.playFromStart();
        } else if (event.isAltDown()) {
            reached(event.getCode()).ifPresent(reach -> {
                taken = Optional.of(event.getCode());
                reach.go();
                event.consume();
            });
        }
    }

    private Optional<Reach> reached(KeyCode code) {
        return letters().entrySet().stream()
                .filter(one -> code.getName().equals(String.valueOf(one.getValue())))
                .map(Map.Entry::getKey)
                .filter(reach -> !reach.node().isDisabled())
                .findFirst();
    }

    // What cannot be used at the moment keeps its letter, so that the others keep theirs.
    private Map<Reach, Character> letters() {
        List<Reach> reaches = within.get().stream()
                .flatMap(Reach::in)
                .filter(reach -> seen(reach.node()).isPresent())
                .toList();
        List<Optional<Character>> letters = Letters.of(reaches.stream().map(Reach::wanted).toList());
        Map<Reach, Character> all = new LinkedHashMap<>();
        for (int i = 0; i < reaches.size(); i++) {
            Reach reach = reaches.get(i);
            letters.get(i).ifPresent(letter -> all.put(reach, letter));
        }
        return all;
    }

    private void show() {
        getChildren().setAll(letters().entrySet().stream()
                .filter(one -> !one.getKey().node().isDisabled())
                .map(one -> badge(one.getValue(), one.getKey().node()))
                .toList());
    }

    private boolean isShownOrAwaited() {
        return patience.getStatus() == Animation.Status.RUNNING || !getChildren().isEmpty();
    }

    private void hide() {
        patience.stop();
        getChildren().clear();
    }

    private Label badge(char letter, Node on) {
        Label badge = new Label(String.valueOf(letter));
        badge.getStyleClass().add("mnemonic");
        badge.setUserData(on);
        seen(on).map(this::sceneToLocal).ifPresent(bounds -> {
            badge.layoutXProperty().bind(badge.widthProperty().map(
                    width -> Math.max(0, bounds.getMinX() - width.doubleValue() / 3)));
            badge.layoutYProperty().bind(badge.heightProperty().map(
                    height -> Math.max(0, bounds.getMinY() - height.doubleValue() / 3)));
        });
        return badge;
    }

    // The part of it that is neither scrolled away nor beyond the edge.
    private static Optional<Bounds> seen(Node node) {
        Scene scene = node.getScene();
        Bounds whole = node.localToScene(node.getLayoutBounds());
        Bounds part = common(whole, new BoundingBox(0, 0, scene.getWidth(), scene.getHeight()));
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollPane) {
                part = common(part, at.localToScene(at.getLayoutBounds()));
            }
        }
        boolean isEnough = part.getWidth() >= Math.min(LEAST, whole.getWidth())
                && part.getHeight() >= Math.min(LEAST, whole.getHeight());
        return isEnough && whole.getWidth() > 0 ? Optional.of(part) : Optional.empty();
    }

    private static Bounds common(Bounds one, Bounds other) {
        double x = Math.max(one.getMinX(), other.getMinX());
        double y = Math.max(one.getMinY(), other.getMinY());
        return new BoundingBox(x, y,
                Math.min(one.getMaxX(), other.getMaxX()) - x, Math.min(one.getMaxY(), other.getMaxY()) - y);
    }
}
