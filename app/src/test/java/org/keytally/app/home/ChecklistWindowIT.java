package org.keytally.app.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.app.shell.OpenWindow;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.sweep.Canary;
import org.keytally.core.usecase.keys.KeyWish;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The beginner's checklist over a real home.
@ExtendWith(ApplicationExtension.class)
final class ChecklistWindowIT {

    private final OpenWindow window;

    ChecklistWindowIT(@TempDir Path folder) throws IOException {
        window = new OpenWindow(folder);
        try (Secret secret = Secret.ofUtf8(("sk-proj-" + Canary.CORE).getBytes(StandardCharsets.UTF_8))) {
            window.home().keys().addKey().add(KeyWish.usual(Optional.of("openai")).withLabel("Work"), secret);
        }
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
    void ticksItselfAndMakesARecoveryPhrase(FxRobot robot) throws Exception {
        await(() -> robot.lookup(".checklist .section-title").tryQuery().isPresent());
        assertThat(done(robot)).containsExactly("Done: A key is here", "Done: Secrets rest safely",
                "Done: No key is due or runs out soon");

        click(robot, "Make one");
        robot.clickOn(".dialog .accent");
        await(() -> robot.lookup(".recovery-phrase").tryQuery().isPresent());
        assertThat(robot.lookup(".recovery-phrase").queryAs(Label.class).getText())
                .matches("([0-9A-Z]{4}[- ]){6}[0-9A-Z]{4}");
        robot.clickOn(".dialog .accent");

        await(() -> done(robot).contains("Done: A recovery phrase is written down"));
        assertThat(robot.lookup(".recovery-phrase").tryQuery()).isEmpty();
    }

    @Test
    void leadsToWhatIsOpenAndGoesWhereItIsNotWanted(FxRobot robot) throws Exception {
        await(() -> robot.lookup(".checklist .section-title").tryQuery().isPresent());
        click(robot, "Choose");
        await(() -> robot.lookup("#part-environments").tryQuery().isPresent());

        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT1);
        await(() -> robot.lookup(".checklist .section-title").tryQuery().isPresent());
        click(robot, "Do not show this again");

        await(() -> window.home().settings().value(Setting.CHECKLIST).equals("off"));
        await(() -> !robot.lookup(".checklist").query().isVisible());
    }

    private static List<String> done(FxRobot robot) {
        return robot.lookup(".checklist .label").queryAllAs(Label.class).stream()
                .map(Label::getAccessibleText)
                .filter(text -> text != null && text.startsWith("Done"))
                .toList();
    }

    private static void click(FxRobot robot, String verb) {
        robot.interact(() -> robot.lookup(".checklist .hyperlink").queryAllAs(Hyperlink.class).stream()
                .filter(link -> link.getText().equals(verb))
                .findFirst()
                .orElseThrow()
                .fire());
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
