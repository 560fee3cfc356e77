package org.keytally.app.fx;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeTableView;

/// Something in the window that a letter leads to.
///
/// What repeats lies in a node of the style class `rows` and has no letter of its own; where the node has a name, the
/// letter leads into it.
///
/// @param node a control, or what holds rows
/// @param name what is read on it, or what a screen reader says
record Reach(Node node, String name) {

    static final String ROWS = "rows";

    private static final String FIXED = "keytally.letter";

    /// Gives a control a digit that it keeps whatever is beside it.
    static void fix(Node node, int digit) {
        node.getProperties().put(FIXED, Character.forDigit(digit, 10));
    }

    /// What can be reached in a node, in its order.
    static Stream<Reach> in(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        boolean isRows = node.getStyleClass().contains(ROWS);
        boolean isReached =
                isRows ? inside(node).isPresent() : node.isFocusTraversable() && !(node instanceof ScrollPane);
        Stream<Reach> itself =
                isReached
                        ? Stream.of(new Reach(node, nameOf(node))).filter(one -> !one.name.isBlank())
                        : Stream.empty();
        return isRows || isWhole(node) || !(node instanceof Parent parent)
                ? itself
                : Stream.concat(itself, parent.getChildrenUnmodifiable().stream().flatMap(Reach::in));
    }

    Letters.Wanted wanted() {
        return new Letters.Wanted(name, node.getProperties().get(FIXED) instanceof Character digit
                ? Optional.of(digit)
                : Optional.empty());
    }

    /// Does what a click on it would do, or brings the keyboard to it.
    void go() {
        Node goal = node.getStyleClass().contains(ROWS) ? inside(node).orElse(node) : node;
        goal.requestFocus();
        if (!goal.equals(node)) {
            return;
        }
        switch (node) {
            case MenuButton menu -> menu.show();
            case ButtonBase button -> button.fire();
            case TitledPane pane -> pane.setExpanded(!pane.isExpanded());
            default -> {}
        }
    }

    // Where one is chosen that one, else the first.
    private static Optional<Node> inside(Node rows) {
        return stops(rows)
                .filter(node -> node instanceof ToggleButton toggle && toggle.isSelected())
                .findFirst()
                .or(() -> stops(rows).findFirst());
    }

    private static Stream<Node> stops(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Stream.empty();
        }
        Stream<Node> itself =
                node.isFocusTraversable() && !(node instanceof ScrollPane) ? Stream.of(node) : Stream.empty();
        return isWhole(node) || !(node instanceof Parent parent)
                ? itself
                : Stream.concat(itself, parent.getChildrenUnmodifiable().stream().flatMap(Reach::stops));
    }

    // What lies within these is part of them.
    private static boolean isWhole(Node node) {
        return node instanceof ButtonBase || node instanceof TextInputControl || node instanceof ComboBoxBase
                || node instanceof ListView || node instanceof TableView || node instanceof TreeTableView;
    }

    // By its own words, those written on it, or those of the label that leads to it.
    static String nameOf(Node node) {
        if (node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isBlank()) {
            return labeled.getText();
        }
        if (node.getAccessibleText() != null) {
            return node.getAccessibleText();
        }
        return node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY) instanceof Label label
                ? label.getText()
                : "";
    }
}
