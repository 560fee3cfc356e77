package org.keytally.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.core.adapter.http.FaultServer;
import org.keytally.core.domain.budget.BudgetPeriod;
import org.keytally.core.domain.budget.Limit;
import org.keytally.core.domain.budget.Marks;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.usecase.budget.BudgetWish;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The small window and the mark in the tray, over a real home and a provider that runs here.
@ExtendWith(ApplicationExtension.class)
final class QuickWindowIT {

    private static final String ANSWER = """
            {"model":"gpt-4o-mini","choices":[{"index":0,"message":{"role":"assistant","content":"Hello"},\
            "finish_reason":"stop"}],"usage":{"prompt_tokens":12,"completion_tokens":34,"total_tokens":46}}""";

    private final OpenWindow window;

    QuickWindowIT(@TempDir Path folder) throws IOException {
        window = new OpenWindow(folder);
        window.outside().putUpTray();
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
    void asksOneThingAndTellsWhatTheDayHasCost(FxRobot robot) throws Exception {
        try (FaultServer server = new FaultServer((_, _, wire) -> wire.answer(200, "application/json", ANSWER))) {
            window.addKey(server.base());
            open(robot);
            await(() -> robot.lookup(".quick .payer-glance .payer-you").tryQuery().isPresent());

            robot.write("hello").push(KeyCode.ENTER);

            await(() -> robot.lookup(".quick .receipt").tryQuery().isPresent());
            assertThat(robot.lookup(".quick .receipt").queryAs(Hyperlink.class).getText()).endsWith("you pay");
            assertThat(robot.lookup(".quick .markdown .paragraph").tryQuery()).isPresent();
            await(() -> robot.lookup(".glance .big-number").queryAs(Label.class).getText().startsWith("$0.00002"));
            await(() -> traySays("Spent today: $0.00002"));

            robot.push(KeyCode.ESCAPE);
            WaitForAsyncUtils.waitForFxEvents();
            assertThat(isOpen(robot)).isFalse();
        }
    }

    @Test
    void tellsOnceOnTheDesktopThatABudgetPassedItsMark(FxRobot robot) throws Exception {
        try (FaultServer server = new FaultServer((_, _, wire) -> wire.answer(200, "application/json", ANSWER))) {
            window.addKey(server.base());
            window.home().budgets().setBudget().set(new BudgetWish(
                    "all", Limit.dollars("0.00002"), BudgetPeriod.DAY, new Marks(List.of(80), Optional.empty()), false,
                    Optional.empty(), Optional.empty()));
            open(robot);
            await(() -> robot.lookup(".glance .meter-bar").query().isVisible());
            await(() -> robot.lookup(".quick .payer-glance .payer-you").tryQuery().isPresent());

            robot.write("hello").push(KeyCode.ENTER);
            await(() -> !window.outside().told().isEmpty());
            List<String> first = List.copyOf(window.outside().told());
            robot.interact(() -> robot.lookup(".quick .text-field").queryTextInputControl().selectAll());
            robot.write("again").push(KeyCode.ENTER);
            await(() -> traySays("Spent today: $0.00004"));

            assertThat(window.outside().told()).isEqualTo(first);
            assertThat(window.outside().tray().face().orElseThrow().level().orElseThrow().used()).isGreaterThan(
                    BigDecimal.ONE);
        }
    }

    @Test
    void changesWhoPaysFirstFromTheTrayAndTheSmallWindow(FxRobot robot) throws Exception {
        await(() -> robot.lookup(".screen").tryQuery().isPresent());
        await(() -> window.outside().tray().face().isPresent());
        assertThat(window.outside().tray().menu()).contains("* Pay with personal keys first");

        window.outside().tray().click("Quick prompt");
        await(() -> isOpen(robot));
        window.outside().tray().click("Pay with shared keys first");
        await(() -> window.home().settings().value(Setting.PREFERENCE).equals("shared"));
        await(() -> pill(robot, "shared").isSelected());

        robot.clickOn(pill(robot, "ask"));
        await(() -> window.home().settings().value(Setting.PREFERENCE).equals("ask"));
        await(() -> window.outside().tray().menu().contains("* Ask each time who pays"));
    }

    @Test
    void leavesTheTrayAndClosesTheSmallWindowWithTheHome(FxRobot robot) throws Exception {
        await(() -> robot.lookup(".screen").tryQuery().isPresent());
        open(robot);
        await(() -> window.outside().tray().face().isPresent());

        window.bell().closed();

        await(() -> window.outside().tray().isClosed());
        assertThat(isOpen(robot)).isFalse();
    }

    @Test
    void isFoundInThePalette(FxRobot robot) throws Exception {
        await(() -> robot.lookup(".screen").tryQuery().isPresent());
        robot.push(KeyCode.SHORTCUT, KeyCode.K).write("quick").push(KeyCode.ENTER);

        await(() -> isOpen(robot));
    }

    private boolean traySays(String text) {
        return window.outside().tray().menu().stream().anyMatch(line -> line.startsWith(text));
    }

    private static void open(FxRobot robot) throws TimeoutException {
        await(() -> robot.lookup(".screen").tryQuery().isPresent());
        robot.push(KeyCode.SHORTCUT, KeyCode.J);
        await(() -> isOpen(robot));
        robot.clickOn(".quick .text-field");
    }

    private static boolean isOpen(FxRobot robot) {
        return robot.listWindows().stream()
                .filter(Window::isShowing)
                .anyMatch(one -> one.getScene().lookup(".quick") != null);
    }

    private static ToggleButton pill(FxRobot robot, String preference) {
        return robot.lookup(".glance .toggle-button").queryAllAs(ToggleButton.class).stream()
                .filter(one -> preference.equals(one.getUserData()))
                .findFirst()
                .orElseThrow();
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
