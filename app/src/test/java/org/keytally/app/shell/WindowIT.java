package org.keytally.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.core.domain.home.Narrowing;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.sweep.Canary;
import org.keytally.core.usecase.keys.KeyWish;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
final class WindowIT {

    private final OpenWindow window;
    private final Path folder;
    private Optional<Stage> shown = Optional.empty();
    private boolean isDressedAtOnce;

    WindowIT(@TempDir Path folder) throws IOException {
        this.folder = folder;
        window = new OpenWindow(folder);
        add("Work", "openai", "sk-proj-");
        add("Mine", "anthropic", "sk-ant-");
    }

    @Start
    void start(Stage stage) {
        shown = Optional.of(stage);
        window.show(stage);
        isDressedAtOnce = !stage.getScene().getStylesheets().isEmpty();
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void showsTheKeysWithoutTheirSecrets(FxRobot robot) throws Exception {
        awaitKeys(robot);

        assertThat(robot.lookup(".key-row .mono").queryAllAs(Label.class))
                .extracting(Label::getText)
                .containsExactly("•••• Mine", "•••• Work");
    }

    @Test
    void theSwitchToSharedKeysSaysWhoIsCharged(FxRobot robot) throws Exception {
        awaitKeys(robot);
        ToggleButton shared = robot.lookup("#sharedButton").queryAs(ToggleButton.class);
        assertThat(shared.getTooltip().getText()).isEqualTo("There is no shared key to charge yet.");
    }

    @Test
    void isNeverSeenUndressed() {
        assertThat(isDressedAtOnce).isTrue();
    }

    @Test
    void followsASettingThatACommandChanges(FxRobot robot) throws Exception {
        awaitKeys(robot);
        window.home().changeSetting().change(Setting.THEME.label(), "dark", Narrowing.EVERYWHERE);
        window.home().changeSetting().change(Setting.TEXT_SIZE.label(), "150", Narrowing.EVERYWHERE);
        window.home().changeSetting().change(Setting.LANGUAGE.label(), "de", Narrowing.EVERYWHERE);

        window.bell().commandEnded();

        await(() -> robot.lookup("#place-keys").tryQueryAs(ToggleButton.class)
                .filter(item -> item.getText().equals("Schlüssel") && item.getFont().getSize() > 19).isPresent());
        assertThat(shown.orElseThrow().getScene().getStylesheets()).anyMatch(sheet -> sheet.endsWith("dark.css"));
    }

    @Test
    void keepsItsSizeWhenItsProcessIsToldToEnd(FxRobot robot) throws Exception {
        awaitKeys(robot);
        robot.interact(() -> {
            shown.orElseThrow().setWidth(1111);
            shown.orElseThrow().setHeight(654);
        });

        window.end();

        Placement kept = Placement.read(folder.resolve("home"));
        assertThat(List.of(kept.width(), kept.height())).isEqualTo(List.of(1111.0, 654.0));
    }

    @Test
    void opensThePaletteAndCloses(FxRobot robot) throws Exception {
        awaitKeys(robot);
        robot.push(KeyCode.SHORTCUT, KeyCode.K).write("staging");

        assertThat(robot.lookup(".palette .list-view").queryListView().getItems()).hasSize(1);
        robot.push(KeyCode.ENTER);
        assertThat(robot.lookup(".environment-line").query().getStyleClass()).contains("environment-staging");
        assertThat(robot.lookup(".palette").tryQuery()).isEmpty();
    }

    @Test
    void entersProductionOnlyOnceThatIsConfirmed(FxRobot robot) throws Exception {
        awaitKeys(robot);
        robot.push(KeyCode.SHORTCUT, KeyCode.K).write("product").push(KeyCode.ENTER);

        assertThat(robot.lookup(".dialog").tryQuery()).isPresent();
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup(".environment-line").query().getStyleClass()).contains("environment-development");

        robot.clickOn("#environmentButton").clickOn("PRODUCTION");
        robot.clickOn(".dialog .danger");
        assertThat(robot.lookup(".environment-line").query().getStyleClass()).contains("environment-production");
        assertThat(robot.lookup(".dialog").tryQuery()).isEmpty();
        assertThat(robot.listTargetWindows()).first().isInstanceOfSatisfying(
                Stage.class, stage -> assertThat(stage.getTitle()).isEqualTo("PRODUCTION – Keytally"));
    }

    @Test
    void takesTheFocusAlongToThePlaceThatIsGoneTo(FxRobot robot) throws Exception {
        awaitKeys(robot);
        robot.interact(() -> robot.lookup("#place-keys").query().requestFocus());
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT5);

        assertThat(robot.lookup("#place-budgets").query().isFocused()).isTrue();
    }

    @Test
    void goesToTheCostsAndSaysThatNothingWasUsed(FxRobot robot) throws Exception {
        awaitKeys(robot);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT4);

        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> robot.lookup(".state.empty").tryQuery().isPresent());
        assertThat(robot.lookup(".state.empty .section-title").queryAs(Label.class).getText())
                .isEqualTo("Nothing was used");
    }

    @Test
    void writesThePictureOfTheCosts(FxRobot robot) throws Exception {
        new SampleUse(window).send();
        Path file = folder.resolve("costs.png");
        window.outside().choose(file);
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> robot.lookup(".screen").tryQuery().isPresent());
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT4);
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> robot.lookup(".costs .bar-chart").tryQuery().isPresent());

        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.E);

        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> robot.lookup(".notice.good").tryQuery().isPresent());
        assertThat(Files.readAllBytes(file)).startsWith(0x89, 'P', 'N', 'G');
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void awaitKeys(FxRobot robot) throws TimeoutException {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> robot.lookup(".key-row").queryAll().size() == 2);
    }

    private void add(String label, String provider, String beginning) {
        try (Secret secret = Secret.ofUtf8((beginning + Canary.CORE + label).getBytes(StandardCharsets.UTF_8))) {
            window.home().keys().addKey().add(KeyWish.usual(Optional.of(provider)).withLabel(label), secret);
        }
    }
}
