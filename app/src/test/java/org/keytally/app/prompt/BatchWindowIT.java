package org.keytally.app.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.app.shell.OpenWindow;
import org.keytally.app.shell.PlayedBatches;
import org.keytally.core.domain.home.Narrowing;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.key.Scope;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Prompts that can wait, in the real window, against a server that plays OpenAI's batches.
@ExtendWith(ApplicationExtension.class)
final class BatchWindowIT {

    private final Path folder;
    private final OpenWindow window;
    private final PlayedBatches provider = new PlayedBatches();
    private Optional<Stage> stage = Optional.empty();

    BatchWindowIT(@TempDir Path folder) throws IOException {
        this.folder = folder;
        window = new OpenWindow(folder);
        provider.addKey(window.home(), "Work", Scope.PERSONAL);
    }

    @Start
    void start(Stage shown) {
        window.show(shown);
        stage = Optional.of(shown);
    }

    @AfterEach
    void close() throws IOException {
        window.close();
        provider.close();
    }

    @Test
    void queuesSendsLooksCollectsAndBooks(FxRobot robot) throws Exception {
        open(robot);
        queue(robot, "Describe a tally stick.");
        window.outside().choose(Files.writeString(folder.resolve("more.jsonl"), "\"One\"\n{\"prompt\":\"Two\"}\n"));
        robot.push(KeyCode.SHORTCUT, KeyCode.O);
        await(() -> queued(robot) == 3);
        await(() -> note(robot).contains("3 prompts"));
        assertThat(note(robot))
                .matches("3 prompts · ≈ \\$0\\.0\\d+ in place of ≈ \\$0\\.0\\d+ at once: ≈ \\$0\\.0\\d+ less");

        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.ENTER);
        await(() -> robot.lookup(".batch").queryAll().size() == 3);
        await(() -> chips(robot).equals(List.of("waiting", "waiting", "waiting")));
        assertThat(provider.taken()).isEqualTo(3);
        assertThat(queued(robot)).isZero();
        assertThat(window.home().prompts().pendingBatches()).hasSize(3);

        provider.become("completed");
        robot.push(KeyCode.F5);
        await(() -> chips(robot).equals(List.of("ready to collect", "ready to collect", "ready to collect")));
        assertThat(window.home().prompts().pendingBatches()).hasSize(3);

        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.C);
        await(() -> chips(robot).equals(List.of("answered", "answered", "answered")));
        await(() -> robot.lookup(".batch .markdown").queryAll().size() == 3);
        assertThat(robot.lookup(".batch .exchange-foot .label").queryAllAs(Label.class))
                .extracting(Label::getText)
                .containsOnly("46 tokens · $0.000011");
        assertThat(window.home().prompts().pendingBatches()).isEmpty();
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT4);
        await(() -> robot.lookup(".costs .table-row-cell:filled").tryQuery().isPresent());
        assertThat(robot.lookup(".cost-total .big-number").queryLabeled().getText()).startsWith("$0.000033");
    }

    @Test
    void whatSendsKeepsTheKeyboardWhileItSends(FxRobot robot) throws Exception {
        open(robot);
        queue(robot, "one");
        queue(robot, "two");
        Button send = robot.lookup(".batches #send").queryButton();
        List<String> lost = new ArrayList<>();
        robot.interact(() -> {
            send.disabledProperty().subscribe(now -> {
                if (now) {
                    lost.add(send.getText());
                }
            });
            send.requestFocus();
        });
        robot.push(KeyCode.SPACE);

        await(() -> robot.lookup(".batch").queryAll().size() == 2);
        await(() -> !lost.isEmpty());
        assertThat(lost).containsExactly("Send the queue");
    }

    @Test
    void keepsInTheQueueWhatIsRefusedAndSaysWhy(FxRobot robot) throws Exception {
        provider.takeAtMost(1);
        open(robot);
        queue(robot, "one");
        queue(robot, "two");
        queue(robot, "three");
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.ENTER);

        await(() -> robot.lookup(".trouble-head").tryQuery().isPresent());
        assertThat(queued(robot)).isEqualTo(2);
        assertThat(robot.lookup(".batch").queryAll()).hasSize(1);
        assertThat(provider.taken()).isEqualTo(1);
    }

    @Test
    void keepsADoubtfulPromptUntilItIsQueuedAgainOrPutAway(FxRobot robot) throws Exception {
        provider.hangUp(true);
        open(robot);
        queue(robot, "one");
        queue(robot, "two");
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.ENTER);
        await(() -> doubtful(robot) == 1);
        assertThat(queued(robot)).isEqualTo(1);
        await(() -> robot.lookup(".exchange-trouble .button").tryQuery().isPresent());
        assertThat(robot.lookup(".exchange-trouble .button").queryButton().getText())
                .isEqualTo("Send the rest of the queue");
        robot.interact(this::requestClose);
        await(() -> robot.lookup(".dialog .danger").tryQuery().isPresent());
        robot.push(KeyCode.ESCAPE);
        await(() -> robot.lookup(".dialog").tryQuery().isEmpty());

        robot.interact(() -> robot.lookup(".doubtful .flat").queryButton().fire());
        await(() -> queued(robot) == 2);
        assertThat(doubtful(robot)).isZero();
        assertThat(robot.lookup(".doubtful").query().isVisible()).isFalse();
    }

    private static int doubtful(FxRobot robot) {
        return robot.lookup(".doubtful .batch-line").queryAll().size();
    }

    @Test
    void asksOnceWhoPaysForTheWholeQueue(FxRobot robot) throws Exception {
        try (PlayedBatches company = new PlayedBatches()) {
            company.addKey(window.home(), "Acme", Scope.COMPANY);
            window.home().changeSetting().change(Setting.PREFERENCE.label(), "ask", Narrowing.EVERYWHERE);
            open(robot);
            queue(robot, "one");
            queue(robot, "two");
            robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.ENTER);
            await(() -> robot.lookup(".ask").tryQuery().isPresent());
            assertThat(robot.lookup(".ask .section-title").queryLabeled().getText())
                    .isEqualTo("Who pays for these 2 prompts?");
            assertThat(robot.lookup(".ask .radio-button").queryAllAs(RadioButton.class))
                    .extracting(RadioButton::getText)
                    .contains("For these 2 prompts")
                    .doesNotContain("This time");
            robot.push(KeyCode.ESCAPE);
            await(() -> robot.lookup(".trouble-head").tryQuery().isPresent());
            assertThat(provider.taken() + company.taken()).isZero();

            robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.ENTER);
            await(() -> robot.lookup(".ask").tryQuery().isPresent());
            robot.push(KeyCode.DIGIT2);
            await(() -> robot.lookup(".batch").queryAll().size() == 2);
            assertThat(company.taken()).isEqualTo(2);
            assertThat(provider.taken()).isZero();
        }
    }

    @Test
    void asksBeforeTheQueueIsLostWithTheWindow(FxRobot robot) throws Exception {
        open(robot);
        queue(robot, "one");
        robot.interact(this::requestClose);
        await(() -> robot.lookup(".dialog .danger").tryQuery().isPresent());
        assertThat(robot.lookup(".dialog .section-title").queryLabeled().getText())
                .isEqualTo("Close and lose what is here?");
        robot.push(KeyCode.ESCAPE);
        await(() -> robot.lookup(".dialog").tryQuery().isEmpty());
        assertThat(stage.orElseThrow().isShowing()).isTrue();
        assertThat(queued(robot)).isEqualTo(1);

        takeOut(robot);
        await(() -> closes(robot));
    }

    private static void takeOut(FxRobot robot) throws TimeoutException {
        ListView<?> list = robot.lookup(".batch-queue").queryAs(ListView.class);
        robot.interact(() -> {
            list.getSelectionModel().selectFirst();
            list.requestFocus();
        });
        assertThat(list).returns(true, ListView::isFocused).returns(0,
                one -> one.getSelectionModel().getSelectedIndex());
        robot.push(KeyCode.DELETE);
        await(() -> queued(robot) == 0);
    }

    // It asks as well while anything is under way, which ends by itself.
    private boolean closes(FxRobot robot) {
        robot.interact(this::requestClose);
        boolean isGone = !stage.orElseThrow().isShowing();
        if (!isGone) {
            robot.push(KeyCode.ESCAPE);
        }
        return isGone;
    }

    @Test
    void keepsTheQueueWhenTheLanguageBecomesAnother(FxRobot robot) throws Exception {
        open(robot);
        queue(robot, "one");
        go(robot, KeyCode.DIGIT8, "#part-looks");
        robot.interact(() -> robot.lookup("#part-looks").queryAs(ToggleButton.class).fire());
        await(() -> robot.lookup("#setting-language .toggle-button").tryQuery().isPresent());
        robot.interact(() -> german(robot).fire());
        await(() -> notices(robot).stream()
                .anyMatch(text -> text.startsWith("The language holds from the next start")));
        go(robot, KeyCode.DIGIT2, ".batch-queue");
        assertThat(queued(robot)).isEqualTo(1);
        assertThat(window.home().settings().value(Setting.LANGUAGE)).isEqualTo("de");

        takeOut(robot);
        go(robot, KeyCode.DIGIT8, "#part-looks");
        robot.interact(() -> dark(robot).fire());
        await(() -> placeOfHome(robot).equals("Start"));
    }

    private static List<String> notices(FxRobot robot) {
        return robot.lookup(".notice .label").queryAllAs(Label.class).stream().map(Label::getText).toList();
    }

    private static String placeOfHome(FxRobot robot) {
        return robot.lookup("#place-home").queryAs(ToggleButton.class).getText();
    }

    private static ToggleButton german(FxRobot robot) {
        return choice(robot, "#setting-language", "Deutsch");
    }

    private static ToggleButton dark(FxRobot robot) {
        return choice(robot, "#setting-theme", "Dark");
    }

    private static ToggleButton choice(FxRobot robot, String setting, String name) {
        return robot.lookup(setting + " .toggle-button").queryAllAs(ToggleButton.class).stream()
                .filter(one -> one.getText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void requestClose() {
        stage.orElseThrow().fireEvent(new WindowEvent(stage.orElseThrow(), WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    private static void go(FxRobot robot, KeyCode digit, String seen) throws TimeoutException {
        robot.push(KeyCode.SHORTCUT, digit);
        await(() -> robot.lookup(seen).tryQuery().isPresent());
    }

    private static void open(FxRobot robot) throws TimeoutException {
        await(() -> robot.lookup(".screen").tryQuery().isPresent());
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        await(() -> robot.lookup("#part-batch").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#part-batch").queryAs(ToggleButton.class).fire());
        await(() -> robot.lookup(".batches .payer-glance .label").tryQuery().isPresent());
    }

    private static void queue(FxRobot robot, String text) {
        robot.interact(() -> robot.lookup(".batches .writing > .text-area").queryTextInputControl().setText(text));
        robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static int queued(FxRobot robot) {
        return robot.lookup(".batch-queue").queryAs(ListView.class).getItems().size();
    }

    private static String note(FxRobot robot) {
        return robot.lookup("#note").queryLabeled().getText();
    }

    private static List<String> chips(FxRobot robot) {
        return robot.lookup(".batch .chip").queryAllAs(Label.class).stream().map(Label::getText).toList();
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
