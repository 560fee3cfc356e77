package org.keytally.core.adapter.provider;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.keytally.core.domain.catalog.DialectId;
import org.keytally.core.domain.prompt.WireBody;
import org.keytally.core.domain.prompt.WireRequest;

/// The requests by which batches are given, watched and fetched, as OpenAI and Anthropic document them.
final class BatchWire {

    private static final String EDGE = "keytally-part";

    private BatchWire() {}

    /// Anthropic takes the requests themselves.
    static WireRequest messages(String name, WireRequest prompt) {
        return new WireRequest(
                "POST",
                "/messages/batches",
                prompt.headers(),
                wrapped("{\"requests\":[{\"custom_id\":\"" + name + "\",\"params\":", prompt.body(), "}]}"));
    }

    /// OpenAI takes a file with a request a line, and then its name.
    static WireRequest file(String name, WireRequest prompt) {
        String head = "--" + EDGE + "\r\ncontent-disposition: form-data; name=\"purpose\"\r\n\r\nbatch\r\n"
                + "--" + EDGE + "\r\ncontent-disposition: form-data; name=\"file\"; filename=\"" + name
                + ".jsonl\"\r\ncontent-type: application/jsonl\r\n\r\n"
                + "{\"custom_id\":\"" + name + "\",\"method\":\"POST\",\"url\":\"/v1" + prompt.path() + "\",\"body\":";
        Map<String, String> headers = new HashMap<>(prompt.headers());
        headers.put("content-type", "multipart/form-data; boundary=" + EDGE);
        return new WireRequest(
                "POST", "/files", headers, wrapped(head, prompt.body(), "}\n\r\n--" + EDGE + "--\r\n"));
    }

    static WireRequest batch(String file, String name, WireRequest prompt) {
        String body = "{\"input_file_id\":\"" + file + "\",\"endpoint\":\"/v1" + prompt.path()
                + "\",\"completion_window\":\"24h\",\"metadata\":{\"keytally\":\"" + name + "\"}}";
        return new WireRequest(
                "POST", "/batches", prompt.headers(), new WireBody(body.getBytes(StandardCharsets.UTF_8)));
    }

    static WireRequest get(DialectId dialect, String path) {
        Map<String, String> headers = dialect == DialectId.ANTHROPIC_MESSAGES
                ? Map.of("anthropic-version", "2023-06-01", "accept", "application/json")
                : Map.of("accept", "application/json");
        return new WireRequest("GET", path, headers, WireBody.NONE);
    }

    private static WireBody wrapped(String before, WireBody body, String after) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            bytes.write(before.getBytes(StandardCharsets.UTF_8));
            body.writeTo(bytes);
            bytes.write(after.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new WireBody(bytes.toByteArray());
    }
}
