package org.keytally.core.adapter.provider.service;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/// The names of the fields of an object that came back; none where it is no object or is broken.
record Document(Set<String> fields) {

    private static final JsonFactory JSON = new JsonFactory();

    static Document of(byte[] bytes) {
        Set<String> fields = new HashSet<>();
        try (JsonParser parser = JSON.createParser(bytes)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return new Document(Set.of());
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                fields.add(parser.currentName());
                parser.nextToken();
                parser.skipChildren();
            }
            return new Document(parser.currentToken() == JsonToken.END_OBJECT ? Set.copyOf(fields) : Set.of());
        } catch (IOException broken) {
            return new Document(Set.of());
        }
    }

    boolean has(String field) {
        return fields.contains(field);
    }
}
