package org.keytally.app.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.keytally.app.shell.OpenWindow;
import org.keytally.core.adapter.http.FaultServer;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// What nobody should send to a window, neither a provider nor a person, and somebody does.
@ExtendWith(ApplicationExtension.class)
final class BadAnswerWindowIT {

    private static final String HEAD =
            "HTTP/1.1 200 X\r\ncontent-type: text/event-stream\r\nconnection: close\r\n\r\n";
    private static final String STRANGE = "مرحبا بالعالم 👨‍👩‍👧‍👦 🇦🇺 e\u0301\u0323";

    private final OpenWindow window;

    BadAnswerWindowIT(@TempDir Path folder) throws IOException {
        window = new OpenWindow(folder);
    }

    @Start
    void start(Stage shown) {
        window.show(shown);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void showsHostileMarkdownAsTextAndFetchesAndOpensNothing(FxRobot robot) throws Exception {
        String hostile = "<script>alert(1)</script>\\n\\n<img src=\\\"http://evil.example/a.png\\\">\\n\\n"
                + "![b](http://evil.example/b.png) [run](javascript:alert(1)) [file](file:///etc/passwd) "
                + "[docs](https://docs.example/x)\\n\\n\\u001b[31mred\\u001b[0m \\u0007 \\u202egnp.exe\\u202c\\n\\n"
                + "> ".repeat(3000) + "deep\\n\\n" + "* ".repeat(3000) + "deeper\\n\\n|a|\\n|-|\\n" + "|".repeat(2000);
        try (FaultServer server = answering(hostile)) {
            ask(robot, server.base(), "hello");
            await(() -> robot.lookup(".receipt").tryQuery().isPresent());

            String shown = texts(robot);
            assertThat(shown).contains("<script>alert(1)</script>", "red")
                    .doesNotContain("\u001b", "\u0007", "\u202e");
            assertThat(robot.lookup(".markdown").<Node>queryAll()).isNotEmpty();
            assertThat(robot.lookup(".conversation").lookup((Node node) -> node instanceof ImageView).queryAll())
                    .isEmpty();
            assertThat(server.seen()).hasSize(1);
            List<Hyperlink> links = robot.lookup(".markdown .hyperlink").queryAllAs(Hyperlink.class).stream().toList();
            assertThat(links).extracting(link -> link.getTooltip().getText())
                    .contains("https://docs.example/x")
                    .allMatch(to -> to.startsWith("http"));
            robot.interact(links.getLast()::fire);
            await(() -> robot.lookup(".dialog").tryQuery().isPresent());
            assertThat(window.outside().browsed()).isEmpty();
        }
    }

    @Test
    void keepsWhatCameWhereTheProviderDiesInTheMiddle(FxRobot robot) throws Exception {
        try (FaultServer server = new FaultServer((_, _, wire) -> {
            wire.send(HEAD);
            wire.send("data: {\"model\":\"gpt-4o-mini\",\"choices\":[{\"index\":0,\"delta\":{\"content\":"
                    + "\"The first half\"}}]}\n\n");
            wire.reset();
        })) {
            ask(robot, server.base(), "hello");

            await(() -> robot.lookup(".exchange-foot .chip").tryQuery().isPresent());
            assertThat(robot.lookup(".exchange-foot .chip").queryAs(Label.class).getText()).isEqualTo("incomplete");
            assertThat(robot.lookup(".trouble-head .strong").queryAs(Label.class).getText()).isNotBlank();
            assertThat(texts(robot)).contains("The first half");
            assertThat(server.seen()).hasSize(1);
        }
    }

    @Test
    void sendsAndShowsRightToLeftTextAndEmojiAsTheyAre(FxRobot robot) throws Exception {
        try (FaultServer server = answering(STRANGE)) {
            ask(robot, server.base(), STRANGE);
            await(() -> robot.lookup(".receipt").tryQuery().isPresent());

            assertThat(texts(robot)).contains(STRANGE);
            assertThat(server.seen()).singleElement()
                    .satisfies(seen -> assertThat(seen.body()).contains("مرحبا بالعالم"));
        }
    }

    @Test
    void staysAliveUnderAPasteOfTenMegabytesIntoThePrompt(FxRobot robot) throws Exception {
        try (FaultServer server = answering("Hello")) {
            go(robot, server.base());
            robot.interact(() -> {
                Clipboard.getSystemClipboard()
                        .setContent(Map.of(DataFormat.PLAIN_TEXT, "ab ".repeat(10 * 1024 * 1024 / 3)));
                field(robot).requestFocus();
            });
            await(() -> field(robot).isFocused());
            robot.push(KeyCode.SHORTCUT, KeyCode.V);
            await(() -> robot.lookup(".notice").tryQuery().isPresent());
            assertThat(field(robot).getLength()).isLessThan(1024 * 1024);

            robot.interact(() -> field(robot).setText("hello"));
            robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);
            await(() -> robot.lookup(".receipt").tryQuery().isPresent());
            assertThat(server.seen()).singleElement()
                    .satisfies(seen -> assertThat(seen.body()).hasSizeLessThan(10_000));
        }
    }

    private static FaultServer answering(String json) throws IOException {
        return new FaultServer((_, _, wire) -> {
            wire.send(HEAD);
            wire.send("data: {\"model\":\"gpt-4o-mini\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"" + json
                    + "\"},\"finish_reason\":\"stop\"}]}\n\ndata: {\"choices\":[],\"usage\":{\"prompt_tokens\":12,"
                    + "\"completion_tokens\":34,\"total_tokens\":46}}\n\ndata: [DONE]\n\n");
        });
    }

    private static String texts(FxRobot robot) {
        return robot.lookup(".conversation").lookup((Node node) -> node instanceof Text)
                .queryAllAs(Text.class).stream()
                .map(Text::getText)
                .collect(Collectors.joining("\n"));
    }

    private void ask(FxRobot robot, URI base, String text) throws TimeoutException {
        go(robot, base);
        robot.interact(() -> field(robot).setText(text));
        robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);
    }

    private void go(FxRobot robot, URI base) throws TimeoutException {
        window.addKey(base);
        await(() -> robot.lookup(".screen").tryQuery().isPresent());
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        await(() -> robot.lookup(".payer-glance .payer-you").tryQuery().isPresent());
    }

    private static TextInputControl field(FxRobot robot) {
        return robot.lookup(".writing > .text-area").queryTextInputControl();
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
