package org.keytally.core.adapter.records;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keytally.core.domain.home.Archive;
import org.keytally.core.domain.home.ArchiveForm;

/// An archive as one JSON object: `format`, `keys`, `settings` and the sealed `secrets`.
public final class JsonArchive implements ArchiveForm {

    private static final int FORMAT = 1;
    private static final JsonFactory JSON = new JsonFactory();

    @Override
    public byte[] write(Archive archive) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            json.writeStartObject();
            json.writeStringField("program", "keytally");
            json.writeNumberField("format", FORMAT);
            rows(json, "keys", archive.keys().stream().map(KeyRow::of).toList());
            rows(json, "settings", archive.settings().stream().map(SealedSettings::row).toList());
            if (archive.parcel().isPresent()) {
                json.writeStringField("secrets", archive.parcel().get());
            }
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    @Override
    public Optional<Archive> read(byte[] bytes) {
        try (JsonParser json = JSON.createParser(bytes)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            Map<String, String> texts = new HashMap<>();
            Map<String, List<Map<String, String>>> lists = new HashMap<>();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                if (json.nextToken() == JsonToken.START_ARRAY) {
                    lists.put(name, Rows.rest(json));
                } else {
                    texts.put(name, json.getText());
                }
            }
            return archive(texts, lists);
        } catch (IOException | RuntimeException notOurs) {
            return Optional.empty();
        }
    }

    private static Optional<Archive> archive(Map<String, String> texts, Map<String, List<Map<String, String>>> lists) {
        boolean isOurs = "keytally".equals(texts.get("program")) && String.valueOf(FORMAT).equals(texts.get("format"));
        if (!isOurs) {
            return Optional.empty();
        }
        return Optional.of(new Archive(
                lists.getOrDefault("keys", List.of()).stream().map(KeyRow::key).toList(),
                lists.getOrDefault("settings", List.of()).stream()
                        .flatMap(row -> SealedSettings.value(row).stream())
                        .toList(),
                Optional.ofNullable(texts.get("secrets"))));
    }

    private static void rows(JsonGenerator json, String name, List<Map<String, String>> rows) throws IOException {
        json.writeArrayFieldStart(name);
        for (Map<String, String> row : rows) {
            json.writeStartObject();
            for (Map.Entry<String, String> field : row.entrySet()) {
                json.writeStringField(field.getKey(), field.getValue());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
