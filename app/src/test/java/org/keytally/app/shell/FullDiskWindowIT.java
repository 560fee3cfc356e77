package org.keytally.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
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
import org.keytally.core.adapter.http.FaultServer;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.key.Connection;
import org.keytally.core.domain.key.Marks;
import org.keytally.core.domain.key.Notes;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.key.Terms;
import org.keytally.core.domain.key.Validity;
import org.keytally.core.sweep.Canary;
import org.keytally.core.usecase.keys.KeyWish;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The window over a home on a disk that is full: a small tmpfs, which only root can mount.
@ExtendWith(ApplicationExtension.class)
final class FullDiskWindowIT {

    private static final String ANSWER = "{\"choices\":[{\"index\":0,\"message\":{\"content\":\"Hi\"},"
            + "\"finish_reason\":\"stop\"}],\"usage\":{\"prompt_tokens\":1,\"completion_tokens\":1}}";

    private final Path mount;
    private final OpenWindow window;

    FullDiskWindowIT(@TempDir Path folder) throws IOException, InterruptedException {
        mount = Files.createDirectory(folder.resolve("disk"));
        assumeThat(run("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", mount.toString()))
                .as("a tmpfs may be mounted here (needs root)")
                .isZero();
        window = new OpenWindow(mount);
        window.home();
    }

    @Start
    void start(Stage stage) {
        window.show(stage);
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        Files.deleteIfExists(mount.resolve("ballast"));
        window.close();
        run("umount", "-l", mount.toString());
    }

    @Test
    void saysThatTheDiskIsFullChangesNothingAndGoesOnWhenThereIsRoom(FxRobot robot) throws Exception {
        await(() -> robot.lookup(".screen").tryQuery().isPresent());
        Path ballast = fill();

        untilTold(robot);
        assertThat(robot.lookup(".notice.bad .label").<Label>queryAllAs(Label.class))
                .anyMatch(label -> label.getText().startsWith("There is no room left where the home lies")
                        && label.getText().endsWith("Make room and try again; nothing was sent or changed."));
        assertThat(robot.lookup(".screen").tryQuery()).isPresent();
        String holds = window.home().settings().value(Setting.PREFERENCE);
        assertThat(robot.lookup("#preferenceSwitch .toggle-button").<ToggleButton>queryAllAs(ToggleButton.class))
                .filteredOn(ToggleButton::isSelected)
                .extracting(ToggleButton::getUserData)
                .containsExactly(holds);

        Files.delete(ballast);
        String wanted = window.home().settings().value(Setting.PREFERENCE).equals("shared") ? "personal" : "shared";
        robot.clickOn(pill(robot, wanted));
        await(() -> window.home().settings().value(Setting.PREFERENCE).equals(wanted));
    }

    @Test
    void sendsNothingThatItCannotWriteDownBefore(FxRobot robot) throws Exception {
        try (FaultServer server = new FaultServer((_, _, wire) -> wire.answer(200, "application/json", ANSWER))) {
            add(server.base());
            await(() -> robot.lookup(".screen").tryQuery().isPresent());
            fill();
            untilTold(robot);
            robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
            await(() -> robot.lookup(".composer .text-area").tryQuery().isPresent());

            int before;
            do {
                before = server.seen().size();
                robot.clickOn(".composer .text-area").write("hello").push(KeyCode.SHORTCUT, KeyCode.ENTER);
                int sent = before;
                await(() -> server.seen().size() > sent
                        || robot.lookup(".exchange-trouble .strong").tryQuery().isPresent());
            } while (server.seen().size() > before && before < 50);

            await(() -> robot.lookup(".exchange-trouble .strong").tryQuery().isPresent());
            int sent = server.seen().size();
            robot.clickOn(".composer .text-area").write("again").push(KeyCode.SHORTCUT, KeyCode.ENTER);
            await(() -> robot.lookup(".exchange-trouble .strong").queryAll().size() > 1);
            assertThat(server.seen()).hasSize(sent);
        }
    }

    // The last block of a file has room for some more.
    private static void untilTold(FxRobot robot) throws TimeoutException {
        for (int tries = 0; tries < 200 && robot.lookup(".notice.bad").tryQuery().isEmpty(); tries++) {
            robot.clickOn(pill(robot, tries % 2 == 0 ? "shared" : "personal"));
            WaitForAsyncUtils.sleep(100, TimeUnit.MILLISECONDS);
        }
        await(() -> robot.lookup(".notice.bad").tryQuery().isPresent());
    }

    private static Node pill(FxRobot robot, String preference) {
        return robot.lookup("#preferenceSwitch .toggle-button").queryAll().stream()
                .filter(node -> preference.equals(node.getUserData()))
                .findFirst()
                .orElseThrow();
    }

    private void add(URI base) {
        KeyWish wish = new KeyWish(Optional.of("openai"), Optional.of("Work"), Scope.PERSONAL, Optional.empty(),
                new Connection(Optional.of(base), Optional.of("openai-chat"), Optional.of("gpt-4o-mini"),
                        Optional.empty()),
                new Terms(Validity.ALWAYS, Optional.empty(), Optional.empty(), Optional.empty()), Notes.NONE,
                Marks.USUAL);
        try (Secret secret = Secret.ofUtf8(("sk-proj-" + Canary.CORE + "Work").getBytes(StandardCharsets.UTF_8))) {
            window.home().keys().addKey().add(wish, secret);
        }
    }

    private Path fill() throws IOException {
        Path ballast = mount.resolve("ballast");
        try (OutputStream out = Files.newOutputStream(ballast)) {
            byte[] block = new byte[4096];
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            return ballast;
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
    }
}
