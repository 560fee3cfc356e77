package org.keytally.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.usecase.budget.ShowBudgets;
import org.keytally.core.usecase.setup.SetupStage;
import org.keytally.core.usecase.vault.VaultWork;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The window as somebody meets it for the first time.
@ExtendWith(ApplicationExtension.class)
final class SetupWindowIT {

    private final Path folder;
    private final OpenWindow window;

    SetupWindowIT(@TempDir Path folder) throws IOException {
        this.folder = folder;
        window = new OpenWindow(folder);
        window.beginWithSetup();
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
    void leadsFromTheFirstStartToAnAnsweredPrompt(FxRobot robot) throws Exception {
        await(robot, "Step 1 of 4");
        next(robot, "Step 2 of 4");
        next(robot, "Step 3 of 4");
        robot.push(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup(".setup").tryQuery()).isEmpty();

        robot.push(KeyCode.CONTROL, KeyCode.K).write("setup").push(KeyCode.ENTER);
        await(robot, "Step 3 of 4");
        next(robot, "Step 4 of 4");
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS,
                () -> !robot.lookup(".setup .combo-box").queryComboBox().getItems().isEmpty());
        robot.interact(() -> robot.lookup(".setup-stage .accent").queryButton().fire());
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> robot.lookup(".setup .muted").queryAllAs(Label.class)
                .stream().anyMatch(label -> label.getText().startsWith("Practice · ")));
        while (robot.lookup(".setup").tryQuery().isPresent()) {
            press(robot);
        }
        assertThat(robot.lookup("#place-prompt").queryAs(ToggleButton.class).isSelected()).isTrue();
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS,
                () -> SetupStage.in(window.home().settings()) == SetupStage.DONE);
        assertThat(window.home().settings().value(Setting.PREFERENCE)).isEqualTo("personal");
        assertThat(window.home().budgets().showBudgets().show(Optional.empty(), Optional.empty()))
                .isInstanceOfSatisfying(ShowBudgets.Result.Shown.class,
                        shown -> assertThat(shown.standings()).hasSize(1));
    }

    @Test
    void takesAnInvitationAndCountsItsKeys(FxRobot robot) throws Exception {
        await(robot, "Step 1 of 4");
        try (SampleVault vault = new SampleVault(folder)) {
            vault.fill(window.home());
            VaultWork work = window.home().vaults(Map.of());
            window.outside().choose(
                    Files.writeString(folder.resolve("invitation.json"), work.invite("Contoso")));
            work.links().forEach(link -> work.connectVault().leave(link));
            next(robot, "Step 2 of 4");
            await(robot, "None yet. Practice needs none, and answers at once.");

            press(robot, "I have an invitation …");
            press(robot, "Open invitation …");
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> robot.lookup(".dialog .strong")
                    .queryAllAs(Label.class).stream()
                    .anyMatch(label -> label.getText().startsWith("Invited by Contoso")));
            robot.interact(() -> robot.lookup(".dialog #certificates").queryTextInputControl()
                    .setText(folder.resolve("authority.pem").toString()));
            press(robot, "Connect");

            await(robot, "Step 2 of 4");
            await(robot, "3 keys are stored.");
        }
    }

    private static void press(FxRobot robot, String text) {
        robot.interact(() -> robot.lookup(".dialog .button").queryAllAs(Button.class).stream()
                .filter(button -> text.equals(button.getText()))
                .findFirst()
                .orElseThrow()
                .fire());
    }

    private static void await(FxRobot robot, String step) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> isAt(robot, step));
    }

    private static boolean isAt(FxRobot robot, String step) {
        return robot.lookup(".setup .muted").queryAllAs(Label.class)
                .stream().anyMatch(label -> label.getText().equals(step));
    }

    // Pressed in the first moment of a step it is not taken, and pressed once too often it goes past the step.
    private static void next(FxRobot robot, String step) {
        while (!isAt(robot, step)) {
            WaitForAsyncUtils.sleep(1200, TimeUnit.MILLISECONDS);
            robot.interact(() -> {
                if (!isAt(robot, step)) {
                    fire(robot);
                }
            });
        }
    }

    private static void press(FxRobot robot) {
        WaitForAsyncUtils.sleep(1200, TimeUnit.MILLISECONDS);
        robot.interact(() -> fire(robot));
    }

    private static void fire(FxRobot robot) {
        robot.lookup(".setup .dialog-buttons .button:default").tryQueryAs(Button.class).ifPresent(Button::fire);
    }
}
