package org.keytally.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.app.words.Words;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// What a screen reader hears of every screen, and whether the keyboard reaches it.
@ExtendWith(ApplicationExtension.class)
final class AccessibleScreensIT {

    private static final Words WORDS = Words.english();

    private final Path folder;
    private final OpenWindow window;

    AccessibleScreensIT(@TempDir Path folder) throws IOException {
        this.folder = folder;
        window = new OpenWindow(folder);
        SampleHome.fill(window.home());
        new SampleUse(window).send();
    }

    @Start
    void start(Stage stage) {
        window.show(stage);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void namesEverythingThatCanBeFocusedInEveryScreen(FxRobot robot) throws Exception {
        List<String> nameless = new ArrayList<>();
        for (Place place : Place.values()) {
            robot.push(KeyCode.SHORTCUT, KeyCode.getKeyCode(String.valueOf(place.number())));
            settle(robot);
            nameless.addAll(nameless(robot, place.name()));
        }
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT4);
        settle(robot);
        robot.clickOn(".screen .right-pill");
        await(() -> robot.lookup(".activity .table-row-cell").tryQuery().isPresent());
        nameless.addAll(nameless(robot, "activity"));

        assertThat(nameless).isEmpty();
    }

    @Test
    void namesEverythingThatCanBeFocusedInEveryPartOfTheSettings(FxRobot robot) throws Exception {
        List<String> nameless = new ArrayList<>();
        settle(robot);
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT8);
        settle(robot);
        for (Node item : robot.lookup(".settings-list .nav-item").queryAll()) {
            robot.interact(((ToggleButton) item)::fire);
            settle(robot);
            nameless.addAll(nameless(robot, item.getId()));
        }
        robot.interact(() -> robot.lookup("#part-prices").queryAs(ToggleButton.class).fire());
        settle(robot);
        robot.interact(() -> robot.lookup("#elsewhere").queryAs(ToggleButton.class).fire());
        settle(robot);
        nameless.addAll(nameless(robot, "what if"));

        assertThat(nameless).isEmpty();
    }

    @Test
    void namesEverythingThatCanBeFocusedInTheDialogues(FxRobot robot) throws Exception {
        List<String> nameless = new ArrayList<>();
        settle(robot);
        new DialogueTour(robot, WORDS, dialogue -> {
            nameless.addAll(nameless(robot, dialogue));
            assertThat(focusOwner(robot)).as("focus at the start of %s", dialogue)
                    .hasValueSatisfying(focused -> assertThat(isInDialogue(focused)).isTrue());
        }).walk();

        assertThat(nameless).isEmpty();
    }

    @Test
    void namesEverythingThatCanBeFocusedInTheOrganisation(FxRobot robot) throws Exception {
        List<String> nameless = new ArrayList<>();
        try (SampleVault vault = new SampleVault(folder)) {
            vault.fill(window.home());
            settle(robot);
            robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT6);
            await(() -> robot.lookup(".vault-card").tryQuery().isPresent()
                    && robot.lookup(".vault-card .small-progress").tryQuery().isEmpty());
            robot.interact(() -> robot.lookup(".tree-table-view").<TreeTableView<?>>tryQuery()
                    .ifPresent(tree -> tree.getSelectionModel().select(2)));
            nameless.addAll(nameless(robot, "vault"));
            for (String deed : List.of("versions", "new-version", "validity")) {
                fire(robot, WORDS.of("organisation.deed." + deed));
                nameless.addAll(nameless(robot, deed));
                robot.push(KeyCode.ESCAPE);
            }
            for (KeyCode key : List.of(KeyCode.L, KeyCode.N)) {
                robot.push(KeyCode.SHORTCUT, key);
                await(() -> robot.lookup(".dialog").tryQuery().isPresent());
                assertThat(focusOwner(robot)).as("focus at the start of %s", key).get()
                        .isInstanceOf(TextInputControl.class);
                robot.lookup(".dialog #more").<CheckBox>tryQuery().ifPresent(more -> robot.interact(more::fire));
                nameless.addAll(nameless(robot, "dialogue of " + key));
                robot.push(KeyCode.ESCAPE);
            }
            new SampleDue(window).fill();
            robot.interact(() -> robot.lookup("#part-due").queryAs(ToggleButton.class).fire());
            await(() -> robot.lookup(".table-row-cell .chip").tryQuery().isPresent());
            nameless.addAll(nameless(robot, "due"));
            robot.push(KeyCode.SHORTCUT, KeyCode.R);
            await(() -> robot.lookup(".rotate-step").tryQuery().isPresent());
            assertThat(focusOwner(robot)).as("focus at the start of a rotation").isPresent();
            nameless.addAll(nameless(robot, "rotation"));
            robot.push(KeyCode.ESCAPE);
            robot.interact(() -> robot.lookup("#part-policy").queryAs(ToggleButton.class).fire());
            await(() -> robot.lookup(".policy-rules .label").tryQuery().isPresent());
            nameless.addAll(nameless(robot, "policy"));
            robot.push(KeyCode.SHORTCUT, KeyCode.E);
            await(() -> robot.lookup(".dialog").tryQuery().isPresent());
            nameless.addAll(nameless(robot, "policy edit"));
            robot.push(KeyCode.ESCAPE);
            robot.interact(() -> robot.lookup("#part-members").queryAs(ToggleButton.class).fire());
            await(() -> robot.lookup("#managed").tryQuery().filter(Node::isVisible).isPresent());
            nameless.addAll(nameless(robot, "members"));
            for (KeyCode key : List.of(KeyCode.N, KeyCode.G)) {
                robot.push(KeyCode.SHORTCUT, key);
                await(() -> robot.lookup(".dialog").tryQuery().isPresent());
                nameless.addAll(nameless(robot, "members, dialogue of " + key));
                robot.push(KeyCode.ESCAPE);
            }
        }
        assertThat(nameless).isEmpty();
    }

    private static void fire(FxRobot robot, String text) {
        robot.interact(() -> robot.lookup(".shared-deeds .button").<Node>queryAll().stream()
                .map(Button.class::cast)
                .filter(one -> text.equals(one.getText()))
                .forEach(Button::fire));
    }

    @Test
    void tabGoesThroughAScreenAndComesRound(FxRobot robot) throws Exception {
        for (Place place : Place.values()) {
            robot.push(KeyCode.SHORTCUT, KeyCode.getKeyCode(String.valueOf(place.number())));
            settle(robot);
            List<Node> met = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                step(robot);
                Optional<Node> now = focusOwner(robot);
                if (now.isEmpty() || now.equals(met.stream().findFirst())) {
                    break;
                }
                met.add(now.get());
            }
            assertThat(met).as("%s", place).hasSizeBetween(6, 199).doesNotHaveDuplicates();
        }
    }

    // In a text the key writes; with the other it leaves.
    private static void step(FxRobot robot) {
        Optional<Node> before = focusOwner(robot);
        robot.push(KeyCode.TAB);
        if (before.isPresent() && before.equals(focusOwner(robot))) {
            robot.push(KeyCode.CONTROL, KeyCode.TAB);
        }
    }

    private static List<String> nameless(FxRobot robot, String where) {
        Parent root = robot.lookup(".frame").query().getScene().getRoot();
        return below(root)
                .filter(Node::isFocusTraversable)
                .filter(AccessibleScreensIT::isSeen)
                .filter(node -> !(node instanceof ScrollPane))
                .filter(node -> name(node).isBlank())
                .map(node -> where + ": " + node.getAccessibleRole() + " " + node)
                .toList();
    }

    // By its own words, those written in it, or those of the label that leads to it.
    private static String name(Node node) {
        if (node.getAccessibleText() != null) {
            return node.getAccessibleText();
        }
        if (node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isBlank()) {
            return labeled.getText();
        }
        Object label = node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY);
        return label instanceof Label text ? text.getText() : "";
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible() || at.isDisabled() || (!at.equals(node) && at instanceof ComboBoxBase)) {
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

    private static boolean isInDialogue(Node focused) {
        for (Node at = focused; at != null; at = at.getParent()) {
            if ("dialogs".equals(at.getId())) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Node> focusOwner(FxRobot robot) {
        return Optional.ofNullable(robot.lookup(".frame").query().getScene().getFocusOwner());
    }

    private static void settle(FxRobot robot) throws TimeoutException {
        await(() -> robot.lookup(".screen").tryQuery().isPresent() && robot.lookup(".skeleton").queryAll().isEmpty());
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
