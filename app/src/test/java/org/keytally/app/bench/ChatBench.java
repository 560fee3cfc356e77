package org.keytally.app.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.keytally.app.shell.OpenWindow;
import org.keytally.core.adapter.http.FaultServer;
import org.keytally.core.domain.key.Connection;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.sweep.Canary;
import org.keytally.core.usecase.keys.KeyWish;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// How busy the window's thread is while an answer streams fast into a long conversation: `ChatBench FOLDER [SHAPE]`.
///
/// A conversation of so many messages is had first, with a server on this machine; then 2,000 tokens a second come.
public final class ChatBench {

    /// What the answer is like: many paragraphs, or all of it one paragraph, one list or one program.
    private enum Shape {
        PARAGRAPHS,
        PARAGRAPH,
        ITEMS,
        CODE
    }

    private static final int MESSAGES = 200;
    private static final int TOKENS_A_SECOND = 2000;
    private static final int SECONDS = 20;
    private static final int STEPS_A_SECOND = 50;
    private static final double MILLION = 1_000_000;
    private static final String SHORT = """
            {"model":"gpt-4o-mini","choices":[{"index":0,"message":{"role":"assistant","content":"A **tally stick** \
            was split.\\n\\n```\\nint notches = 3;\\n```\\n\\nOne half each."},"finish_reason":"stop"}],\
            "usage":{"prompt_tokens":12,"completion_tokens":34,"total_tokens":46}}""";

    private final FxRobot robot = new FxRobot();
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final AtomicLong layouts = new AtomicLong();
    private volatile int answered;
    private volatile boolean isStreaming;
    private volatile double sending;
    private final Shape shape;

    private ChatBench(Shape shape) {
        this.shape = shape;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        ChatBench bench = new ChatBench(arguments.length > 1 ? Shape.valueOf(arguments[1]) : Shape.PARAGRAPHS);
        try (FaultServer server = new FaultServer((number, _, wire) -> bench.answer(number, wire));
                OpenWindow window = new OpenWindow(folder)) {
            addKey(window, server);
            FxToolkit.registerPrimaryStage();
            FxToolkit.setupStage(window::show);
            bench.run();
            FxToolkit.cleanupStages();
        }
        System.exit(0);
    }

    private static void addKey(OpenWindow window, FaultServer server) {
        KeyWish usual = KeyWish.usual(Optional.of("openai")).withLabel("Bench");
        KeyWish wish = new KeyWish(
                usual.provider(), usual.label(), Scope.PERSONAL, usual.environment(),
                new Connection(Optional.of(server.base()), Optional.empty(), Optional.of("gpt-4o-mini"),
                        Optional.empty()),
                usual.terms(), usual.notes(), usual.marks());
        try (Secret secret = Secret.ofUtf8(("sk-proj-" + Canary.CORE).getBytes(StandardCharsets.UTF_8))) {
            window.home().keys().addKey().add(wish, secret);
        }
    }

    private void answer(int number, FaultServer.Wire wire) throws IOException, InterruptedException {
        if (number <= MESSAGES / 2) {
            wire.answer(200, "application/json", SHORT);
            answered = number;
            return;
        }
        wire.send("HTTP/1.1 200 X\r\ncontent-type: text/event-stream\r\nconnection: close\r\n\r\n");
        isStreaming = true;
        long start = System.nanoTime();
        int token = 0;
        for (int step = 1; step <= SECONDS * STEPS_A_SECOND; step++) {
            StringBuilder events = new StringBuilder();
            for (int one = 0; one < TOKENS_A_SECOND / STEPS_A_SECOND; one++) {
                events.append(event(token++));
            }
            wire.send(events.toString());
            long ahead = start + TimeUnit.SECONDS.toNanos(step) / STEPS_A_SECOND - System.nanoTime();
            TimeUnit.NANOSECONDS.sleep(Math.max(0, ahead));
        }
        sending = (System.nanoTime() - start) / MILLION;
        wire.send("data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n");
        wire.cut();
    }

    // Lines of a dozen words, paragraphs of five lines, now and then something bold.
    private String event(int token) {
        String word = token % 50 == 0 ? " **notch**" : " stick";
        String begin = token == 0 ? begin() : "";
        String end = token % 12 == 11 ? lineEnd(token) : "";
        return "data: {\"model\":\"gpt-4o-mini\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"" + begin + word
                + end
                + "\"}}]}\n\n";
    }

    private String begin() {
        return switch (shape) {
            case PARAGRAPHS, PARAGRAPH -> "";
            case ITEMS -> "- ";
            case CODE -> "```\\n";
        };
    }

    private String lineEnd(int token) {
        return switch (shape) {
            case PARAGRAPHS -> token % 60 == 59 ? "\\n\\n" : "\\n";
            case PARAGRAPH, CODE -> "\\n";
            case ITEMS -> "\\n- ";
        };
    }

    private void run() throws Exception {
        await(() -> robot.lookup(".screen").tryQuery().isPresent());
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        await(() -> robot.lookup(".payer-glance .payer-you").tryQuery().isPresent());
        for (int asked = 1; asked <= MESSAGES / 2; asked++) {
            ask();
            int sofar = asked;
            await(() -> answered == sofar && isSent());
        }
        tell("at rest after " + MESSAGES + " messages", frames(() -> false, TimeUnit.SECONDS.toNanos(5)));
        ask();
        await(() -> isStreaming);
        tell("while " + TOKENS_A_SECOND + " tokens a second come",
                frames(() -> sending > 0, TimeUnit.SECONDS.toNanos(4L * SECONDS)));
        long shown = System.nanoTime();
        await(this::isSent);
        System.out.printf(Locale.ROOT, "sent in %.0f ms; the receipt %.0f ms after the last token%n", sending,
                (System.nanoTime() - shown) / MILLION);
    }

    // The same button stops an answer that is on its way.
    private boolean isSent() {
        return robot.lookup(".writing-tools .accent").tryQueryAs(Button.class)
                .filter(send -> send.getText().equals("Send"))
                .isPresent();
    }

    private void ask() {
        robot.interact(() -> robot.lookup(".writing > .text-area").queryTextInputControl().setText("hello"));
        robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);
    }

    /// One pulse: how long since the one before, how much of it the window's thread worked, and its layouts.
    private record Frame(double time, double busy, long layouts) {}

    private List<Frame> frames(Callable<Boolean> isOver, long most) throws Exception {
        CompletableFuture<List<Frame>> done = new CompletableFuture<>();
        Scene scene = robot.lookup(".screen").query().getScene();
        Runnable counted = layouts::incrementAndGet;
        robot.interact(() -> {
            scene.addPostLayoutPulseListener(counted);
            new AnimationTimer() {
                private final List<Frame> all = new ArrayList<>();
                private final long start = System.nanoTime();
                private long before = start;
                private long worked = threads.getCurrentThreadCpuTime();

                @Override
                public void handle(long now) {
                    long here = System.nanoTime();
                    long busy = threads.getCurrentThreadCpuTime();
                    all.add(new Frame((here - before) / MILLION, (busy - worked) / MILLION, layouts.getAndSet(0)));
                    before = here;
                    worked = busy;
                    if (isOver() || here - start > most) {
                        stop();
                        scene.removePostLayoutPulseListener(counted);
                        done.complete(all);
                    }
                }

                private boolean isOver() {
                    try {
                        return isOver.call();
                    } catch (Exception failed) {
                        throw new IllegalStateException(failed);
                    }
                }
            }.start();
        });
        return done.get(5, TimeUnit.MINUTES);
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(2, TimeUnit.MINUTES, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void tell(String what, List<Frame> frames) {
        List<Double> times = frames.stream().map(Frame::time).sorted().toList();
        List<Double> busy = frames.stream().map(Frame::busy).sorted().toList();
        System.out.printf(Locale.ROOT,
                "%s: a frame p50 %.1f, p99 %.1f, most %.1f ms; worked p50 %.1f, p99 %.1f, most %.1f ms; "
                        + "layouts a frame at most %d (%d frames)%n",
                what, at(times, 0.5), at(times, 0.99), times.getLast(), at(busy, 0.5), at(busy, 0.99), busy.getLast(),
                frames.stream().mapToLong(Frame::layouts).max().orElse(0), frames.size());
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * share)));
    }
}
