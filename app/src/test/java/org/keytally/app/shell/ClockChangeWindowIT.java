package org.keytally.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.core.domain.budget.BudgetPeriod;
import org.keytally.core.domain.budget.Limit;
import org.keytally.core.domain.budget.Marks;
import org.keytally.core.usecase.budget.BudgetWish;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// A clock that is set, or a night that passes, while the window is open.
@ExtendWith(ApplicationExtension.class)
final class ClockChangeWindowIT {

    private static final Instant LAST_OF_MARCH = Instant.parse("2027-03-31T12:00:00Z");
    private static final Instant FIRST_OF_APRIL = Instant.parse("2027-04-01T12:00:00Z");

    private final OpenWindow window;

    ClockChangeWindowIT(@TempDir Path folder) throws IOException {
        window = new OpenWindow(folder);
        window.pretend(LAST_OF_MARCH);
        window.home().budgets().setBudget().set(new BudgetWish(
                "all", Limit.requests(2), BudgetPeriod.DAY, Marks.USUAL, false, Optional.empty(), Optional.empty()));
        window.practise();
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
    void theFirstScreenGoesOnToTheNewMonthAndBack(FxRobot robot) throws Exception {
        awaitText(robot, ".home", "Mar 2027");
        jump(FIRST_OF_APRIL);
        awaitText(robot, ".home", "Apr 2027");
        jump(LAST_OF_MARCH);
        awaitText(robot, ".home", "Mar 2027");
        assertThat(robot.lookup(".notice").queryAll()).isEmpty();
    }

    @Test
    void budgetsBeginAnewWithTheNewDayAndStandAsBeforeWhenTheClockGoesBack(FxRobot robot) throws Exception {
        go(robot, KeyCode.DIGIT5);
        awaitText(robot, ".budgets", "1 of 2");
        jump(FIRST_OF_APRIL);
        awaitText(robot, ".budgets", "0 of 2");
        jump(LAST_OF_MARCH);
        awaitText(robot, ".budgets", "1 of 2");
        assertThat(robot.lookup(".notice").queryAll()).isEmpty();
    }

    @Test
    void costsEndWithTheNewDay(FxRobot robot) throws Exception {
        go(robot, KeyCode.DIGIT4);
        await(() -> robot.lookup(".costs .bar-chart").tryQuery().isPresent());
        jump(Instant.parse("2027-06-15T12:00:00Z"));
        await(() -> robot.lookup(".state.empty").tryQuery().isPresent());
        jump(LAST_OF_MARCH);
        await(() -> robot.lookup(".costs .bar-chart").tryQuery().isPresent());
    }

    @Test
    void anotherZoneHoldsAtOnce(FxRobot robot) throws Exception {
        awaitText(robot, ".home", "Mar 2027");
        go(robot, KeyCode.DIGIT8);
        await(() -> robot.lookup("#part-looks").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#part-looks").queryAs(ToggleButton.class).fire());
        await(() -> robot.lookup("#setting-zone .text-field").tryQuery().isPresent());
        robot.interact(() -> {
            TextInputControl field = robot.lookup("#setting-zone .text-field").queryTextInputControl();
            field.requestFocus();
            field.setText("Pacific/Kiritimati");
        });
        robot.push(KeyCode.ENTER);
        await(() -> window.home().zone().getId().equals("Pacific/Kiritimati"));

        go(robot, KeyCode.DIGIT1);
        awaitText(robot, ".home", "Apr 2027");
    }

    @Test
    void whoWritesGoesOnWritingOverMidnight(FxRobot robot) throws Exception {
        go(robot, KeyCode.DIGIT2);
        robot.clickOn(".way-choices > .text-field").write("lun");
        jump(FIRST_OF_APRIL);
        robot.write("ar");

        assertThat(robot.lookup(".way-choices > .text-field").queryTextInputControl().getText()).isEqualTo("lunar");
    }

    private void jump(Instant moment) {
        window.pretend(moment);
        // Opens the program once more, as a person may after a night; it would look by itself within a minute.
        window.bell().comeToFront();
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void go(FxRobot robot, KeyCode place) throws TimeoutException {
        await(() -> robot.lookup(".screen").tryQuery().isPresent());
        robot.push(KeyCode.SHORTCUT, place);
    }

    private static void awaitText(FxRobot robot, String within, String text) throws TimeoutException {
        await(() -> robot.lookup(within + " .label").queryAllAs(Labeled.class).stream()
                .anyMatch(label -> label.getText() != null && label.getText().contains(text)));
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
