package org.keytally.app.cli.keys;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.keytally.app.cli.desk.Problem;
import picocli.CommandLine.Option;

/// The fields that a person wants taken off a key.
public final class Cleared {

    private static final List<String> NAMES = List.of(
            "environment", "endpoint", "dialect", "model", "user", "pin", "from", "to", "rotation", "budget", "rate",
            "owner", "purpose", "region", "billing-account", "tags");
    private static final String TAG = "tag.";

    @Option(names = "--clear", paramLabel = "FIELD", description = "Take a field off again, such as owner or tag.NAME; may be repeated.")
    private Set<String> fields = new LinkedHashSet<>();

    /// Refuses the name of no field.
    public void check() {
        fields.stream().filter(field -> !NAMES.contains(field) && !field.startsWith(TAG)).findFirst().ifPresent(_ -> {
            throw Problem.usage(
                    "The option --clear takes the name of a field that can be empty.",
                    "Fields are: " + String.join(", ", NAMES) + ", tag.NAME")
                    .stop();
        });
    }

    <T> Optional<T> kept(String name, Optional<T> given, Optional<T> standing) {
        return given.isPresent() || fields.contains(name) ? given : standing;
    }

    SortedMap<String, String> tags(Map<String, String> given, Map<String, String> standing) {
        TreeMap<String, String> tags = new TreeMap<>(fields.contains("tags") ? Map.of() : standing);
        tags.keySet().removeIf(name -> fields.contains(TAG + name));
        tags.putAll(given);
        return tags;
    }
}
