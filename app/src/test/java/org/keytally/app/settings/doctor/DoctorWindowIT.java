package org.keytally.app.settings.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.app.shell.NobodyListens;
import org.keytally.app.shell.OpenWindow;
import org.keytally.core.adapter.http.FaultServer;
import org.keytally.core.domain.home.Narrowing;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.key.Connection;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.prompt.Pace;
import org.keytally.core.domain.prompt.Prompt;
import org.keytally.core.domain.prompt.RouteWish;
import org.keytally.core.sweep.Canary;
import org.keytally.core.usecase.keys.KeyWish;
import org.keytally.core.usecase.prompt.Order;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The doctor as a person asks it what is the matter.
@ExtendWith(ApplicationExtension.class)
final class DoctorWindowIT {

    private static final String ANSWER = "{\"model\":\"gpt-4o\",\"choices\":[{\"message\":{\"content\":\"Hello\"},"
            + "\"finish_reason\":\"stop\"}],\"usage\":{\"prompt_tokens\":900000,\"completion_tokens\":7000}}";

    private final FaultServer server;
    private final OpenWindow window;

    DoctorWindowIT(@TempDir Path folder) throws IOException {
        server = new FaultServer((_, request, wire) -> wire.answer(
                200, "application/json",
                request.line().startsWith("GET") ? "{\"data\":[{\"id\":\"gpt-4o\"}]}" : ANSWER));
        window = new OpenWindow(folder);
        add("Work");
        send();
    }

    @Start
    void start(Stage stage) {
        window.show(stage);
    }

    @AfterEach
    void close() throws Exception {
        window.close();
        server.close();
    }

    @Test
    void leadsFromHighCostsToALimitWithOneClick(FxRobot robot) throws Exception {
        open(robot);
        fire(robot, "#matter-costs");
        await(() -> texts(robot, "#clues .label").contains("The key Work has no limit"));

        robot.interact(() -> robot.lookup("#clues .button").queryAllAs(Button.class).stream()
                .filter(button -> "Set a limit …: The key Work has no limit".equals(button.getAccessibleText()))
                .forEach(Button::fire));

        await(() -> robot.lookup(".dialog #amount").tryQuery().isPresent());
        assertThat(robot.lookup("#place-budgets").queryAs(ToggleButton.class).isSelected()).isTrue();
        assertThat(robot.lookup(".dialog #amount").queryTextInputControl().getText()).isEqualTo("3");
        assertThat(robot.lookup(".dialog #choice").queryComboBox().getValue()).asString().contains("Work");
    }

    @Test
    void checksAKeyAndExplainsTheRest(FxRobot robot) throws Exception {
        open(robot);
        await(() -> !robot.lookup("#checkKey").query().isDisabled());
        fire(robot, "#checkKey");
        await(() -> texts(robot, "#exam .chip").size() == 3);
        assertThat(texts(robot, "#exam .chip")).containsExactly("Valid", "Has credit", "Free");
        assertThat(texts(robot, "#exam .label")).contains("Has it credit?", "The provider takes the key.");
        fire(robot, "#matter-speed");
        await(() -> texts(robot, "#clues .label").stream().anyMatch(one -> one.startsWith("Keytally itself takes ")));
        fire(robot, "#matter-sending");
        await(() -> texts(robot, "#clues .label").contains("A prompt goes out now"));
    }

    @Test
    void looksForTheKeysAgainWithTheChecks(FxRobot robot) throws Exception {
        open(robot);
        await(() -> robot.lookup("#key").queryComboBox().getItems().size() == 1);
        add("Second");

        robot.push(KeyCode.F5);

        await(() -> robot.lookup("#key").queryComboBox().getItems().size() == 2);
    }

    @Test
    void namesWhatWasUnusual(FxRobot robot) throws Exception {
        window.home().changeSetting().change(Setting.UNUSUAL_LEAST.label(), "0.50", Narrowing.EVERYWHERE);
        Instant now = Instant.now();
        for (int day = 9; day > 0; day--) {
            window.pretend(now.minus(Duration.ofDays(day)));
            send();
        }
        window.pretend(now);
        for (int sent = 0; sent < 8; sent++) {
            send();
        }
        open(robot);
        fire(robot, "#matter-costs");

        await(() -> texts(robot, "#clues .label").stream().anyMatch(one -> one.startsWith("Unusual: $")));
        assertThat(texts(robot, "#clues .label"))
                .anyMatch(one -> one.startsWith("Unusual: $") && one.endsWith("with the key Work"))
                .anyMatch(one -> one.startsWith("On a usual day $"));
    }

    private void add(String label) {
        KeyWish usual = KeyWish.usual(Optional.of("openai")).withLabel(label);
        KeyWish wish = new KeyWish(
                usual.provider(), usual.label(), usual.scope(), usual.environment(),
                new Connection(Optional.of(server.base()), Optional.empty(), Optional.of("gpt-4o"), Optional.empty()),
                usual.terms(), usual.notes(), usual.marks());
        try (Secret secret = Secret.ofUtf8(("sk-proj-" + Canary.CORE + label).getBytes(StandardCharsets.UTF_8))) {
            window.home().keys().addKey().add(wish, secret);
        }
    }

    private void send() {
        window.home().prompts().sendPrompt().send(
                new Order(
                        Prompt.of("Hello"),
                        RouteWish.of(Optional.of("openai"), Optional.of("Work"), Environment.DEVELOPMENT)
                                .waiting(Duration.ZERO),
                        Optional.of("gpt-4o"), Pace.WHOLE, Duration.ZERO),
                new NobodyListens());
    }

    private static void open(FxRobot robot) throws TimeoutException {
        await(() -> robot.lookup(".screen").tryQuery().isPresent());
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT8);
        await(() -> robot.lookup("#part-doctor").tryQuery().isPresent());
        fire(robot, "#part-doctor");
        await(() -> robot.lookup("#matters").tryQuery().isPresent());
    }

    private static void fire(FxRobot robot, String selector) {
        robot.interact(() -> {
            Node node = robot.lookup(selector).query();
            ((ButtonBase) node).fire();
        });
    }

    private static List<String> texts(FxRobot robot, String selector) {
        return robot.lookup(selector).queryAllAs(Label.class).stream().map(Label::getText).toList();
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
