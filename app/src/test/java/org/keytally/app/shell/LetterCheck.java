package org.keytally.app.shell;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Cell;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Whether every control that is seen has a letter of its own, and whether the letter leads there.
///
/// @param within something in the window that is looked at
record LetterCheck(FxRobot robot, String within) {

    /// What is wrong where the window is just now.
    List<String> at(String place) throws TimeoutException {
        List<String> wrong = new ArrayList<>();
        Map<Node, String> letters = letters();
        Set<String> met = new HashSet<>();
        letters.forEach((node, letter) -> {
            if (!met.add(letter)) {
                wrong.add(place + ": " + letter + " is there twice, again at " + node);
            }
        });
        List<Node> seen = below(scope()).filter(this::isSeen).toList();
        seen.stream()
                .filter(node -> isControl(node) && !letters.containsKey(node))
                .forEach(node -> wrong.add(place + ": no letter leads to " + node));
        seen.stream()
                .filter(node -> node instanceof Label label && isFirstInField(label) && label.getLabelFor() == null)
                .forEach(node -> wrong.add(place + ": leads to no field: " + node));
        below(scope())
                .filter(node -> node instanceof Labeled one && one.isMnemonicParsing() && String.valueOf(one.getText())
                        .contains("_"))
                .forEach(node -> wrong.add(place + ": takes a name for a mnemonic: " + node));
        if (robot.lookup(".dialog").tryQuery().isPresent()) {
            letters.forEach((node, letter) -> {
                if (node instanceof TextInputControl || node instanceof ComboBoxBase) {
                    robot.push(KeyCode.ALT, KeyCode.getKeyCode(letter));
                    if (!node.isFocused()) {
                        wrong.add(place + ": " + letter + " does not lead to " + node);
                    }
                }
            });
        }
        return wrong;
    }

    private Map<Node, String> letters() throws TimeoutException {
        robot.press(KeyCode.ALT);
        try {
            WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> !badges().isEmpty());
            WaitForAsyncUtils.waitForFxEvents();
            Map<Node, String> letters = new LinkedHashMap<>();
            badges().forEach(badge -> letters.put((Node) badge.getUserData(), badge.getText()));
            return letters;
        } finally {
            robot.release(KeyCode.ALT);
            WaitForAsyncUtils.waitForFxEvents();
        }
    }

    private Collection<Label> badges() {
        return robot.lookup(".mnemonic").queryAllAs(Label.class);
    }

    private Parent scope() {
        return robot.lookup(".dialog").tryQueryAs(Parent.class)
                .orElseGet(() -> robot.lookup(within).queryParent());
    }

    private static boolean isControl(Node node) {
        return node.isFocusTraversable() && (node instanceof ButtonBase || node instanceof TextInputControl
                || node instanceof ComboBoxBase || node instanceof ListView);
    }

    private static boolean isFirstInField(Node label) {
        return label.getParent() instanceof VBox box && box.getStyleClass().contains("field")
                && box.getChildren().getFirst().equals(label);
    }

    // With its middle in the window, and no part of something that repeats or of another control.
    private boolean isSeen(Node node) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        Point2D middle = new Point2D(bounds.getCenterX(), bounds.getCenterY());
        if (!robot.lookup(within).query().getScene().getRoot().contains(middle) || node.isDisabled()) {
            return false;
        }
        for (Node at = node; at != null; at = at.getParent()) {
            boolean isHidden = !at.isVisible() || at.getStyleClass().contains("rows") || at instanceof Cell
                    || (!at.equals(node) && (at instanceof ComboBoxBase || at instanceof ListView))
                    || (at instanceof ScrollPane && !at.contains(at.sceneToLocal(middle)));
            if (isHidden) {
                return false;
            }
        }
        return true;
    }

    private static Stream<Node> below(Parent parent) {
        return parent.getChildrenUnmodifiable().stream()
                .flatMap(child -> Stream.concat(
                        Stream.of(child), child instanceof Parent one ? below(one) : Stream.empty()));
    }
}
