package org.keytally.core.adapter.provider.dialect;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.keytally.core.adapter.provider.dialect.event.Json;
import org.keytally.core.adapter.provider.dialect.event.JsonReading;
import org.keytally.core.adapter.provider.dialect.event.ReadLimits;

/// Reads the flat words of a JSON object; objects in it are given as JSON text.
public final class BatchWords {

    private final JsonFactory factory;

    public BatchWords(ReadLimits limits) {
        this.factory = JsonReading.factory(limits);
    }

    /// The fields that are there and not null; none of what is no object.
    public Map<String, String> of(byte[] bytes, int from, int to) {
        Map<String, String> words = new HashMap<>();
        Json json = new Json(factory);
        try {
            json.open(bytes, from, to, Optional.empty());
            if (!json.entersObject()) {
                return Map.of();
            }
            while (json.nextField()) {
                String name = json.name();
                if (json.isNull()) {
                    continue;
                }
                words.put(name, json.text());
            }
            return words;
        } catch (IOException senseless) {
            return Map.of();
        } finally {
            json.end();
        }
    }
}
