package org.keytally.core.adapter.provider.mint;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.rotation.MintException;
import org.keytally.core.domain.rotation.MintException.Kind;

/// Reading and writing the JSON of a mint.
final class MintJson {

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(20)
                    .maxStringLength(1 << 16)
                    .build())
            .build();

    /// What takes the fields of an object, one at a time; what it does not read is left out.
    interface Fields {

        void field(String name, JsonParser json) throws IOException;
    }

    /// What writes the fields of an object.
    interface Writing {

        void to(JsonGenerator json) throws IOException;
    }

    private MintJson() {}

    /// Reads the one object of a body and wipes the body.
    static void read(byte[] bytes, Fields fields) throws MintException {
        try (JsonParser json = JSON.createParser(bytes)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw malformed();
            }
            object(json, fields);
        } catch (IOException | RuntimeException notOne) {
            // The parser's words repeat what it read, which may be a secret.
            throw malformed();
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /// Reads an object whose beginning was read.
    static void object(JsonParser json, Fields fields) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            JsonToken value = json.currentToken();
            fields.field(name, json);
            if (json.currentToken() == value && value.isStructStart()) {
                json.skipChildren();
            }
        }
    }

    /// Each object of the list that is the value of a field.
    static void each(JsonParser json, Runnable begin, Fields fields) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            return;
        }
        while (json.nextToken() == JsonToken.START_OBJECT) {
            begin.run();
            object(json, fields);
        }
    }

    static Optional<BigDecimal> amount(JsonParser json) throws IOException {
        return json.currentToken().isNumeric() ? Optional.of(json.getDecimalValue()) : Optional.empty();
    }

    static Secret secret(JsonParser json) throws IOException {
        int start = json.getTextOffset();
        char[] text = Arrays.copyOfRange(json.getTextCharacters(), start, start + json.getTextLength());
        try {
            return Secret.ofChars(text).orElseThrow(() -> new IOException("no text"));
        } finally {
            Arrays.fill(text, '\0');
        }
    }

    static byte[] write(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            writing.to(json);
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static MintException malformed() {
        return new MintException(Kind.MALFORMED, "the answer is not what its documentation says", true,
                Optional.empty());
    }
}
