package org.keytally.app.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javafx.geometry.VerticalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.app.shell.OpenWindow;
import org.keytally.core.adapter.http.FaultServer;
import org.keytally.core.domain.key.Connection;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.ledger.EntryFilter;
import org.keytally.core.domain.ledger.EntryState;
import org.keytally.core.domain.ledger.UsageRange;
import org.keytally.core.sweep.Canary;
import org.keytally.core.usecase.keys.KeyWish;
import org.keytally.core.usecase.usage.BrowseEntries;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Journeys through the screen of prompts in the real window.
@ExtendWith(ApplicationExtension.class)
final class PromptWindowIT {

    private final OpenWindow window;
    private Optional<Stage> stage = Optional.empty();

    PromptWindowIT(@TempDir Path folder) throws IOException {
        window = new OpenWindow(folder);
    }

    @Start
    void start(Stage shown) {
        stage = Optional.of(shown);
        window.show(shown);
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
        try (FaultServer slow = begunUntil(end)) {
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

    @Test
    void followsTheEndUnlessThePersonReadsFurtherUp(FxRobot robot) throws Exception {
        Semaphore more = new Semaphore(0);
        try (FaultServer slow = new FaultServer((_, _, wire) -> {
            wire.send("HTTP/1.1 200 X\r\ncontent-type: text/event-stream\r\nconnection: close\r\n\r\n");
            for (int part = 1; part <= 3; part++) {
                wire.send("""
                        data: {"model":"gpt-4o-mini","choices":[{"index":0,"delta":{"content":"%send-%d\\n\\n"}}]}

                        """.formatted("line\\n\\n".repeat(60), part));
                more.acquire();
            }
        })) {
            add("Work", Scope.PERSONAL, slow.base());
            go(robot);
            await(() -> robot.lookup(".payer-glance .payer-you").tryQuery().isPresent());
            ask(robot, "hello");

            await(() -> paragraphs(robot) == 61 && scroll(robot).getVvalue() == 1);

            robot.moveTo(".conversation").scroll(8, VerticalDirection.UP);
            WaitForAsyncUtils.waitForFxEvents();
            double seen = top(robot);
            assertThat(scroll(robot).getVvalue()).isLessThan(0.99);
            more.release();
            await(() -> paragraphs(robot) == 122);
            assertThat(top(robot)).isCloseTo(seen, within(2.0));

            robot.interact(() -> scroll(robot).setVvalue(1));
            robot.scroll(3, VerticalDirection.DOWN);
            more.release();
            await(() -> paragraphs(robot) == 183);
            assertThat(scroll(robot).getVvalue()).isEqualTo(1);
            more.release();
        }
    }

    @Test
    void booksWhatWasUnderWayBeforeItCloses(FxRobot robot) throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        AtomicReference<List<EntryState>> atTheEnd = new AtomicReference<>(List.of());
        try (FaultServer slow = begunUntil(end)) {
            add("Work", Scope.PERSONAL, slow.base());
            go(robot);
            await(() -> robot.lookup(".payer-glance .payer-you").tryQuery().isPresent());
            ask(robot, "hello");
            await(() -> robot.lookup(".markdown .paragraph").tryQuery().isPresent());
            robot.interact(() -> {
                stage.orElseThrow().setOnHiding(_ -> atTheEnd.set(states()));
                stage.orElseThrow().fireEvent(
                        new WindowEvent(stage.orElseThrow(), WindowEvent.WINDOW_CLOSE_REQUEST));
            });

            assertThat(stage.orElseThrow().isShowing()).isTrue();
            robot.clickOn(".dialog .danger");

            await(() -> !stage.orElseThrow().isShowing());
            assertThat(atTheEnd.get()).containsExactly(EntryState.SETTLED);
        } finally {
            end.countDown();
            // The stage outlives this test, and its home does not.
            robot.interact(() -> stage.orElseThrow().setOnHiding(_ -> {}));
        }
    }

    @Test
    void booksWhatIsUnderWayWhenTheProcessIsToldToEnd(FxRobot robot) throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        try (FaultServer slow = begunUntil(end)) {
            add("Work", Scope.PERSONAL, slow.base());
            go(robot);
            await(() -> robot.lookup(".payer-glance .payer-you").tryQuery().isPresent());
            ask(robot, "hello");
            await(() -> robot.lookup(".markdown .paragraph").tryQuery().isPresent());
            window.end();

            assertThat(states()).containsExactly(EntryState.SETTLED);
        } finally {
            end.countDown();
        }
    }

    // Its answer has a beginning, and no end before that.
    private static FaultServer begunUntil(CountDownLatch end) throws IOException {
        return new FaultServer((_, _, wire) -> {
            wire.send("HTTP/1.1 200 X\r\ncontent-type: text/event-stream\r\nconnection: close\r\n\r\n");
            wire.send("""
                    data: {"model":"gpt-4o-mini","choices":[{"index":0,"delta":{"content":"Hello"}}]}

                    """);
            end.await();
        });
    }

    private List<EntryState> states() {
        UsageRange always = new UsageRange(Instant.EPOCH, Instant.now().plusSeconds(60), ZoneOffset.UTC);
        EntryFilter all = new EntryFilter(always, Map.of());
        BrowseEntries browse = window.home().usages().browseEntries();
        return browse.lines(all, browse.outline(all), 0, 10)
                .stream()
                .map(line -> line.entry().state())
                .toList();
    }

    private static ScrollPane scroll(FxRobot robot) {
        return robot.lookup(".prompt-screen .scroll-pane").queryAs(ScrollPane.class);
    }

    private static double top(FxRobot robot) {
        ScrollPane scroll = scroll(robot);
        return scroll.getVvalue() * (scroll.getContent().getLayoutBounds().getHeight()
                - scroll.getViewportBounds().getHeight());
    }

    private static int paragraphs(FxRobot robot) {
        return robot.lookup(".markdown .paragraph").queryAll().size();
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
