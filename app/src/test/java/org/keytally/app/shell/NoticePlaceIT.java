package org.keytally.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keytally.app.fx.Notice;
import org.keytally.app.fx.NoticeStack;
import org.keytally.core.domain.home.Narrowing;
import org.keytally.core.domain.home.Setting;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Where notices stand: never over what sends, however many there are and however little room.
@ExtendWith(ApplicationExtension.class)
final class NoticePlaceIT {

    private static final String LONG = "There is no room left where the home lies, /home/sarah/.local/share/keytally. "
            + "Make room and try again; nothing was sent or changed.";

    private final OpenWindow window;
    private Optional<Stage> shown = Optional.empty();

    NoticePlaceIT(@TempDir Path folder) throws IOException {
        window = new OpenWindow(folder);
        window.home();
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

    @ParameterizedTest
    @CsvSource({"1024, 640, 100", "1200, 760, 100", "1280, 960, 100", "1024, 640, 150", "1024, 640, 200",
        "1280, 960, 200"})
    void neverCoverWhatSends(int width, int height, String text, FxRobot robot) throws Exception {
        await(robot, ".screen");
        window.home().changeSetting().change(Setting.TEXT_SIZE.label(), text, Narrowing.EVERYWHERE);
        window.bell().opened(window.home());
        robot.interact(() -> {
            shown.orElseThrow().setWidth(width);
            shown.orElseThrow().setHeight(height);
        });
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        await(robot, "#send");
        tell(robot);
    }

    @Test
    void neverCoverWhatSendsAQueue(FxRobot robot) throws Exception {
        await(robot, ".screen");
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        await(robot, "#part-batch");
        robot.interact(() -> robot.lookup("#part-batch").queryAs(ToggleButton.class).fire());
        await(robot, ".batches #send");
        // As low as notices stand.
        robot.interact(() -> shown.orElseThrow()
                .setHeight(bounds(robot.lookup("#send").query()).getMaxY() + 80));
        tell(robot);
    }

    @Test
    void followAPageThatIsScrolledUnderThem(FxRobot robot) throws Exception {
        await(robot, ".screen");
        window.home().changeSetting().change(Setting.TEXT_SIZE.label(), "200", Narrowing.EVERYWHERE);
        window.bell().opened(window.home());
        Stage stage = shown.orElseThrow();
        robot.interact(() -> {
            stage.setWidth(1024);
            stage.setHeight(640);
        });
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        await(robot, "#part-batch");
        robot.interact(() -> robot.lookup("#part-batch").queryAs(ToggleButton.class).fire());
        await(robot, ".batches #send");
        ScrollPane page = robot.lookup(".batches").queryAs(ScrollPane.class);
        robot.interact(() -> page.setVvalue(0));
        robot.interact(() -> robot.lookup(".notice-stack").queryAs(NoticeStack.class).tell(Notice.bad("Short.")));
        await(robot, ".notice");

        boolean met = false;
        for (int step = 1; step <= 20; step++) {
            double value = step / 20.0;
            robot.interact(() -> page.setVvalue(value));
            WaitForAsyncUtils.waitForFxEvents();
            robot.interact(() -> stage.getScene().getRoot().layout());
            Bounds send = bounds(robot.lookup("#send").query());
            Bounds notice = bounds(robot.lookup(".notice").query());
            boolean isRoomAbove = send.getMinY() > notice.getHeight() + 16;
            assertThat(isRoomAbove && send.intersects(notice)).as("scrolled to %s", value).isFalse();
            met |= send.getMinY() < 640 && send.getMinY() > 640 - 2 * notice.getHeight();
        }
        assertThat(met).as("it came to where notices stand").isTrue();
    }

    private void tell(FxRobot robot) {
        for (int count = 1; count <= 5; count++) {
            robot.interact(() -> robot.lookup(".notice-stack").queryAs(NoticeStack.class).tell(Notice.bad(LONG)));
            WaitForAsyncUtils.waitForFxEvents();
            robot.interact(() -> shown.orElseThrow().getScene().getRoot().layout());
            Bounds send = bounds(robot.lookup("#send").query());
            List<Bounds> notices = robot.lookup(".notice").<Node>queryAll().stream()
                    .filter(Node::isVisible)
                    .map(NoticePlaceIT::bounds)
                    .toList();
            assertThat(notices).as("%s notices", count).isNotEmpty()
                    .noneMatch(send::intersects)
                    .allMatch(one -> one.getMinY() >= 0 && one.getMaxX() <= shown.orElseThrow().getWidth());
        }
    }

    private static Bounds bounds(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private static void await(FxRobot robot, String selector) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> robot.lookup(selector).tryQuery().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
    }
}
