package org.keytally.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Whom the organisation says to ask, where a person looks for help.
@ExtendWith(ApplicationExtension.class)
final class SupportContactIT {

    private static final String CONTACT = "help@contoso.example";

    private final Path folder;
    private final OpenWindow window;

    SupportContactIT(@TempDir Path folder) throws IOException {
        this.folder = folder;
        window = new OpenWindow(folder);
        window.home();
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
    void standsInAboutAndInTheDoctorOnceThePolicyNamesIt(FxRobot robot) throws Exception {
        assertThat(part(robot, "storage", "#copySupport")).noneMatch(text -> text.contains("@"));
        assertThat(isSeen(robot.lookup("#copySupport").query())).isFalse();
        assertThat(part(robot, "doctor", "#matters")).noneMatch(text -> text.contains("@"));

        try (SampleVault vault = new SampleVault(folder)) {
            vault.fill(window.home());
        }

        go(robot, KeyCode.DIGIT2);
        assertThat(part(robot, "doctor", "#matters"))
                .contains("Your organisation says whom to ask: " + CONTACT);
        assertThat(part(robot, "storage", "#copySupport")).contains(CONTACT);
        robot.interact(() -> robot.lookup("#copySupport").queryButton().fire());
        assertThat(window.outside().copied()).containsExactly(CONTACT);
    }

    private static List<String> part(FxRobot robot, String name, String has) throws TimeoutException {
        go(robot, KeyCode.DIGIT8);
        await(() -> robot.lookup("#part-" + name).tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#part-" + name).queryAs(ToggleButton.class).fire());
        await(() -> robot.lookup(has).tryQuery().isPresent()
                && robot.lookup(".skeleton").<Node>queryAll().stream().noneMatch(SupportContactIT::isSeen));
        return robot.lookup(".screen .label").queryAllAs(Label.class).stream()
                .filter(SupportContactIT::isSeen)
                .map(Label::getText)
                .toList();
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static void go(FxRobot robot, KeyCode digit) throws TimeoutException {
        await(() -> robot.lookup(".screen").tryQuery().isPresent());
        robot.push(KeyCode.SHORTCUT, digit);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
