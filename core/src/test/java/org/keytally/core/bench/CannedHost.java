package org.keytally.core.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A provider in a process of its own, which answers with bytes made beforehand and looks at nothing it is sent.
///
/// The path says what comes back and after how many milliseconds: `/json/0/…`, `/sse/1/…` (500 events), `/big/60/…`.
final class CannedHost implements AutoCloseable {

    static final int EVENTS = 500;

    private static final Pattern ASKED = Pattern.compile("POST /(json|sse|big)/(\\d+)/");
    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *(\\d+)");
    private static final int BIG = 1 << 20;

    private final Process process;
    private final int port;

    private CannedHost(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static CannedHost start() throws IOException {
        Process process = new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                CannedHost.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String port = new String(process.getInputStream().readNBytes(5), StandardCharsets.US_ASCII);
        return new CannedHost(process, Integer.parseInt(port.strip()));
    }

    /// The address under which a kind of answer comes after a delay.
    String base(String kind, int millis) {
        return "http://127.0.0.1:" + port + "/" + kind + "/" + millis;
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    public static void main(String[] arguments) throws IOException {
        Map<String, byte[]> answers = answers();
        try (ServerSocket listener = new ServerSocket(0, 64, InetAddress.getLoopbackAddress())) {
            System.out.printf(Locale.ROOT, "%5d", listener.getLocalPort());
            System.out.flush();
            while (true) {
                Socket socket = listener.accept();
                socket.setTcpNoDelay(true);
                Thread.ofPlatform().daemon().start(() -> converse(socket, answers));
            }
        }
    }

    private static void converse(Socket socket, Map<String, byte[]> answers) {
        try (socket;
                InputStream in = new BufferedInputStream(socket.getInputStream())) {
            OutputStream out = socket.getOutputStream();
            for (String head = head(in); !head.isEmpty(); head = head(in)) {
                Matcher asked = ASKED.matcher(head);
                Matcher length = LENGTH.matcher(head);
                if (!asked.find() || !length.find()) {
                    return;
                }
                in.skipNBytes(Long.parseLong(length.group(1)));
                TimeUnit.MILLISECONDS.sleep(Long.parseLong(asked.group(2)));
                out.write(answers.getOrDefault(asked.group(1), new byte[0]));
            }
        } catch (IOException gone) {
            // The caller has what it wanted.
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder(512);
        for (int next = in.read(); next >= 0; next = in.read()) {
            head.append((char) next);
            if (next == '\n' && head.length() > 3 && head.charAt(head.length() - 3) == '\n') {
                return head.toString();
            }
        }
        return "";
    }

    private static Map<String, byte[]> answers() {
        Map<String, byte[]> answers = new HashMap<>();
        answers.put("json", whole("Hello, how can I help you today?"));
        answers.put("big", whole("word ".repeat(BIG / 5)));
        answers.put("sse", streamed());
        return answers;
    }

    private static byte[] whole(String text) {
        String body = """
                {"id":"chatcmpl-A1b2C3d4E5f6G7h8I9j0K1l2M3n4O","object":"chat.completion","created":1768478400,\
                "model":"gpt-4o-mini-2024-07-18","choices":[{"index":0,"message":{"role":"assistant","content":"%s",\
                "refusal":null},"logprobs":null,"finish_reason":"stop"}],"usage":{"prompt_tokens":12,\
                "completion_tokens":34,"total_tokens":46,"prompt_tokens_details":{"cached_tokens":0,"audio_tokens":0},\
                "completion_tokens_details":{"reasoning_tokens":0}},"service_tier":"default"}""".formatted(text);
        return ("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nx-request-id: req_0123456789abcdef\r\n"
                + "content-length: " + body.length() + "\r\n\r\n" + body).getBytes(StandardCharsets.US_ASCII);
    }

    /// Each event is a chunk of its own, as servers send them.
    private static byte[] streamed() {
        StringBuilder answer = new StringBuilder("HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n");
        answer.append("x-request-id: req_0123456789abcdef\r\ntransfer-encoding: chunked\r\n\r\n");
        for (int i = 0; i < EVENTS; i++) {
            chunk(answer, """
                    {"id":"chatcmpl-A1b2C3d4E5f6G7h8I9j0K1l2M3n4O","object":"chat.completion.chunk",\
                    "created":1768478400,"model":"gpt-4o-mini-2024-07-18","choices":[{"index":0,\
                    "delta":{"content":" word%03d"},"logprobs":null,"finish_reason":null}]}""".formatted(i));
        }
        chunk(answer, "{\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}");
        chunk(answer,
                "{\"choices\":[],\"usage\":{\"prompt_tokens\":12,\"completion_tokens\":500,\"total_tokens\":512}}");
        chunk(answer, "[DONE]");
        return answer.append("0\r\n\r\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static void chunk(StringBuilder answer, String event) {
        String line = "data: " + event + "\n\n";
        answer.append(Integer.toHexString(line.length())).append("\r\n").append(line).append("\r\n");
    }
}
