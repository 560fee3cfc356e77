package org.keytally.app.shell;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keytally.core.Keytally;
import org.keytally.core.adapter.http.FaultServer;
import org.keytally.core.domain.key.Connection;
import org.keytally.core.domain.key.Scope;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.sweep.Canary;
import org.keytally.core.usecase.keys.KeyWish;

/// A server that plays OpenAI's batches as their documents describe them.
public final class PlayedBatches implements AutoCloseable {

    private static final Pattern NAME = Pattern.compile("\"custom_id\":\"([^\"]+)\"");
    private static final Pattern NUMBER = Pattern.compile("(?:file-|batch_|out-)(\\d+)");

    private final Map<Integer, String> names = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();
    private final FaultServer server;
    private volatile String status = "in_progress";
    private volatile int most = Integer.MAX_VALUE;
    private volatile String text = "Hello";
    private volatile boolean isSilent;

    public PlayedBatches() throws IOException {
        this.server = new FaultServer((_, request, wire) -> answer(request, wire));
    }

    /// The state of every batch from now on.
    public void become(String now) {
        status = now;
    }

    /// So many are taken; the provider has no credit for more.
    public void takeAtMost(int batches) {
        most = batches;
    }

    /// Whether it hangs up in place of saying that it took a batch.
    public void hangUp(boolean now) {
        isSilent = now;
    }

    /// What is answered to every prompt.
    public void answerWith(String json) {
        text = json;
    }

    public int taken() {
        return count.get();
    }

    /// Adds a key whose address is here, the first of its scope.
    public void addKey(Keytally home, String label, Scope scope) {
        KeyWish usual = KeyWish.usual(Optional.of("openai")).withLabel(label);
        KeyWish wish = new KeyWish(
                usual.provider(), usual.label(), scope, usual.environment(),
                new Connection(
                        Optional.of(base()), Optional.empty(), Optional.of("gpt-4o-mini"), Optional.empty()),
                usual.terms(), usual.notes(), usual.marks().withPrimary(true));
        try (Secret secret = Secret.ofUtf8(("sk-proj-" + Canary.CORE + label).getBytes(StandardCharsets.UTF_8))) {
            home.keys().addKey().add(wish, secret);
        }
    }

    public URI base() {
        return server.base();
    }

    private void answer(FaultServer.Seen request, FaultServer.Wire wire) throws IOException {
        String path = request.line().replaceAll("^[A-Z]+ | HTTP/.*$", "");
        if (path.endsWith("/files")) {
            taken(request, wire);
        } else if (path.endsWith("/content")) {
            wire.answer(200, "application/octet-stream", result(names.getOrDefault(number(path), "")));
        } else if (path.endsWith("/batches") && isSilent) {
            wire.reset();
        } else if (path.endsWith("/batches")) {
            wire.answer(200, "application/json", batch(number(request.body()), "validating", ""));
        } else {
            String files = status.equals("completed") ? ",\"output_file_id\":\"out-" + number(path) + "\"" : "";
            wire.answer(200, "application/json", batch(number(path), status, files));
        }
    }

    private void taken(FaultServer.Seen request, FaultServer.Wire wire) throws IOException {
        if (count.get() == most) {
            wire.answer(429, "application/json",
                    "{\"error\":{\"message\":\"You exceeded your current quota\",\"code\":\"insufficient_quota\"}}");
            return;
        }
        Matcher name = NAME.matcher(request.body());
        int number = count.incrementAndGet();
        names.put(number, name.find() ? name.group(1) : "");
        wire.answer(200, "application/json", "{\"id\":\"file-" + number + "\",\"object\":\"file\"}");
    }

    private static String batch(int number, String state, String more) {
        return "{\"id\":\"batch_" + number + "\",\"object\":\"batch\",\"errors\":null,\"status\":\"" + state + "\""
                + more + "}";
    }

    private String result(String name) {
        return "{\"id\":\"r\",\"custom_id\":\"" + name
                + "\",\"response\":{\"status_code\":200,\"request_id\":\"req_1\",\"body\":"
                + "{\"model\":\"gpt-4o-mini-2024-07-18\",\"choices\":[{\"message\":{\"content\":\"" + text
                + "\"},\"finish_reason\":\"stop\"}],\"usage\":{\"prompt_tokens\":12,\"completion_tokens\":34,"
                + "\"total_tokens\":46}}},\"error\":null}\n";
    }

    private static int number(String text) {
        Matcher number = NUMBER.matcher(text);
        return number.find() ? Integer.parseInt(number.group(1)) : 0;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
