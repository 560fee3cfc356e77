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
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
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
        List<String> wrong = new ArrayList<>();
        settle(robot);
        tour(robot, wrong).walk();

        assertThat(wrong).isEmpty();
    }

    @Test
    void namesEverythingThatCanBeFocusedInWhatTheSettingsOpen(FxRobot robot) throws Exception {
        List<String> wrong = new ArrayList<>();
        settle(robot);
        new SettingsTour(tour(robot, wrong)).walk();

        assertThat(wrong).isEmpty();
    }

    @Test
    void namesEverythingThatCanBeFocusedInTheSmallWindow(FxRobot robot) throws Exception {
        List<String> wrong = new ArrayList<>();
        settle(robot);
        robot.push(KeyCode.SHORTCUT, KeyCode.J);
        await(() -> robot.lookup(".quick .payer-glance .label").tryQuery().isPresent());
        for (String state : List.of("empty", "choosing", "answered")) {
            if (state.equals("choosing")) {
                robot.interact(() -> robot.lookup(".quick .way-model").queryButton().fire());
                await(() -> robot.lookup(".model-choice").tryQuery().isPresent());
            } else if (state.equals("answered")) {
                new QuickTour(robot).ask();
            }
            wrong.addAll(nameless(robot, "the small window, " + state, ".quick"));
            wrong.addAll(new LetterCheck(robot, ".quick").at("the small window, " + state));
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void namesEverythingThatCanBeFocusedInTheOrganisation(FxRobot robot) throws Exception {
        List<String> wrong = new ArrayList<>();
        settle(robot);
        new OrganisationTour(tour(robot, wrong)).walk();

        assertThat(wrong).isEmpty();
    }

    private DialogueTour tour(FxRobot robot, List<String> wrong) {
        return new DialogueTour(robot, WORDS, window, folder, place -> {
            if (robot.lookup(".dialog").tryQuery().isPresent() && !startsWell(robot)) {
                wrong.add(place + ": the focus is at " + focusOwner(robot));
            }
            wrong.addAll(nameless(robot, place));
            wrong.addAll(new LetterCheck(robot, ".frame").at(place));
        });
    }

    // In the first text that can be typed, where there is one.
    private static boolean startsWell(FxRobot robot) {
        boolean isTypedIn = below(robot.lookup(".dialog").queryParent())
                .anyMatch(node -> node instanceof TextInputControl && node.isFocusTraversable() && isSeen(node));
        return focusOwner(robot).filter(AccessibleScreensIT::isInDialogue)
                .filter(focused -> !isTypedIn || focused instanceof TextInputControl)
                .isPresent();
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
        return nameless(robot, where, ".frame");
    }

    private static List<String> nameless(FxRobot robot, String where, String within) {
        Parent root = robot.lookup(within).query().getScene().getRoot();
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
