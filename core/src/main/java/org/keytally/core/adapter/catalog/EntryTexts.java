package org.keytally.core.adapter.catalog;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.keytally.core.domain.catalog.OwnModel;
import org.keytally.core.domain.catalog.OwnProvider;

/// The entries of the file as a person wrote them, each field by its name, so that a change leaves alone what it is not
/// about.
final class EntryTexts {

    private static final String ID = "id";

    private final List<Map<String, String>> entries = new ArrayList<>();

    /// @param text a list of entries
    static EntryTexts read(JsonFactory json, String text) throws IOException {
        EntryTexts read = new EntryTexts();
        try (JsonParser parser = json.createParser(text)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                read.entries.add(entry(parser, text));
            }
        }
        return read;
    }

    private static Map<String, String> entry(JsonParser parser, String text) throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            int start = Math.toIntExact(parser.currentTokenLocation().getCharOffset());
            parser.skipChildren();
            parser.finishToken();
            fields.put(name, text.substring(start, Math.toIntExact(parser.currentLocation().getCharOffset())));
        }
        return fields;
    }

    void add(OwnProvider entry) {
        entries.add(filled(new LinkedHashMap<>(), entry));
    }

    void change(OwnProvider entry) {
        entries.replaceAll(fields -> isOf(entry.id(), fields) ? filled(fields, entry) : fields);
    }

    void remove(String id) {
        entries.removeIf(fields -> isOf(id, fields));
    }

    String text() {
        return entries.stream()
                .map(fields -> fields.entrySet().stream()
                        .map(field -> quoted(field.getKey()) + ": " + field.getValue())
                        .collect(Collectors.joining(", ", "  {", "}")))
                .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    }

    private static boolean isOf(String id, Map<String, String> fields) {
        return quoted(id).equals(fields.get(ID));
    }

    private static Map<String, String> filled(Map<String, String> fields, OwnProvider entry) {
        fields.put(ID, quoted(entry.id()));
        fill(fields, "name", entry.name());
        fill(fields, "base", entry.base());
        fill(fields, "dialect", entry.dialect());
        fill(fields, "recommended", entry.recommended());
        if (entry.isLocal()) {
            fields.put("local", "true");
        } else {
            fields.remove("local");
        }
        // Programs from before do not know the field, so it stands only where it says something.
        if (entry.models().isEmpty()) {
            fields.remove("models");
        } else {
            fields.put("models", entry.models().stream().map(EntryTexts::model)
                    .collect(Collectors.joining(", ", "[", "]")));
        }
        return fields;
    }

    private static String model(OwnModel model) {
        StringBuilder text = new StringBuilder("{\"id\": ").append(quoted(model.model()));
        model.context().ifPresent(tokens -> text.append(", \"context\": ").append(tokens));
        model.output().ifPresent(tokens -> text.append(", \"output\": ").append(tokens));
        return text.append('}').toString();
    }

    private static void fill(Map<String, String> fields, String name, String value) {
        if (value.isEmpty()) {
            fields.remove(name);
        } else {
            fields.put(name, quoted(value));
        }
    }

    private static String quoted(String text) {
        return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }
}
