package org.keytally.core.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.keytally.core.Keytally;
import org.keytally.core.PreparedHome;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.ledger.EntryId;
import org.keytally.core.domain.prompt.Deltas;
import org.keytally.core.domain.prompt.Failure;
import org.keytally.core.domain.prompt.Pace;
import org.keytally.core.domain.prompt.Prompt;
import org.keytally.core.domain.prompt.RouteWish;
import org.keytally.core.usecase.prompt.Answer;
import org.keytally.core.usecase.prompt.Audience;
import org.keytally.core.usecase.prompt.Crossing;
import org.keytally.core.usecase.prompt.Order;

/// Whole prompts through an open home, against the same bytes by a bare OkHttp client (goals P1 to P8 and P13):
/// `RoundTrip MEMORY-FOLDER DISK-FOLDER [ROUNDS] [KEYS] [LEDGER-ROWS]`.
///
/// One line a figure: name, ratio, its interval, what was measured, rounds, control. The wait for the disk is left out
/// by a home in memory and told by one on a disk. The bare client runs twice; a control outside 0.97 to 1.03 makes a
/// run void. Ends with 1 where a bound is passed, with 2 where a run was void.
public final class RoundTrip {

    // The whole way must have been compiled; twelve thousand rounds were still too few for that.
    private static final int WARM_UP = 40_000;
    private static final MediaType JSON = MediaType.get("application/json");
    private static final byte[] BODY =
            "{\"model\":\"gpt-4o-mini\",\"messages\":[{\"role\":\"user\",\"content\":\"hello\"}]}"
                    .getBytes(StandardCharsets.UTF_8);

    private final CannedHost host;
    private final int rounds;
    private final OkHttpClient bare = new OkHttpClient();
    private final byte[] piece = new byte[16 * 1024];
    private final Verdicts verdicts = new Verdicts();

    private RoundTrip(CannedHost host, int rounds) {
        this.host = host;
        this.rounds = rounds;
    }

    public static void main(String[] arguments) throws Exception {
        Path memory = Files.createTempDirectory(Path.of(arguments[0]), "round-trip");
        Path disk = Files.createTempDirectory(Path.of(arguments[1]), "round-trip");
        int rounds = number(arguments, 2, 4_000);
        int code;
        try (CannedHost host = CannedHost.start()) {
            RoundTrip bench = new RoundTrip(host, rounds);
            FutureTask<Integer> run = new FutureTask<>(() -> {
                bench.alone(memory, disk);
                bench.growth(memory, number(arguments, 3, 10_000), number(arguments, 4, 5_000_000));
                return bench.verdicts.code();
            });
            // As the window runs its prompts.
            Thread.ofVirtual().start(run);
            code = run.get();
        } finally {
            delete(memory);
            delete(disk);
        }
        System.exit(code);
    }

    private static int number(String[] arguments, int at, int usual) {
        return arguments.length > at ? Integer.parseInt(arguments[at]) : usual;
    }

    private void alone(Path memory, Path disk) throws Exception {
        try (Keytally home = home(memory.resolve("home"), 0, 0).open();
                Keytally safe = home(disk.resolve("home"), 0, 0).open()) {
            whole(home, safe, 0, rounds);
            whole(home, safe, 1, rounds / 4);
            whole(home, safe, 60, Math.max(20, rounds / 80));
            streams(home);
        }
    }

    private PreparedHome home(Path folder, int keys, long rows) throws Exception {
        PreparedHome home = new PreparedHome(folder, "a passphrase of the benchmark");
        for (int delay : new int[]{0, 1, 60}) {
            home.add("json" + delay, URI.create(host.base("json", delay)));
        }
        home.add("sse0", URI.create(host.base("sse", 0)));
        if (keys > 0) {
            home.fillKeys(keys);
        }
        if (rows > 0) {
            home.fillLedger(rows, new PastYear(rows));
        }
        return home;
    }

    /// P1 to P5: an answer that comes whole.
    private void whole(Keytally home, Keytally safe, int delay, int count) throws Exception {
        Race race = new Race()
                .enter("bare", () -> bare("json", delay))
                .enter("bare again", () -> bare("json", delay))
                .enter("pipeline", () -> prompt(home, "json" + delay, Pace.WHOLE));
        Map<String, Samples> all = race.run(delay == 0 ? WARM_UP : 5, count);
        Line line = new Line(all, "pipeline");
        switch (delay) {
            case 0 -> {
                verdicts.judge("P1 prompt, no delay", line, 1.40);
                verdicts.atMost("P1 added at p50", line.added(50), 25, "us");
                verdicts.atMost("P4 added at p99", line.added(99), 3 * line.added(50) + 5_000, "us");
                double allocated = race.allocated("pipeline", 1_000) / (double) race.allocated("bare", 1_000);
                verdicts.atMost("P5 allocation, ratio", allocated, 1.7, "");
            }
            case 1 -> {
                verdicts.judge("P2 prompt, 1 ms", line, 1.05);
                verdicts.atMost("P2 ratio at p99", line.ratioAt(99), 1.10, "");
            }
            default -> verdicts.judge("P3 prompt, 60 ms", line, 1.001);
        }
        // In a race of its own, so that nothing else that is measured follows a wait for the disk.
        Race forced = new Race()
                .enter("bare", () -> bare("json", delay))
                .enter("bare again", () -> bare("json", delay))
                .enter("with force", () -> prompt(safe, "json" + delay, Pace.WHOLE));
        verdicts.tell(
                "   and the force of both on disk",
                new Line(forced.run(delay == 0 ? WARM_UP / 12 : 5, count / 2), "with force"));
    }

    /// P6 to P8: an answer of 500 events.
    private void streams(Keytally home) throws Exception {
        Race race = new Race()
                .enter("bare", () -> bare("sse", 0))
                .enter("bare again", () -> bare("sse", 0))
                .enter("pipeline", () -> prompt(home, "sse0", Pace.STREAMED));
        Map<String, Samples> all = race.run(WARM_UP / 4, rounds / 2);
        verdicts.judge("P6 stream of 500 events", new Line(all, "pipeline"), 2.0);
        double own = race.allocated("pipeline", 500) - race.allocated("bare", 500);
        verdicts.atMost("P7 allocated for an event", own / CannedHost.EVENTS, 256, "B");
        Map<String, Samples> first = new Race()
                .enterTimed("bare", this::firstByte)
                .enterTimed("bare again", this::firstByte)
                .enterTimed("pipeline", () -> firstToken(home))
                .run(rounds / 2, rounds / 2);
        verdicts.atMost(
                "P8 first token after first byte", new Line(first, "pipeline").added(50), 50, "us, all before it in");
    }

    /// P13: what many keys and a long past add.
    private void growth(Path memory, int keys, int rows) throws Exception {
        try (Keytally few = home(memory.resolve("few"), 10, 0).open();
                Keytally many = home(memory.resolve("many"), keys, 0).open();
                Keytally old = home(memory.resolve("old"), 10, rows).open()) {
            Map<String, Samples> all = new Race()
                    .enter("bare", () -> prompt(few, "json0", Pace.WHOLE))
                    .enter("bare again", () -> prompt(few, "json0", Pace.WHOLE))
                    .enter("many", () -> prompt(many, "json0", Pace.WHOLE))
                    .enter("old", () -> prompt(old, "json0", Pace.WHOLE))
                    .run(rounds / 2, rounds / 2);
            verdicts.judge("P13 " + keys + " keys ÷ 10", new Line(all, "many"), 1.05);
            verdicts.judge("P13 " + rows + " rows ÷ none", new Line(all, "old"), 1.05);
        }
    }

    private Response ask(String kind, int delay) throws IOException {
        Request request = new Request.Builder()
                .url(host.base(kind, delay) + "/chat/completions")
                .header("authorization", "Bearer nobody")
                .post(RequestBody.create(BODY, JSON))
                .build();
        return bare.newCall(request).execute();
    }

    private long bare(String kind, int delay) throws IOException {
        long bytes = 0;
        try (Response response = ask(kind, delay)) {
            InputStream in = response.body().byteStream();
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                bytes += read;
            }
        }
        return bytes;
    }

    // The rest of the stream is read after the clock has stopped, so that the connection is used again.
    private long firstByte() throws IOException {
        long start = System.nanoTime();
        try (Response response = ask("sse", 0)) {
            InputStream in = response.body().byteStream();
            int read = in.read(piece);
            long took = System.nanoTime() - start;
            while (read >= 0) {
                read = in.read(piece);
            }
            return took;
        }
    }

    private static long firstToken(Keytally home) {
        long start = System.nanoTime();
        Listener listener = new Listener();
        prompt(home, "sse0", Pace.STREAMED, listener);
        return listener.first - start;
    }

    private static long prompt(Keytally home, String key, Pace pace) {
        return prompt(home, key, pace, new Listener());
    }

    private static long prompt(Keytally home, String key, Pace pace, Listener listener) {
        Order order = new Order(
                Prompt.of("hello"),
                RouteWish.of(Optional.empty(), Optional.of(key), Environment.DEVELOPMENT),
                Optional.of("gpt-4o-mini"),
                pace,
                Duration.ofSeconds(5));
        Answer answer = home.prompts().sendPrompt().send(order, listener);
        if (answer instanceof Answer.Given given) {
            return given.reply().text().length();
        }
        throw new IllegalStateException(answer.toString());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /// Who hears the answer and says nothing.
    private static final class Listener implements Audience {

        private long first;

        @Override
        public void begun(EntryId entry) {}

        @Override
        public void crossed(Crossing crossing) {}

        @Override
        public void waiting(Failure failure, Duration pause) {}

        @Override
        public Deltas deltas() {
            return Deltas.ofText(piece -> {
                if (first == 0) {
                    first = System.nanoTime();
                }
            });
        }
    }
}
