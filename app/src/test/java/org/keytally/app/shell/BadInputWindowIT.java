package org.keytally.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.sweep.Canary;
import org.keytally.core.usecase.keys.KeyWish;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// What nobody should do to a window, and somebody does.
@ExtendWith(ApplicationExtension.class)
final class BadInputWindowIT {

    // Right to left, a flag of two halves, a family of four joined by nothing one sees, and accents on accents.
    private static final String STRANGE = "مفتاح 🇦🇺 👨‍👩‍👧‍👦 e\u0301\u0323\u0308";

    private final OpenWindow window;
    private Optional<Stage> shown = Optional.empty();

    BadInputWindowIT(@TempDir Path folder) throws IOException {
        window = new OpenWindow(folder);
        byte[] characters = ("sk-proj-" + Canary.CORE + "strange").getBytes(StandardCharsets.UTF_8);
        try (Secret secret = Secret.ofUtf8(characters)) {
            window.home().keys().addKey().add(KeyWish.usual(Optional.of("openai")).withLabel(STRANGE), secret);
        }
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
    void showsRightToLeftTextAndEmojiAsTheyAre(FxRobot robot) throws Exception {
        keys(robot);

        assertThat(texts(robot, ".key-row")).contains(STRANGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not a key", "sk-", "{\"a\": [", "\u0000\u001b[31m", "👨‍👩‍👧‍👦", "مفتاح"})
    void savesNothingOfWhatIsNoKey(String rubbish, FxRobot robot) throws Exception {
        keys(robot);
        robot.push(KeyCode.SHORTCUT, KeyCode.N);
        paste(robot, ".secret-field", rubbish);
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(robot.lookup(".dialog").tryQuery()).isPresent();
        assertThat(window.home().keys().listKeys().list()).hasSize(1);
    }

    @Test
    void takesNoPasteOfTenMegabytesInAnyFieldAndGoesOn(FxRobot robot) throws Exception {
        String huge = "ab ".repeat(10 * 1024 * 1024 / 3);
        keys(robot);
        robot.push(KeyCode.SHORTCUT, KeyCode.N);
        for (Node field : robot.lookup(".dialog .text-field").queryAll()) {
            paste(robot, field, huge);
            assertThat(((TextField) field).getLength()).as("%s", field).isLessThanOrEqualTo(64 * 1024);
        }
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.SHORTCUT, KeyCode.K);
        paste(robot, ".palette .text-field", huge);
        robot.write("costs").push(KeyCode.ENTER);

        await(() -> robot.lookup(".state.empty").tryQuery().isPresent());
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.5, 2, 3})
    void staysWholeWhenTheScaleOfTheDisplayChanges(double scale, FxRobot robot) throws Exception {
        keys(robot);
        Stage stage = shown.orElseThrow();
        List<String> before = texts(robot, ".key-row");
        double width = stage.getScene().getWidth();
        robot.interact(() -> {
            stage.setRenderScaleX(scale);
            stage.setRenderScaleY(scale);
        });
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(texts(robot, ".key-row")).isEqualTo(before);
        assertThat(stage.getScene().getWidth()).isEqualTo(width);
        assertThat(robot.lookup(".key-row").query().localToScene(robot.lookup(".key-row").query().getLayoutBounds())
                .getMaxX()).isLessThanOrEqualTo(width);
    }

    private static void keys(FxRobot robot) throws TimeoutException {
        await(() -> robot.lookup(".screen").tryQuery().isPresent());
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT3);
        await(() -> robot.lookup(".key-row").tryQuery().isPresent());
    }

    private static void paste(FxRobot robot, String field, String text) {
        paste(robot, robot.lookup(field).query(), text);
    }

    private static void paste(FxRobot robot, Node field, String text) {
        robot.interact(() -> {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
            field.requestFocus();
        });
        robot.push(KeyCode.SHORTCUT, KeyCode.V);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static List<String> texts(FxRobot robot, String part) {
        return robot.lookup(part + " .label").<Labeled>queryAll().stream().map(Labeled::getText).toList();
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
