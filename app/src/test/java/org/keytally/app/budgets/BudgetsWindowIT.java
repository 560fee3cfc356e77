package org.keytally.app.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.app.shell.OpenWindow;
import org.keytally.core.adapter.http.FaultServer;
import org.keytally.core.domain.key.Connection;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.sweep.Canary;
import org.keytally.core.usecase.keys.KeyWish;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Journeys through the screen of budgets in the real window.
@ExtendWith(ApplicationExtension.class)
final class BudgetsWindowIT {

    private final OpenWindow window;

    BudgetsWindowIT(@TempDir Path folder) throws IOException {
        window = new OpenWindow(folder);
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
    void setsABudgetRemovesItAndTakesItBack(FxRobot robot) throws Exception {
        set(robot, "50", false);

        assertThat(robot.lookup(".budget-card .strong").queryAs(Label.class).getText())
                .isEqualTo("Budget over everything, by month");

        robot.interact(robot.lookup(".budget-card").query()::requestFocus);
        robot.push(KeyCode.DELETE);
        await(() -> robot.lookup(".budget-card").tryQuery().isEmpty());
        robot.clickOn("Undo");
        await(() -> robot.lookup(".budget-card").tryQuery().isPresent());
    }

    @Test
    void stopsAPromptThatCouldPassAHardBudgetAndSaysSo(FxRobot robot) throws Exception {
        try (FaultServer server = new FaultServer((_, _, wire) -> wire.answer(200, "application/json", "{}"))) {
            add(server);
            set(robot, "0.000001", true);
            robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
            await(() -> robot.lookup(".prompt-screen").tryQuery().isPresent());
            robot.interact(() -> robot.lookup(".writing > .text-area").queryTextInputControl().setText("hello"));
            robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);

            await(() -> robot.lookup(".trouble-head").tryQuery().isPresent());
            assertThat(server.seen()).isEmpty();
            assertThat(robot.lookup(".trouble-head .strong").queryAs(Label.class).getText())
                    .isEqualTo("Monthly usage limit exceeded");
        }
    }

    private static void set(FxRobot robot, String amount, boolean isHard) throws TimeoutException {
        await(() -> robot.lookup(".screen").tryQuery().isPresent());
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT5);
        await(() -> robot.lookup(".state.empty .button").tryQuery().isPresent());
        robot.clickOn(".state.empty .button");
        robot.write(amount);
        if (isHard) {
            robot.interact(() -> robot.lookup(".dialog .check-box").queryAs(CheckBox.class).setSelected(true));
        }
        await(() -> robot.lookup(".budget-preview").queryAs(Label.class).getText().endsWith("nothing at all."));
        robot.push(KeyCode.ENTER);
        await(() -> robot.lookup(".budget-card").tryQuery().isPresent());
    }

    private void add(FaultServer server) {
        KeyWish usual = KeyWish.usual(Optional.of("openai")).withLabel("Work");
        KeyWish wish = new KeyWish(
                usual.provider(), usual.label(), usual.scope(), usual.environment(),
                new Connection(
                        Optional.of(server.base()), Optional.empty(), Optional.of("gpt-4o-mini"), Optional.empty()),
                usual.terms(), usual.notes(), usual.marks());
        try (Secret secret = Secret.ofUtf8(("sk-proj-" + Canary.CORE + "Work").getBytes(StandardCharsets.UTF_8))) {
            window.home().keys().addKey().add(wish, secret);
        }
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
