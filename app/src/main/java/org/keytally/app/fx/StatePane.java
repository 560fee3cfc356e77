package org.keytally.app.fx;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;

/// Content that may be loading, empty or broken: grey bars after a moment, or a sentence and the one next step.
///
/// Whoever has the keyboard in it keeps it there, whatever comes to be shown.
public final class StatePane extends StackPane {

    private static final Duration PATIENCE = Duration.millis(150);
    private static final int BARS = 3;

    private final ObjectProperty<Showing> showing = new SimpleObjectProperty<>(this, "showing", Showing.LOADING);
    private final ObjectProperty<Node> content = new SimpleObjectProperty<>(this, "content");
    private final ObjectProperty<String> icon = new SimpleObjectProperty<>(this, "icon", "fth-inbox");
    private final StringProperty waiting = new SimpleStringProperty(this, "waiting", "");
    private final ReadOnlyBooleanWrapper offering = new ReadOnlyBooleanWrapper(this, "offering");
    private final PauseTransition patience = new PauseTransition(PATIENCE);

    public StatePane() {
        getStyleClass().add("state-pane");
        patience.setOnFinished(_ -> getChildren().setAll(skeleton()));
        showing.addListener((_, _, now) -> show(now));
        content.addListener((_, _, _) -> show(showing.get()));
    }

    public ObjectProperty<Showing> showingProperty() {
        return showing;
    }

    public ObjectProperty<Node> contentProperty() {
        return content;
    }

    public Node getContent() {
        return content.get();
    }

    public void setContent(Node node) {
        content.set(node);
    }

    public ObjectProperty<String> iconProperty() {
        return icon;
    }

    /// The icon above the sentence where there is nothing yet.
    public String getIcon() {
        return icon.get();
    }

    public void setIcon(String name) {
        icon.set(name);
    }

    public StringProperty waitingProperty() {
        return waiting;
    }

    /// What a screen reader says while there is nothing but grey bars.
    public String getWaiting() {
        return waiting.get();
    }

    public void setWaiting(String text) {
        waiting.set(text);
    }

    /// Whether it offers the next step itself, so that nothing beside it need do so.
    public ReadOnlyBooleanProperty offeringProperty() {
        return offering.getReadOnlyProperty();
    }

    private void show(Showing now) {
        boolean hasKeyboard = hasKeyboard();
        if (hasKeyboard) {
            requestFocus();
        }
        patience.stop();
        offering.set(switch (now) {
            case Showing.Loading _,Showing.Ready _ -> false;
            case Showing.Empty empty -> empty.next().isPresent();
            case Showing.Broken broken -> broken.next().isPresent();
        });
        fill(now);
        if (hasKeyboard && !(now instanceof Showing.Loading)) {
            applyCss();
            requestFocusTraversal(TraversalDirection.NEXT);
        }
    }

    // A scene without a window has no styles any more, and nobody at its keyboard.
    private boolean hasKeyboard() {
        boolean isSeen = getScene() != null && getScene().getWindow() != null && getScene().getWindow().isShowing();
        Node at = isSeen ? getScene().getFocusOwner() : null;
        while (at != null && !at.equals(this)) {
            at = at.getParent();
        }
        return at != null;
    }

    private void fill(Showing now) {
        setAccessibleText(now instanceof Showing.Loading ? waiting.get() : null);
        switch (now) {
            case Showing.Loading _ -> {
                getChildren().clear();
                patience.playFromStart();
            }
            case Showing.Ready _ -> getChildren().setAll(content.get());
            case Showing.Empty(var title, var text, var next) ->
                getChildren().setAll(sentence("empty", icon.get(), title, text, next));
            case Showing.Broken(var title, var text, var next) ->
                getChildren().setAll(sentence("broken", "fth-alert-triangle", title, text, next));
        }
    }

    private static Node sentence(
            String style, String icon, String title, String text, Optional<Notice.Next> next) {
        Label heading = new Label(title);
        heading.getStyleClass().add("section-title");
        Label words = new Label(text);
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.getStyleClass().add("muted");
        VBox box = new VBox(new FontIcon(icon), heading, words);
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().addAll("state", style);
        // What does not fit is to be scrolled to, not squeezed.
        box.setMinHeight(Region.USE_PREF_SIZE);
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        next.ifPresent(step -> {
            Button button = new Button(step.verb());
            button.setMnemonicParsing(false);
            button.getStyleClass().add("accent");
            button.setAccessibleHelp(title + ". " + text);
            button.setOnAction(_ -> step.run().run());
            box.getChildren().add(button);
        });
        ScrollPane scroll = new ScrollPane(new StackPane(box));
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        return scroll;
    }

    private Node skeleton() {
        VBox bars = new VBox();
        bars.getStyleClass().add("skeleton");
        bars.setAccessibleRole(AccessibleRole.TEXT);
        bars.setAccessibleText(waiting.get());
        for (int i = 0; i < BARS; i++) {
            Region bar = new Region();
            bar.getStyleClass().add("skeleton-bar");
            bars.getChildren().add(bar);
        }
        return bars;
    }
}
