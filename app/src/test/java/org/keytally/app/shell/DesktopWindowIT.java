package org.keytally.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.core.domain.home.Setting;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The window on a desktop that has no tray, and in front of which something else lies.
@ExtendWith(ApplicationExtension.class)
final class DesktopWindowIT {

    private final OpenWindow window;
    private Optional<Stage> shown = Optional.empty();

    DesktopWindowIT(@TempDir Path folder) throws IOException {
        window = new OpenWindow(folder);
        window.home();
    }

    @Start
    void start(Stage stage) {
        shown = Optional.of(stage);
        window.show(stage);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void withoutATrayTheSmallWindowTellsAndDoesTheSame(FxRobot robot) throws Exception {
        window.practise();
        await(() -> robot.lookup(".screen").tryQuery().isPresent());
        assertThat(window.outside().openTray()).isEmpty();
        assertThat(robot.lookup(".notice").<Node>queryAll()).extracting(Node::getAccessibleText).isEmpty();

        robot.push(KeyCode.SHORTCUT, KeyCode.J);
        await(() -> robot.lookup(".glance .big-number").tryQueryAs(Label.class)
                .filter(spent -> spent.getText().startsWith("$")).isPresent());
        robot.interact(() -> robot.lookup(".glance .toggle-button").queryAllAs(ToggleButton.class).stream()
                .filter(one -> "shared".equals(one.getUserData()))
                .forEach(ToggleButton::fire));

        await(() -> window.home().settings().value(Setting.PREFERENCE).equals("shared"));
    }

    @Test
    void aSecondStartBringsTheFirstWindowToTheFront(FxRobot robot) throws Exception {
        await(() -> robot.lookup(".screen").tryQuery().isPresent());
        Stage stage = shown.orElseThrow();
        robot.interact(() -> stage.setIconified(true));
        await(stage::isIconified);

        window.bell().comeToFront();

        await(() -> !stage.isIconified() && stage.isShowing() && stage.isFocused());
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
