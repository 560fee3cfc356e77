package org.keytally.core.adapter.records;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.keytally.core.domain.catalog.PriceMatch;

/// The rule by which a price row finds its models, as a list of its kind and what belongs to it.
final class MatchText {

    private static final JsonFactory JSON = new JsonFactory();

    private MatchText() {}

    static String of(PriceMatch match) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            write(match, json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    static PriceMatch match(String text) {
        try (JsonParser json = JSON.createParser(text)) {
            json.nextToken();
            return read(json);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void write(PriceMatch match, JsonGenerator json) throws IOException {
        json.writeStartArray();
        switch (match) {
            case PriceMatch.Exact(String model) -> texts(json, "exact", model);
            case PriceMatch.Same(String model) -> texts(json, "equals", model);
            case PriceMatch.StartsWith(String start) -> texts(json, "starts_with", start);
            case PriceMatch.EndsWith(String end) -> texts(json, "ends_with", end);
            case PriceMatch.Contains(String part) -> texts(json, "contains", part);
            case PriceMatch.Regex regex -> texts(json, "regex", regex.pattern().pattern());
            case PriceMatch.Named(String name, PriceMatch rule) -> {
                texts(json, "named", name);
                write(rule, json);
            }
            case PriceMatch.AnyOf(List<PriceMatch> parts) -> parts(json, "or", parts);
            case PriceMatch.AllOf(List<PriceMatch> parts) -> parts(json, "and", parts);
        }
        json.writeEndArray();
    }

    private static void texts(JsonGenerator json, String kind, String text) throws IOException {
        json.writeString(kind);
        json.writeString(text);
    }

    private static void parts(JsonGenerator json, String kind, List<PriceMatch> parts) throws IOException {
        json.writeString(kind);
        for (PriceMatch part : parts) {
            write(part, json);
        }
    }

    // Stands at the beginning of a list and ends at its end.
    private static PriceMatch read(JsonParser json) throws IOException {
        String kind = json.nextTextValue();
        List<String> texts = new ArrayList<>();
        List<PriceMatch> parts = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == JsonToken.START_ARRAY) {
                parts.add(read(json));
            } else {
                texts.add(json.getText());
            }
        }
        return switch (String.valueOf(kind)) {
            case "exact" -> new PriceMatch.Exact(texts.getFirst());
            case "equals" -> new PriceMatch.Same(texts.getFirst());
            case "starts_with" -> new PriceMatch.StartsWith(texts.getFirst());
            case "ends_with" -> new PriceMatch.EndsWith(texts.getFirst());
            case "contains" -> new PriceMatch.Contains(texts.getFirst());
            case "regex" -> PriceMatch.Regex.of(texts.getFirst());
            case "named" -> new PriceMatch.Named(texts.getFirst(), parts.getFirst());
            case "or" -> new PriceMatch.AnyOf(parts);
            case "and" -> new PriceMatch.AllOf(parts);
            default -> throw new IOException("no such rule: " + kind);
        };
    }
}
