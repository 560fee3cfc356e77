package org.keytally.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.keytally.app.fx.BackgroundTasks;
import org.keytally.app.fx.Dialogs;
import org.keytally.app.words.Words;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
final class ClosingIT {

    private final CountDownLatch began = new CountDownLatch(1);
    private final CountDownLatch interrupted = new CountDownLatch(1);
    private final BackgroundTasks tasks = new BackgroundTasks(_ -> {});
    private Optional<Dialogs> layer = Optional.empty();
    private int answers;
    private boolean isClosed;

    @Start
    void start(Stage stage) {
        layer = Optional.of(new Dialogs(Words.english()));
        stage.setScene(new Scene(new StackPane(dialogs().layer()), 900, 600));
        stage.show();
    }

    @Test
    void asksOnceMoreForAnswersThatCameWhileItWasStopped(FxRobot robot) throws Exception {
        collect(robot, 2);
        close(robot);
        await(() -> title(robot).equals("Close while work is under way?"));
        confirm(robot);
        await(() -> title(robot).equals("Close and lose what is here?"));
        assertThat(isClosed).isFalse();

        confirm(robot);
        assertThat(isClosed).isTrue();
    }

    @Test
    void closesOnceWhatWasUnderWayEndedWithoutAnAnswer(FxRobot robot) throws Exception {
        collect(robot, 0);
        close(robot);
        await(() -> title(robot).equals("Close while work is under way?"));
        confirm(robot);

        await(() -> isClosed);
        assertThat(dialogs().isOpen()).isFalse();
    }

    // So many come when it is told to go.
    private void collect(FxRobot robot, int come) throws InterruptedException {
        robot.interact(() -> tasks.runLasting(() -> {
            began.countDown();
            try {
                interrupted.await();
            } catch (InterruptedException told) {
                return come;
            }
            return 0;
        }, more -> answers += more, () -> {}));
        began.await();
    }

    private void close(FxRobot robot) {
        robot.interact(() -> new Closing(tasks, dialogs(), Words.english(), () -> answers > 0, () -> answers)
                .asks(() -> isClosed = true));
    }

    private static void confirm(FxRobot robot) {
        robot.interact(() -> robot.lookup(".dialog .danger").queryAs(Button.class).fire());
    }

    private static String title(FxRobot robot) {
        return robot.lookup(".dialog .section-title").tryQueryAs(Label.class)
                .map(Label::getText)
                .orElse("");
    }

    private Dialogs dialogs() {
        return layer.orElseThrow();
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
