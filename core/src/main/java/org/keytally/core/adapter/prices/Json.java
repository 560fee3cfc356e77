package org.keytally.core.adapter.prices;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keytally.core.domain.catalog.PriceFault.Kind;

// A JSON text as it stands: numbers stay text, because a double would change them.
sealed interface Json {

    record Fields(Map<String, Json> byName) implements Json {}

    record Items(List<Json> inOrder) implements Json {}

    record Text(String value) implements Json {}

    record Digits(String value) implements Json {}

    record Truth(boolean value) implements Json {}

    record Nothing() implements Json {}

    static Json parse(String text) throws PriceFaultException {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(40)
                        .maxNumberLength(100)
                        .maxNameLength(1_000)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        try (JsonParser parser = factory.createParser(text)) {
            parser.nextToken();
            Json json = value(parser);
            if (parser.nextToken() != null) {
                throw new PriceFaultException(Kind.MALFORMED, line(parser), parser.currentToken().name());
            }
            return json;
        } catch (StreamReadException | StreamConstraintsException malformed) {
            int line = malformed.getLocation() == null ? 0 : malformed.getLocation().getLineNr();
            throw new PriceFaultException(Kind.MALFORMED, "line " + line, "");
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Json value(JsonParser parser) throws IOException, PriceFaultException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new PriceFaultException(Kind.MALFORMED, line(parser), "");
        }
        return switch (token) {
            case START_OBJECT -> fields(parser);
            case START_ARRAY -> items(parser);
            case VALUE_STRING -> new Text(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Digits(parser.getText());
            case VALUE_TRUE -> new Truth(true);
            case VALUE_FALSE -> new Truth(false);
            case VALUE_NULL -> new Nothing();
            case END_OBJECT, END_ARRAY, FIELD_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                throw new PriceFaultException(Kind.MALFORMED, line(parser), token.name());
        };
    }

    private static Json fields(JsonParser parser) throws IOException, PriceFaultException {
        Map<String, Json> fields = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            fields.put(name, value(parser));
        }
        return new Fields(fields);
    }

    private static Json items(JsonParser parser) throws IOException, PriceFaultException {
        List<Json> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser));
        }
        return new Items(items);
    }

    private static String line(JsonParser parser) {
        return "line " + parser.currentLocation().getLineNr();
    }
}
