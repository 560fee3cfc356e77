package org.keytally.core.adapter.provider.dialect.request;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.keytally.core.domain.prompt.WireBody;

/// Writes the JSON body of a request.
public final class JsonWriting {

    private JsonWriting() {}

    public static WireBody object(JsonFactory factory, Fields fields) {
        // It is given all of a short body at once.
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(0);
        try (JsonGenerator generator = factory.createGenerator(bytes)) {
            generator.writeStartObject();
            fields.write(generator);
            generator.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to take bytes", e);
        }
        return new WireBody(bytes.toByteArray());
    }

    /// The fields of an object.
    public interface Fields {

        void write(JsonGenerator generator) throws IOException;
    }
}
