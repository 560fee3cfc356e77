package org.keytally.app.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.app.shell.OpenWindow;
import org.keytally.core.adapter.http.FaultServer;
import org.keytally.core.domain.home.Narrowing;
import org.keytally.core.domain.home.Setting;
import org.keytally.core.domain.key.Connection;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.sweep.Canary;
import org.keytally.core.usecase.keys.KeyWish;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The question who pays, in the real window, and what its answers cost.
@ExtendWith(ApplicationExtension.class)
final class AskWindowIT {

    private static final String ANSWER = """
            {"model":"gpt-4o-mini","choices":[{"index":0,"message":{"role":"assistant","content":"Hello"},\
            "finish_reason":"stop"}],"usage":{"prompt_tokens":12,"completion_tokens":34,"total_tokens":46}}""";

    private final OpenWindow window;
    private Optional<Stage> stage = Optional.empty();

    AskWindowIT(@TempDir Path folder) throws IOException {
        window = new OpenWindow(folder);
        window.home().changeSetting().change(Setting.PREFERENCE.label(), "ask", Narrowing.EVERYWHERE);
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
    void asksWhoPaysByKeysAndShowsTheCostOfBoth(FxRobot robot) throws Exception {
        AtomicInteger mine = new AtomicInteger();
        AtomicInteger theirs = new AtomicInteger();
        try (FaultServer own = counting(mine); FaultServer company = counting(theirs)) {
            add("Work", Scope.PERSONAL, own.base());
            add("Acme", Scope.COMPANY, company.base());
            go(robot, KeyCode.DIGIT2, ".prompt-screen");
            await(() -> robot.lookup(".payer-glance .payer-company").tryQuery().isPresent());

            ask(robot);
            robot.push(KeyCode.DIGIT1);
            await(() -> robot.lookup(".receipt").queryAll().size() == 1);
            assertThat(mine).hasValue(1);
            assertThat(theirs).hasValue(0);

            ask(robot);
            robot.push(KeyCode.DIGIT2);
            await(() -> robot.lookup(".receipt").queryAll().size() == 2);
            assertThat(mine).hasValue(1);
            assertThat(theirs).hasValue(1);
            assertThat(robot.lookup(".receipt").queryAllAs(Hyperlink.class))
                    .extracting(Hyperlink::getText)
                    .anyMatch(text -> text.endsWith("the company pays"));

            ask(robot);
            robot.push(KeyCode.ESCAPE);
            await(() -> robot.lookup(".trouble-head").tryQuery().isPresent());
            assertThat(mine.get() + theirs.get()).isEqualTo(2);

            go(robot, KeyCode.DIGIT4, ".costs .table-row-cell:filled");
            assertThat(robot.lookup(".cost-total .big-number").queryLabeled().getText()).startsWith("$0.00004");
            assertThat(robot.lookup(".costs .table-row-cell:filled").queryAll()).hasSize(2);
        }
    }

    @Test
    void theQuestionBeforeTheWindowClosesDoesNotAnswerIt(FxRobot robot) throws Exception {
        AtomicInteger mine = new AtomicInteger();
        AtomicInteger theirs = new AtomicInteger();
        try (FaultServer own = counting(mine); FaultServer company = counting(theirs)) {
            add("Work", Scope.PERSONAL, own.base());
            add("Acme", Scope.COMPANY, company.base());
            go(robot, KeyCode.DIGIT2, ".prompt-screen");
            await(() -> robot.lookup(".payer-glance .payer-company").tryQuery().isPresent());

            ask(robot);
            robot.interact(() -> stage.orElseThrow().fireEvent(
                    new WindowEvent(stage.orElseThrow(), WindowEvent.WINDOW_CLOSE_REQUEST)));
            await(() -> robot.lookup(".dialog .danger").tryQuery().isPresent());
            robot.push(KeyCode.ESCAPE);
            await(() -> robot.lookup(".ask").tryQuery().isPresent());
            assertThat(robot.lookup(".trouble-head").queryAll()).isEmpty();

            robot.push(KeyCode.DIGIT1);
            await(() -> robot.lookup(".receipt").queryAll().size() == 1);
            assertThat(mine).hasValue(1);
            assertThat(robot.lookup(".ask").tryQuery()).isEmpty();
        }
    }

    private static FaultServer counting(AtomicInteger calls) throws IOException {
        return new FaultServer((_, _, wire) -> {
            calls.incrementAndGet();
            wire.answer(200, "application/json", ANSWER);
        });
    }

    private static void go(FxRobot robot, KeyCode digit, String seen) throws TimeoutException {
        await(() -> robot.lookup(".screen").tryQuery().isPresent());
        robot.push(KeyCode.SHORTCUT, digit);
        await(() -> robot.lookup(seen).tryQuery().isPresent());
    }

    private static void ask(FxRobot robot) throws TimeoutException {
        robot.interact(() -> robot.lookup(".writing > .text-area").queryTextInputControl().setText("hello"));
        robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);
        await(() -> robot.lookup(".ask").tryQuery().isPresent());
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
