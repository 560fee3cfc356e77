package org.keytally.app.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// JSON read into maps, lists, texts, numbers and truths; a null is the text `null`.
final class JsonText {

    private static final JsonFactory JSON = new JsonFactory();

    private JsonText() {}

    /// Reads exactly one object; whatever else stands there is an error.
    static Map<String, Object> object(String text) {
        try (JsonParser parser = JSON.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new AssertionError("no JSON object");
            }
            Map<String, Object> object = members(parser);
            if (parser.nextToken() != null) {
                throw new AssertionError("more than one JSON object");
            }
            return object;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Map<String, Object> members(JsonParser parser) throws IOException {
        Map<String, Object> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            members.put(name, value(parser));
        }
        return members;
    }

    private static List<Object> elements(JsonParser parser) throws IOException {
        List<Object> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(parser));
        }
        return elements;
    }

    private static Object value(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return members(parser);
        }
        if (token == JsonToken.START_ARRAY) {
            return elements(parser);
        }
        if (token == JsonToken.VALUE_NUMBER_INT) {
            return parser.getLongValue();
        }
        return token.isBoolean() ? (Object) parser.getBooleanValue() : parser.getText();
    }
}
