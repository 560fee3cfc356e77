package org.keytally.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// What is being written, which nothing takes away unasked.
@ExtendWith(ApplicationExtension.class)
final class HeldWindowIT {

    private final OpenWindow window;
    private Optional<Stage> stage = Optional.empty();

    HeldWindowIT(@TempDir Path folder) throws IOException {
        window = new OpenWindow(folder);
        window.home();
    }

    @Start
    void start(Stage shown) {
        window.show(shown);
        stage = Optional.of(shown);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void anotherLanguageWaitsForWhatIsBeingWritten(FxRobot robot) throws Exception {
        write(robot, "half a sentence");
        speakGerman(robot);
        await(() -> robot.lookup(".notice .label").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.getText().startsWith("The language holds from the next start")));

        go(robot, KeyCode.DIGIT2, ".writing > .text-area");
        assertThat(field(robot).getText()).isEqualTo("half a sentence");
    }

    @Test
    void anotherLanguageIsSpokenAtOnceWhereNothingIsLost(FxRobot robot) throws Exception {
        write(robot, "");
        speakGerman(robot);

        await(() -> robot.lookup("#place-home").tryQueryAs(ToggleButton.class)
                .filter(home -> home.getText().equals("Start"))
                .isPresent());
    }

    @Test
    void asksBeforeWhatIsBeingWrittenIsLostWithTheWindow(FxRobot robot) throws Exception {
        write(robot, "half a sentence");
        robot.interact(() -> stage.orElseThrow().fireEvent(
                new WindowEvent(stage.orElseThrow(), WindowEvent.WINDOW_CLOSE_REQUEST)));
        await(() -> robot.lookup(".dialog .danger").tryQuery().isPresent());
        assertThat(robot.lookup(".dialog .section-title").queryLabeled().getText())
                .isEqualTo("Close and lose what is here?");
        robot.push(KeyCode.ESCAPE);

        assertThat(stage.orElseThrow().isShowing()).isTrue();
        assertThat(field(robot).getText()).isEqualTo("half a sentence");
    }

    @Test
    void asksNothingAboutAConversationThatWasAnswered(FxRobot robot) throws Exception {
        write(robot, "hello");
        await(() -> robot.lookup(".prompt-screen .state .button").tryQuery().isPresent());
        robot.interact(() -> robot.lookup(".prompt-screen .state .button").queryButton().fire());
        robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);
        await(() -> robot.lookup(".receipt").tryQuery().isPresent());

        await(() -> closes(robot));
    }

    // It asks as well while anything is under way, which ends by itself.
    private boolean closes(FxRobot robot) {
        robot.interact(() -> stage.orElseThrow().fireEvent(
                new WindowEvent(stage.orElseThrow(), WindowEvent.WINDOW_CLOSE_REQUEST)));
        boolean isGone = !stage.orElseThrow().isShowing();
        boolean isOfWork = robot.lookup(".dialog .section-title").tryQueryAs(Label.class)
                .filter(title -> title.getText().equals("Close while work is under way?"))
                .isPresent();
        assertThat(isGone || isOfWork).isTrue();
        if (isOfWork) {
            robot.push(KeyCode.ESCAPE);
        }
        return isGone;
    }

    @Test
    void whatIsBeingWrittenIsThereAgainAfterTheHomeWasClosedBeside(FxRobot robot) throws Exception {
        write(robot, "half a sentence");
        window.bell().closed();
        await(() -> robot.lookup(".writing > .text-area").tryQuery().isEmpty());
        window.bell().opened(window.home());

        go(robot, KeyCode.DIGIT2, ".writing > .text-area");
        await(() -> field(robot).getText().equals("half a sentence"));
    }

    @Test
    void whatIsBeingWrittenIsGoneWithTheHomeThatWasErased(FxRobot robot) throws Exception {
        write(robot, "half a sentence");
        window.bell().erased();
        await(() -> robot.lookup(".writing > .text-area").tryQuery().isEmpty());
        window.bell().opened(window.home());

        go(robot, KeyCode.DIGIT2, ".writing > .text-area");
        assertThat(field(robot).getText()).isEmpty();
    }

    @Test
    void aQuestionThatWasNotAnsweredIsThereAgainAfterTheHomeWasClosedBeside(FxRobot robot) throws Exception {
        write(robot, "a long question");
        robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);
        await(() -> robot.lookup(".trouble-head").tryQuery().isPresent());
        window.bell().closed();
        await(() -> robot.lookup(".writing > .text-area").tryQuery().isEmpty());
        window.bell().opened(window.home());

        go(robot, KeyCode.DIGIT2, ".writing > .text-area");
        await(() -> field(robot).getText().equals("a long question"));
    }

    @Test
    void saysOfAnErasedHomeNothingOfWhatIsKept(FxRobot robot) throws Exception {
        write(robot, "hello");
        await(() -> robot.lookup(".prompt-screen .state .button").tryQuery().isPresent());
        robot.interact(() -> robot.lookup(".prompt-screen .state .button").queryButton().fire());
        robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);
        await(() -> robot.lookup(".receipt").tryQuery().isPresent());
        window.bell().erased();

        await(() -> robot.lookup(".notice .label").queryAllAs(Label.class).stream().anyMatch(label -> label.getText()
                .equals("The home was erased, and with it the conversation that stood here.")));
    }

    private static void write(FxRobot robot, String text) throws TimeoutException {
        go(robot, KeyCode.DIGIT2, ".writing > .text-area");
        robot.interact(() -> field(robot).setText(text));
    }

    private static TextInputControl field(FxRobot robot) {
        return robot.lookup(".writing > .text-area").queryTextInputControl();
    }

    private static void speakGerman(FxRobot robot) throws TimeoutException {
        go(robot, KeyCode.DIGIT8, "#part-looks");
        robot.interact(() -> robot.lookup("#part-looks").queryAs(ToggleButton.class).fire());
        await(() -> robot.lookup("#setting-language .toggle-button").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#setting-language .toggle-button").queryAllAs(ToggleButton.class).stream()
                .filter(one -> one.getText().equals("Deutsch"))
                .findFirst()
                .orElseThrow()
                .fire());
    }

    private static void go(FxRobot robot, KeyCode digit, String seen) throws TimeoutException {
        await(() -> robot.lookup(".screen").tryQuery().isPresent());
        robot.push(KeyCode.SHORTCUT, digit);
        await(() -> robot.lookup(seen).tryQuery().isPresent());
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
