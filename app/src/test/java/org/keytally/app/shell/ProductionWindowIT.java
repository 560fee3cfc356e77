package org.keytally.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.ColorScheme;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// A window that works in production cannot be taken for another: by its bar, its chip, its word, its title, in
/// both themes.
@ExtendWith(ApplicationExtension.class)
final class ProductionWindowIT {

    // As thin as it is elsewhere, and not much of it.
    private static final double USUAL_BAR = 3;

    private final OpenWindow window;

    ProductionWindowIT(@TempDir Path folder) throws IOException {
        window = new OpenWindow(folder);
        window.home();
        Files.writeString(folder.resolve("home").resolve("placement"), "environment=production\n");
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
    void isMarkedFromTheFirstFrameWhereItWasLeftInProduction(FxRobot robot) throws Exception {
        marked(robot);
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> robot.lookup(".screen").tryQuery().isPresent());
        marked(robot);
    }

    @Test
    void isMarkedNoMoreOnceItWorksElsewhereAndAgainWhenItComesBack(FxRobot robot) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> robot.lookup(".screen").tryQuery().isPresent());
        robot.clickOn("#environmentButton").clickOn("staging");
        for (ColorScheme theme : ColorScheme.values()) {
            wear(robot, theme);
            assertThat(isRed(colour("#environmentLine", robot))).as("bar, %s", theme).isFalse();
            assertThat(isRed(colour("#environmentButton", robot))).as("chip, %s", theme).isFalse();
        }
        assertThat(title(robot)).doesNotContain("PRODUCTION");

        robot.clickOn("#environmentButton").clickOn("PRODUCTION");
        robot.clickOn(".dialog .danger");
        marked(robot);
    }

    @Test
    void isMarkedOnEveryScreenAndInTheSmallWindow(FxRobot robot) throws Exception {
        for (Place place : Place.values()) {
            robot.push(KeyCode.SHORTCUT, KeyCode.getKeyCode(String.valueOf(place.number())));
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> robot.lookup(".screen").tryQuery().isPresent());
            assertThat(isRed(colour("#environmentLine", robot))).as("bar, %s", place).isTrue();
            assertThat(isRed(colour("#environmentButton", robot))).as("chip, %s", place).isTrue();
        }
        robot.push(KeyCode.SHORTCUT, KeyCode.J);
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> robot.lookup(".quick").tryQuery().isPresent());
        Stage small = (Stage) robot.lookup(".quick").query().getScene().getWindow();
        assertThat(small.getTitle()).contains("PRODUCTION");
    }

    private void marked(FxRobot robot) throws TimeoutException {
        for (ColorScheme theme : ColorScheme.values()) {
            wear(robot, theme);
            Bounds bar = bounds(robot, "#environmentLine");
            assertThat(bar.getHeight()).as("height of the bar, %s", theme).isGreaterThan(USUAL_BAR);
            assertThat(bar.getWidth()).isEqualTo(robot.lookup(".frame").query().getScene().getWidth());
            assertThat(isRed(colour("#environmentLine", robot))).as("bar, %s", theme).isTrue();
            assertThat(isRed(colour("#environmentButton", robot))).as("chip, %s", theme).isTrue();
            assertThat(word(robot).getTextFill()).as("word, %s", theme)
                    .isInstanceOfSatisfying(Color.class, on -> assertThat(isRed(on)).isFalse());
        }
        assertThat(word(robot).getText()).isEqualTo("PRODUCTION");
        MenuButton chip = robot.lookup("#environmentButton").queryAs(MenuButton.class);
        assertThat(chip.getAccessibleText()).isEqualTo("Environment: PRODUCTION");
        assertThat(chip.getGraphic()).isNotNull();
        assertThat(title(robot)).startsWith("PRODUCTION – ");
    }

    private void wear(FxRobot robot, ColorScheme theme) {
        robot.interact(() -> window.desktop().set(theme));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Label word(FxRobot robot) {
        return robot.lookup("#environmentButton > .label").queryAs(Label.class);
    }

    private static String title(FxRobot robot) {
        return ((Stage) robot.lookup(".frame").query().getScene().getWindow()).getTitle();
    }

    // As it is painted, some pixels within its left edge.
    private Color colour(String id, FxRobot robot) {
        WritableImage picture = window.picture();
        Bounds bounds = bounds(robot, id);
        return picture.getPixelReader().getColor(
                (int) Math.round(bounds.getMinX() + 8), (int) Math.round(bounds.getCenterY()));
    }

    private static Bounds bounds(FxRobot robot, String id) {
        Node node = robot.lookup(id).query();
        return node.localToScene(node.getLayoutBounds());
    }

    private static boolean isRed(Color colour) {
        return colour.getRed() > 0.6 && colour.getGreen() < 0.36 && colour.getBlue() < 0.42;
    }
}
