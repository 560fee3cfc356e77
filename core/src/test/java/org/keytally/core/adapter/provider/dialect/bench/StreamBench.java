package org.keytally.core.adapter.provider.dialect.bench;

import com.sun.management.ThreadMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.keytally.core.adapter.provider.dialect.Dialects;
import org.keytally.core.adapter.provider.dialect.event.ReadLimits;
import org.keytally.core.domain.catalog.DialectId;
import org.keytally.core.domain.catalog.HostHabits;
import org.keytally.core.domain.prompt.AnswerHead;
import org.keytally.core.domain.prompt.AnswerReader;
import org.keytally.core.domain.prompt.Deltas;
import org.keytally.core.domain.prompt.Dialect;
import org.keytally.core.domain.prompt.Reply;

/// The cost of reading a stream of 500 events through the HTTP client, against taking its bytes only (goals P6 and P7).
///
/// Rounds are shuffled; the control takes the bytes a second time, so that its ratio tells how far noise goes.
/// The server runs in a process of its own: started with an argument, this program is it.
public final class StreamBench {

    private static final int EVENTS = 500;
    private static final int WARM_UP = 3_000;
    private static final int ROUNDS = 3_000;
    private static final AnswerHead HEAD = new AnswerHead(200, Map.of(), Instant.EPOCH);

    private StreamBench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length > 0) {
            serve();
            return;
        }
        Process server = new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                StreamBench.class.getName(),
                "serve")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            int port = Integer
                    .parseInt(new String(server.getInputStream().readNBytes(5), StandardCharsets.US_ASCII).strip());
            OkHttpClient client = new OkHttpClient();
            for (Shape shape : Shape.values()) {
                measure(shape, client, port);
            }
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    private static void serve() throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 4, InetAddress.getLoopbackAddress())) {
            System.out.printf("%5d%n", listener.getLocalPort());
            while (true) {
                try (Socket socket = listener.accept()) {
                    socket.setTcpNoDelay(true);
                    answer(socket);
                }
            }
        }
    }

    /// Each event is a chunk of its own, as servers send them.
    private static void answer(Socket socket) throws IOException {
        byte[][] answers = Arrays.stream(Shape.values()).map(StreamBench::answer).toArray(byte[][]::new);
        BufferedReader in =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        OutputStream out = socket.getOutputStream();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            int asked = Integer.parseInt(line.substring(line.indexOf('/') + 1, line.lastIndexOf(' ')));
            while (!line.isEmpty()) {
                line = in.readLine();
            }
            out.write(answers[asked]);
        }
    }

    private static byte[] answer(Shape shape) {
        StringBuilder answer =
                new StringBuilder(
                        "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n");
        for (String event : new String(shape.body(), StandardCharsets.US_ASCII).split("(?<=\n\n)(?=.)", -1)) {
            answer.append(Integer.toHexString(event.length())).append("\r\n").append(event).append("\r\n");
        }
        return answer.append("0\r\n\r\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static void measure(Shape shape, OkHttpClient client, int port) throws IOException {
        Dialect dialect = new Dialects(ReadLimits.USUAL).of(shape.dialect, HostHabits.USUAL);
        Run run = new Run(client, port, shape, dialect);
        long[][] times = run.rounds();
        double bytes = median(times[0]);
        System.out.printf(
                "P6 %-18s ratio %.2f (control %.2f); bytes only %.1f us, read %.1f us, own work %.0f ns an event; %d bytes%n",
                shape,
                median(times[1]) / bytes,
                median(times[2]) / bytes,
                bytes / 1e3,
                median(times[1]) / 1e3,
                run.inMemory() / (double) EVENTS,
                shape.body().length);
        System.out.printf("P7 %-18s %d bytes allocated for each event%n", shape, run.allocated() / EVENTS);
    }

    private static double median(long[] times) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /// The streams that are measured.
    private enum Shape {
        CHAT(
                0,
                DialectId.OPENAI_CHAT,
                "data: {\"id\":\"chatcmpl-A1b2C3d4E5f6G7h8I9j0K1l2M3n4O\",\"object\":\"chat.completion.chunk\",\"created\":1768478400,"
                        + "\"model\":\"gpt-4o-mini-2024-07-18\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\" word%03d\"},"
                        + "\"logprobs\":null,\"finish_reason\":null}]}\n\n",
                "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n"),
        CHAT_WITH_PADDING(
                1,
                DialectId.OPENAI_CHAT,
                "data: {\"id\":\"chatcmpl-A1b2C3d4E5f6G7h8I9j0K1l2M3n4O\",\"object\":\"chat.completion.chunk\",\"created\":1768478400,"
                        + "\"model\":\"gpt-4o-mini-2024-07-18\",\"service_tier\":\"default\",\"system_fingerprint\":\"fp_0123456789\","
                        + "\"choices\":[{\"index\":0,\"delta\":{\"content\":\" word%03d\"},"
                        + "\"logprobs\":null,\"finish_reason\":null}],\"usage\":null,\"obfuscation\":\"%1$x7baylMhh0\"}\n\n",
                "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n"),
        MESSAGES(
                2,
                DialectId.ANTHROPIC_MESSAGES,
                "event: content_block_delta\ndata: {\"type\":\"content_block_delta\",\"index\":0,"
                        + "\"delta\":{\"type\":\"text_delta\",\"text\":\" word%03d\"}}\n\n",
                "event: message_delta\ndata: {\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"end_turn\"},"
                        + "\"usage\":{\"input_tokens\":9,\"output_tokens\":500}}\n\nevent: message_stop\ndata: {\"type\":\"message_stop\"}\n\n");

        private final int number;
        private final DialectId dialect;
        private final String event;
        private final String end;

        Shape(int number, DialectId dialect, String event, String end) {
            this.number = number;
            this.dialect = dialect;
            this.event = event;
            this.end = end;
        }

        byte[] body() {
            StringBuilder body = new StringBuilder();
            for (int i = 0; i < EVENTS; i++) {
                body.append(event.formatted(i));
            }
            return body.append(end).toString().getBytes(StandardCharsets.UTF_8);
        }
    }

    /// One connection on which streams are asked for.
    private static final class Run {

        private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

        private final OkHttpClient client;
        private final Request request;
        private final Dialect dialect;
        private final byte[] body;
        private final byte[] buffer = new byte[8192];
        private long heard;

        Run(OkHttpClient client, int port, Shape shape, Dialect dialect) {
            this.client = client;
            this.request = new Request.Builder().url("http://127.0.0.1:" + port + "/" + shape.number).build();
            this.dialect = dialect;
            this.body = shape.body();
        }

        long[][] rounds() throws IOException {
            long[][] times = new long[3][ROUNDS];
            Random random = new Random(1);
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                int first = random.nextInt(3);
                for (int i = 0; i < 3; i++) {
                    int kind = (first + i) % 3;
                    long time = kind == 1 ? read() : bytesOnly();
                    if (round >= 0) {
                        times[kind][round] = time;
                    }
                }
            }
            return times;
        }

        private long bytesOnly() throws IOException {
            long start = System.nanoTime();
            int count = 0;
            try (Response response = client.newCall(request).execute()) {
                InputStream in = response.body().byteStream();
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    count += read;
                }
            }
            if (count != body.length) {
                throw new IllegalStateException("the stream was cut");
            }
            return System.nanoTime() - start;
        }

        private long read() throws IOException {
            long start = System.nanoTime();
            AnswerReader reader = reader();
            try (Response response = client.newCall(request).execute()) {
                InputStream in = response.body().byteStream();
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    reader.feed(buffer, 0, read);
                }
            }
            check(reader);
            return System.nanoTime() - start;
        }

        private AnswerReader reader() {
            return dialect.reader(HEAD, Deltas.ofText(piece -> heard += piece.length()));
        }

        private static void check(AnswerReader reader) {
            if (!(reader.end() instanceof Reply)) {
                throw new IllegalStateException("the stream was not read");
            }
        }

        private long fromMemory() {
            AnswerReader reader = reader();
            for (int at = 0; at < body.length; at += buffer.length) {
                reader.feed(body, at, Math.min(buffer.length, body.length - at));
            }
            check(reader);
            return heard;
        }

        long inMemory() {
            long[] times = new long[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                long start = System.nanoTime();
                fromMemory();
                times[round] = System.nanoTime() - start;
            }
            return (long) median(times);
        }

        long allocated() {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            for (int round = 0; round < ROUNDS; round++) {
                fromMemory();
            }
            return (THREADS.getCurrentThreadAllocatedBytes() - before) / ROUNDS;
        }
    }
}
