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

    private static final int FORMAT = 2;
    private static final JsonFactory JSON = new JsonFactory();

    @Override
    public byte[] write(Archive archive) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            json.writeStartObject();
            json.writeStringField("program", "keytally");
            json.writeNumberField("format", FORMAT);
            json.writeFieldName("keys");
            Rows.write(json, archive.keys().stream().map(KeyRow::of).toList());
            json.writeFieldName("settings");
            Rows.write(json, archive.settings().stream().map(SealedSettings::row).toList());
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
        try {
            return parsed(bytes).map(Parsed::archive);
        } catch (RuntimeException notOurs) {
            return Optional.empty();
        }
    }

    // The name of the program and the format stand first, in every version.
    @Override
    public boolean isNewer(byte[] bytes) {
        try (JsonParser json = JSON.createParser(bytes)) {
            return json.nextToken() == JsonToken.START_OBJECT
                    && "program".equals(json.nextFieldName())
                    && "keytally".equals(json.nextTextValue())
                    && "format".equals(json.nextFieldName())
                    && json.nextIntValue(0) > FORMAT;
        } catch (IOException notJson) {
            return false;
        }
    }

    @Override
    public Map<String, String> digests(byte[] bytes) {
        Map<String, String> digests = new HashMap<>();
        parsed(bytes).ifPresent(found -> {
            found.keys().forEach(row -> digests.put(row.getOrDefault("id", ""), Rows.digest(List.of(row))));
            digests.put(SETTINGS, Rows.digest(found.settings()));
        });
        return digests;
    }

    /// The parts of an archive as they stand in it.
    private record Parsed(
            List<Map<String, String>> keys, List<Map<String, String>> settings, Optional<String> parcel) {

        Archive archive() {
            return new Archive(
                    keys.stream().map(KeyRow::key).toList(),
                    settings.stream().flatMap(row -> SealedSettings.value(row).stream()).toList(),
                    parcel);
        }

        /// Two records of one id could not both be told by one digest.
        boolean isUnambiguous() {
            return keys.stream().map(row -> row.getOrDefault("id", "")).distinct().count() == keys.size();
        }
    }

    private static Optional<Parsed> parsed(byte[] bytes) {
        try (JsonParser json = JSON.createParser(bytes)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            Map<String, String> texts = new HashMap<>();
            Map<String, List<Map<String, String>>> lists = new HashMap<>();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                if (name.equals("keys") || name.equals("settings")) {
                    json.nextToken();
                    Rows.require(json, JsonToken.START_ARRAY);
                    lists.put(name, Rows.rest(json));
                } else {
                    texts.put(name, Rows.scalar(json));
                }
            }
            Rows.require(json, JsonToken.END_OBJECT);
            return json.nextToken() == null ? parsed(texts, lists) : Optional.empty();
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    private static Optional<Parsed> parsed(Map<String, String> texts, Map<String, List<Map<String, String>>> lists) {
        boolean isOurs = "keytally".equals(texts.get("program")) && String.valueOf(FORMAT).equals(texts.get("format"));
        return isOurs
                ? Optional.of(new Parsed(
                        lists.getOrDefault("keys", List.of()),
                        lists.getOrDefault("settings", List.of()),
                        Optional.ofNullable(texts.get("secrets"))))
                        .filter(Parsed::isUnambiguous)
                : Optional.empty();
    }
}
