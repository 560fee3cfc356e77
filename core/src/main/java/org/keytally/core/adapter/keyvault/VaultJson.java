package org.keytally.core.adapter.keyvault;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.keytally.core.domain.vault.VaultException;
import org.keytally.core.domain.vault.VaultException.Kind;

/// Reading and writing the JSON of a vault.
final class VaultJson {

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(20)
                    .maxStringLength(1 << 20)
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

    private VaultJson() {}

    static JsonParser parser(byte[] bytes) throws IOException {
        return JSON.createParser(bytes);
    }

    /// Reads the one object of a body.
    static void read(byte[] bytes, Fields fields) throws VaultException {
        try (JsonParser json = parser(bytes)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new VaultException(Kind.MALFORMED, "the answer is no JSON object");
            }
            object(json, fields);
        } catch (IOException | IllegalArgumentException malformed) {
            // The parser's words repeat what it read, which may be a secret.
            throw new VaultException(Kind.MALFORMED, "the answer is not the JSON of a vault");
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

    /// Reads the object that is the value of a field; anything else in its place counts as none.
    static void nested(JsonParser json, Fields fields) throws IOException {
        if (json.currentToken() == JsonToken.START_OBJECT) {
            object(json, fields);
        }
    }

    /// Writes an object; what it leaves behind on the way is wiped.
    static byte[] write(Writing writing) {
        Wiped bytes = new Wiped();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            writing.to(json);
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.taken();
    }

    private static final class Wiped extends ByteArrayOutputStream {

        byte[] taken() {
            byte[] all = toByteArray();
            Arrays.fill(buf, (byte) 0);
            return all;
        }
    }
}
