package org.keytally.app.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.app.shell.OpenWindow;
import org.keytally.core.adapter.http.FaultServer;
import org.keytally.core.domain.key.Connection;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.sweep.Canary;
import org.keytally.core.usecase.keys.KeyWish;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Journeys through the screen of prompts in the real window.
@ExtendWith(ApplicationExtension.class)
final class PromptWindowIT {

    private final OpenWindow window;

    PromptWindowIT(@TempDir Path folder) throws IOException {
        window = new OpenWindow(folder);
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
    void answersWithPracticeAndShowsTheReceipt(FxRobot robot) throws Exception {
        go(robot);
        await(() -> robot.lookup(".prompt-screen .state .button").tryQuery().isPresent());
        robot.clickOn(".prompt-screen .state .button");

        ask(robot, "hello");

        await(() -> robot.lookup(".receipt").tryQuery().isPresent());
        assertThat(robot.lookup(".receipt").queryAs(Hyperlink.class).getText())
                .startsWith("Practice · ")
                .endsWith(" · $0.00 · free");
    }

    @Test
    void stopsAnAnswerAndKeepsWhatCame(FxRobot robot) throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        try (FaultServer slow = new FaultServer((_, _, wire) -> {
            wire.send("HTTP/1.1 200 X\r\ncontent-type: text/event-stream\r\nconnection: close\r\n\r\n");
            wire.send("""
                    data: {"model":"gpt-4o-mini","choices":[{"index":0,"delta":{"content":"Hello"}}]}

                    """);
            end.await();
        })) {
            add("Work", Scope.PERSONAL, slow.base());
            go(robot);
            await(() -> robot.lookup(".payer-glance .payer-you").tryQuery().isPresent());
            ask(robot, "hello");
            await(() -> robot.lookup(".markdown .paragraph").tryQuery().isPresent());

            robot.push(KeyCode.ESCAPE);

            await(() -> robot.lookup(".exchange-foot .chip").tryQuery().isPresent());
            assertThat(robot.lookup(".exchange-foot .chip").queryAs(Label.class).getText()).isEqualTo("incomplete");
            assertThat(robot.lookup(".trouble-head .strong").queryAs(Label.class).getText()).isEqualTo("Stopped");
            assertThat(robot.lookup(".writing-tools .accent").queryAs(Button.class).getText()).isEqualTo("Send");
        } finally {
            end.countDown();
        }
    }

    @Test
    void saysThatAnotherPayerStepsIn(FxRobot robot) throws Exception {
        try (FaultServer empty = new FaultServer((_, _, wire) -> wire.answer(402, "application/json",
                "{\"error\":{\"message\":\"no credit\",\"code\":\"insufficient_quota\"}}"));
                FaultServer full = new FaultServer((_, _, wire) -> wire.answer(200, "application/json",
                        "{\"model\":\"gpt-4o-mini\",\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\","
                                + "\"content\":\"Hello\"},\"finish_reason\":\"stop\"}],\"usage\":"
                                + "{\"prompt_tokens\":12,\"completion_tokens\":34,\"total_tokens\":46}}"))) {
            add("Work", Scope.PERSONAL, empty.base());
            add("Acme", Scope.COMPANY, full.base());
            go(robot);
            await(() -> robot.lookup(".payer-glance .payer-you").tryQuery().isPresent());

            ask(robot, "hello");

            await(() -> robot.lookup(".receipt").tryQuery().isPresent());
            assertThat(robot.lookup(".exchange-notes .label").queryAs(Label.class).getText())
                    .isEqualTo("The key 'Work' has no credit left: the company pays, with the key 'Acme'.");
            assertThat(robot.lookup(".receipt").queryAs(Hyperlink.class).getText()).endsWith("the company pays");
        }
    }

    private static void go(FxRobot robot) throws TimeoutException {
        await(() -> robot.lookup(".screen").tryQuery().isPresent());
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        await(() -> robot.lookup(".prompt-screen").tryQuery().isPresent());
    }

    private static void ask(FxRobot robot, String text) {
        robot.interact(() -> robot.lookup(".writing > .text-area").queryTextInputControl().setText(text));
        robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void add(String label, Scope scope, URI base) {
        KeyWish usual = KeyWish.usual(Optional.of("openai")).withLabel(label);
        KeyWish wish = new KeyWish(
                usual.provider(), usual.label(), scope, usual.environment(),
                new Connection(Optional.of(base), Optional.empty(), Optional.of("gpt-4o-mini"), Optional.empty()),
                usual.terms(), usual.notes(), usual.marks());
        try (Secret secret = Secret.ofUtf8(("sk-proj-" + Canary.CORE + label).getBytes(StandardCharsets.UTF_8))) {
            window.home().keys().addKey().add(wish, secret);
        }
    }
}
