package org.keytally.core.adapter.hook;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.keytally.core.domain.hook.HookNews;

/// What a hook is told, as one JSON object.
final class NewsJson {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int FORM = 1;

    private NewsJson() {}

    static byte[] write(HookNews news) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeNumberField("form", FORM);
            json.writeStringField("id", news.id());
            json.writeStringField("event", news.event());
            json.writeStringField("at", news.at().toString());
            json.writeObjectFieldStart("facts");
            for (Map.Entry<String, String> fact : news.facts().entrySet()) {
                json.writeStringField(fact.getKey(), fact.getValue());
            }
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }
}
