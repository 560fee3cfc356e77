package org.keytally.app.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.ColorScheme;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.app.fx.Picture;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Makes the pictures of all screens in both themes, when asked to; they are for people to look at.
@EnabledIfSystemProperty(named = "pictures", matches = "true", disabledReason = "makes pictures, tests nothing")
@ExtendWith(ApplicationExtension.class)
final class ScreenPicturesIT {

    private static final Path PICTURES = Path.of("..", "docs", "screens");

    private final OpenWindow window;

    ScreenPicturesIT(@TempDir Path folder) throws IOException {
        window = new OpenWindow(folder);
        SampleHome.fill(window.home());
        new SampleUse(window).send();
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
    void picturesEveryScreen(FxRobot robot) throws Exception {
        for (Place place : Place.values()) {
            robot.push(KeyCode.CONTROL, KeyCode.getKeyCode(String.valueOf(place.number())));
            settle(robot);
            both(robot, place.name().toLowerCase(Locale.ROOT));
        }
    }

    @Test
    void picturesTheDialoguesOfKeys(FxRobot robot) throws Exception {
        settle(robot);
        robot.push(KeyCode.CONTROL, KeyCode.N);
        both(robot, "keys-add");
    }

    @Test
    void picturesThePalette(FxRobot robot) throws Exception {
        settle(robot);
        robot.push(KeyCode.CONTROL, KeyCode.K);
        both(robot, "palette");
    }

    private void both(FxRobot robot, String name) throws IOException {
        for (ColorScheme scheme : ColorScheme.values()) {
            robot.interact(() -> window.desktop().set(scheme));
            WaitForAsyncUtils.waitForFxEvents();
            Picture.write(window.picture(), PICTURES.resolve(name + "-" + scheme.name().toLowerCase(Locale.ROOT)
                    + ".png"));
        }
    }

    private static void settle(FxRobot robot) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> robot.lookup(".screen").tryQuery().isPresent()
                && robot.lookup(".skeleton").queryAll().isEmpty());
        WaitForAsyncUtils.waitForFxEvents();
    }
}
