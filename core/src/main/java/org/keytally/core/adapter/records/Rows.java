package org.keytally.core.adapter.records;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.keytally.core.domain.home.HomeException;

/// A list of flat rows of text as JSON.
final class Rows {

    private static final JsonFactory JSON = new JsonFactory();

    private Rows() {}

    static byte[] write(List<Map<String, String>> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            write(json, rows);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static void write(JsonGenerator json, List<Map<String, String>> rows) throws IOException {
        json.writeStartArray();
        for (Map<String, String> row : rows) {
            json.writeStartObject();
            for (Map.Entry<String, String> field : row.entrySet()) {
                json.writeStringField(field.getKey(), field.getValue());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /// The same for the same rows, whatever the order of their fields.
    static String digest(List<Map<String, String>> rows) {
        List<Map<String, String>> sorted = rows.stream().<Map<String, String>>map(TreeMap::new).toList();
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(write(sorted)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java runtime lacks SHA-256", impossible);
        }
    }

    static List<Map<String, String>> read(byte[] bytes) {
        try (JsonParser json = JSON.createParser(bytes)) {
            if (json.nextToken() != JsonToken.START_ARRAY) {
                throw new HomeException(HomeException.Kind.DAMAGED, "a section of the records is no list");
            }
            return rest(json);
        } catch (IOException broken) {
            throw new HomeException(HomeException.Kind.DAMAGED, "a section of the records cannot be read", broken);
        }
    }

    /// The rows up to the end of a list whose beginning was read; a list that holds anything else is none.
    static List<Map<String, String>> rest(JsonParser json) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        while (json.nextToken() == JsonToken.START_OBJECT) {
            Map<String, String> row = new HashMap<>();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                row.put(name, scalar(json));
            }
            require(json, JsonToken.END_OBJECT);
            rows.add(row);
        }
        require(json, JsonToken.END_ARRAY);
        return rows;
    }

    /// The text of the next value, which is no list and no object.
    static String scalar(JsonParser json) throws IOException {
        JsonToken token = json.nextToken();
        if (token == null || !token.isScalarValue()) {
            throw new IOException("a field holds more than one value");
        }
        return json.getText();
    }

    static void require(JsonParser json, JsonToken wanted) throws IOException {
        if (json.currentToken() != wanted) {
            throw new IOException("something else than " + wanted);
        }
    }
}
