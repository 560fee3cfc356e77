package org.keytally.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Cell;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keytally.app.fx.DirectTasks;
import org.keytally.app.fx.Views;
import org.keytally.app.words.Words;
import org.keytally.core.domain.home.HomeException;
import org.keytally.core.domain.home.Narrowing;
import org.keytally.core.domain.home.Setting;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Text of twice the size in a small window, in the language of the longer words: all of it can be read.
@ExtendWith(ApplicationExtension.class)
final class LargeTextIT {

    private static final int WIDTH = 1024;
    private static final int HEIGHT = 640;

    private final Path folder;
    private final OpenWindow window;
    private final List<String> wrong = new ArrayList<>();

    LargeTextIT(@TempDir Path folder) throws IOException {
        this.folder = folder;
        window = new OpenWindow(folder);
        SampleHome.fill(window.home());
        new SampleUse(window).send();
        window.home().changeSetting().change(Setting.LANGUAGE.label(), "de", Narrowing.EVERYWHERE);
        window.home().changeSetting().change(Setting.TEXT_SIZE.label(), "200", Narrowing.EVERYWHERE);
    }

    @Start
    void start(Stage stage) {
        window.show(stage);
        stage.setWidth(WIDTH);
        stage.setHeight(HEIGHT);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void nothingIsCutOffInAnyScreen(FxRobot robot) throws Exception {
        awaitGerman(robot);
        for (Place place : Place.values()) {
            robot.push(KeyCode.SHORTCUT, KeyCode.getKeyCode(String.valueOf(place.number())));
            look(robot, place.name());
            for (ToggleButton part : parts(robot)) {
                robot.interact(part::fire);
                look(robot, place + " " + part.getId());
            }
        }
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT4);
        settle(robot);
        robot.interact(() -> robot.lookup(".screen .right-pill").queryAs(ToggleButton.class).fire());
        look(robot, "ACTIVITY");
        robot.interact(() -> robot.lookup(".screen .center-pill").queryAs(ToggleButton.class).fire());
        await(() -> robot.lookup(".reconciliation .table-row-cell").tryQuery().isPresent());
        look(robot, "RECONCILIATION");
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT8);
        settle(robot);
        robot.interact(() -> robot.lookup("#part-prices").queryAs(ToggleButton.class).fire());
        settle(robot);
        robot.interact(() -> robot.lookup("#elsewhere").queryAs(ToggleButton.class).fire());
        look(robot, "WHAT IF");

        assertThat(wrong).isEmpty();
    }

    @Test
    void nothingIsCutOffInTheDialogues(FxRobot robot) throws Exception {
        awaitGerman(robot);
        tour(robot).walk();

        assertThat(wrong).isEmpty();
    }

    @Test
    void nothingIsCutOffInWhatTheSettingsOpen(FxRobot robot) throws Exception {
        awaitGerman(robot);
        new SettingsTour(tour(robot)).walk();

        assertThat(wrong).isEmpty();
    }

    @Test
    void nothingIsCutOffInTheOrganisation(FxRobot robot) throws Exception {
        awaitGerman(robot);
        new OrganisationTour(tour(robot)).walk();

        assertThat(wrong).isEmpty();
    }

    @Test
    void nothingIsCutOffInTheSmallWindow(FxRobot robot) throws Exception {
        awaitGerman(robot);
        robot.push(KeyCode.SHORTCUT, KeyCode.J);
        await(() -> robot.lookup(".quick .payer-glance .label").tryQuery().isPresent());
        look(robot, "the small window", ".quick");
        robot.interact(() -> robot.lookup(".quick .way-model").queryButton().fire());
        await(() -> robot.lookup(".model-choice").tryQuery().isPresent());
        look(robot, "the small window, choosing a model", ".quick");
        new QuickTour(robot).ask();
        look(robot, "the small window, answered", ".quick");

        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"NO_PASSPHRASE", "NO_KEYCHAIN", "KEY_LOST", "KEYCHAIN_LOCKED", "FULL"})
    void nothingIsCutOffOnTheWayIn(HomeException.Kind kind, FxRobot robot) throws Exception {
        awaitGerman(robot);
        HomeAccess access = new HomeAccess(folder, window.machine(), () -> true, _ -> {
            throw new HomeException(kind, "/home/sarah/.local/share/keytally");
        });
        robot.interact(() -> {
            Words german = Words.in("de");
            Gate gate = new Gate(access, new DirectTasks(), german, new Views(german));
            robot.lookup("#content").queryAs(StackPane.class).getChildren().setAll(gate.node());
            gate.open(() -> Opening.of(access, Typed.nothing()));
        });
        await(() -> robot.lookup(".unlock").query().isVisible());
        inspect(robot, kind.name(), ".frame");

        assertThat(wrong).isEmpty();
    }

    private DialogueTour tour(FxRobot robot) {
        return new DialogueTour(robot, Words.in("de"), window, folder, dialogue -> look(robot, dialogue));
    }

    private void look(FxRobot robot, String place) throws TimeoutException {
        look(robot, place, ".frame");
    }

    /// @param within something in the window that is looked at
    private void look(FxRobot robot, String place, String within) throws TimeoutException {
        settle(robot);
        inspect(robot, place, within);
    }

    private void inspect(FxRobot robot, String place, String within) throws TimeoutException {
        Parent root = robot.lookup(within).query().getScene().getRoot();
        double width = root.getScene().getWidth();
        below(root).filter(LargeTextIT::isSeen).forEach(node -> {
            if (node instanceof Labeled labeled && !(node instanceof Cell) && isShortened(labeled)) {
                wrong.add(place + ": shortened: " + labeled.getText());
            }
            double end = node.localToScene(node.getLayoutBounds()).getMaxX();
            if (node instanceof Text text && !text.getText().isBlank() && end > width + 1 && !isInTable(text)) {
                wrong.add(place + ": beyond the edge: " + text.getText());
            }
        });
        below(root).filter(LargeTextIT::isSeen)
                .filter(node -> node.getStyleClass().containsAll(List.of("column-header", "number")))
                .map(Parent.class::cast)
                .forEach(head -> ends(head, root)
                        .filter(end -> Math.abs(end - end(head).orElse(end)) > 2)
                        .limit(1)
                        .forEach(end -> wrong.add(place + ": " + texts(head) + " ends at "
                                + end(head).orElse(end) + " and its numbers at " + end)));
        wrong.addAll(new LetterCheck(robot, within).at(place));
    }

    private static DoubleStream ends(Parent head, Parent root) {
        double left = head.localToScene(head.getLayoutBounds()).getMinX();
        return below(root)
                .filter(node -> node instanceof IndexedCell && node.getStyleClass().contains("number") && isSeen(node))
                .filter(cell -> Math.abs(cell.localToScene(cell.getLayoutBounds()).getMinX() - left) < 1)
                .flatMapToDouble(cell -> end((Parent) cell).stream());
    }

    private static String texts(Parent head) {
        return below(head)
                .filter(Text.class::isInstance)
                .map(text -> ((Text) text).getText())
                .collect(Collectors.joining(" "));
    }

    // Where the text in it ends.
    private static OptionalDouble end(Parent parent) {
        return below(parent)
                .filter(node -> node instanceof Text text && !text.getText().isBlank() && isSeen(text))
                .mapToDouble(text -> text.localToScene(text.getLayoutBounds()).getMaxX())
                .max();
    }

    // A table is scrolled sideways where its columns need more.
    private static boolean isInTable(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof TableView || at instanceof TreeTableView) {
                return true;
            }
        }
        return false;
    }

    private static boolean isShortened(Labeled labeled) {
        String whole = labeled.getText();
        return whole != null && labeled.getChildrenUnmodifiable().stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .anyMatch(text -> !text.getText().equals(whole) && text.getText().endsWith(labeled.getEllipsisString())
                        && !whole.endsWith(labeled.getEllipsisString()));
    }

    private static List<ToggleButton> parts(FxRobot robot) {
        return robot.lookup((Node node) -> node.getId() != null && node.getId().startsWith("part-"))
                .queryAllAs(ToggleButton.class).stream().toList();
    }

    private static Stream<Node> below(Parent parent) {
        return parent.getChildrenUnmodifiable().stream()
                .flatMap(child -> Stream.concat(
                        Stream.of(child), child instanceof Parent one ? below(one) : Stream.empty()));
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static void awaitGerman(FxRobot robot) throws TimeoutException {
        await(() -> robot.lookup("#place-keys").tryQueryAs(ToggleButton.class)
                .filter(item -> item.getText().equals("Schlüssel")).isPresent());
        settle(robot);
    }

    private static void settle(FxRobot robot) throws TimeoutException {
        await(() -> robot.lookup(".screen").tryQuery().isPresent()
                && robot.lookup(".skeleton").<Node>queryAll().stream().noneMatch(LargeTextIT::isSeen));
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
