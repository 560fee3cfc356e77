package org.keytally.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keytally.app.words.Words;
import org.keytally.core.adapter.http.FaultServer;
import org.keytally.core.domain.home.Narrowing;
import org.keytally.core.domain.home.Setting;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// A window that is low for its text: what is read and written has the room, and what acts is in sight.
@ExtendWith(ApplicationExtension.class)
final class LowWindowIT {

    private static final double LETTER = 26;

    private final OpenWindow window;

    LowWindowIT(@TempDir Path folder) throws IOException {
        window = new OpenWindow(folder);
        window.home().changeSetting().change(Setting.TEXT_SIZE.label(), "200", Narrowing.EVERYWHERE);
    }

    @Start
    void start(Stage stage) {
        window.show(stage);
        stage.setWidth(1024);
        stage.setHeight(640);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void leavesRoomForWhyAPromptWasNotAnswered(String language, FxRobot robot) throws Exception {
        try (FaultServer server = new FaultServer((_, _, wire) -> wire.answer(401, "application/json", "{}"))) {
            window.addKey(server.base());
            speak(language, robot);
            robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
            await(() -> robot.lookup("#send").tryQuery().isPresent());
            await(() -> robot.lookup(".payer-glance .payer-you").tryQuery().isPresent());
            robot.interact(() -> {
                robot.lookup("#folding").queryAs(ToggleButton.class).setSelected(true);
                robot.lookup(".writing .text-area").queryTextInputControl().setText("hello");
            });

            robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);

            await(() -> robot.lookup(".trouble-head").tryQuery().isPresent());
            await(() -> bounds(robot, "#scroll").getHeight() > 7 * LETTER);
            Bounds room = bounds(robot, "#scroll");
            Bounds why = bounds(robot, ".exchange-trouble");
            assertThat(Math.min(why.getMaxY(), room.getMaxY()) - Math.max(why.getMinY(), room.getMinY()))
                    .as("how much of it is seen").isGreaterThan(6 * LETTER);
            assertThat(bounds(robot, "#send").getMaxY()).isLessThan(bounds(robot, ".status-line").getMinY());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void keepsTheFootOnOneLineAndSaysItAll(String language, FxRobot robot) throws Exception {
        speak(language, robot);

        assertThat(bounds(robot, ".status-line").getHeight()).isLessThan(2 * LETTER);
        assertThat(robot.lookup(".status-line .label").queryAllAs(Labeled.class))
                .hasSize(4)
                .allSatisfy(label -> assertThat(label.getAccessibleText()).isEqualTo(label.getText()).isNotBlank())
                .filteredOn(label -> label.getTooltip() != null)
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void opensTheSmallWindowWithItsFieldInSight(String language, FxRobot robot) throws Exception {
        speak(language, robot);

        robot.push(KeyCode.SHORTCUT, KeyCode.J);

        await(() -> robot.lookup(".quick .payer-glance").tryQuery().isPresent());
        Node field = robot.lookup(".quick-prompt > .text-field").query();
        await(() -> field.localToScene(field.getLayoutBounds()).getMaxY() <= field.getScene().getHeight());
        Node under = robot.lookup(".quick-way").query();
        assertThat(under.localToScene(under.getLayoutBounds()).getMaxY()).isLessThan(field.getScene().getHeight());
        robot.push(KeyCode.ESCAPE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void keepsWhatConnectsAVaultInSight(String language, FxRobot robot) throws Exception {
        speak(language, robot);
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT6);
        await(() -> robot.lookup(".screen").tryQuery().isPresent());
        robot.push(KeyCode.SHORTCUT, KeyCode.L);
        await(() -> robot.lookup(".dialog #connect").tryQuery().isPresent());

        assertThat(bounds(robot, ".dialog #connect").getMaxY()).isLessThan(640);
    }

    private void speak(String language, FxRobot robot) throws TimeoutException {
        window.home().changeSetting().change(Setting.LANGUAGE.label(), language, Narrowing.EVERYWHERE);
        window.bell().opened(window.home());
        String keys = Words.in(language).of("frame.place", Place.KEYS);
        await(() -> robot.lookup("#place-keys").tryQueryAs(ToggleButton.class)
                .filter(item -> item.getText().equals(keys)).isPresent());
        await(() -> robot.lookup(".screen").tryQuery().isPresent());
    }

    private static Bounds bounds(FxRobot robot, String query) {
        Node node = robot.lookup(query).query();
        return node.localToScene(node.getLayoutBounds());
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
