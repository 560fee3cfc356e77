package org.keytally.core.domain.guard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.keytally.core.domain.catalog.ProviderId;

/// The shapes of keys we know, the more special before the more general.
public record LeakShapes(List<LeakShape> all) {

    private static final Pattern COLUMNS = Pattern.compile("\\s+");

    public LeakShapes {
        all = List.copyOf(all);
    }

    /// Those that come with the program.
    public static LeakShapes shipped() {
        try (InputStream in = Objects.requireNonNull(LeakShapes.class.getResourceAsStream("leak-shapes"))) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Reads lines of name, provider or `-`, anchor and pattern; `#` begins a comment line.
    public static LeakShapes parse(String table) {
        return new LeakShapes(table.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(LeakShapes::shape)
                .toList());
    }

    private static LeakShape shape(String line) {
        String[] column = COLUMNS.split(line, 4);
        if (column.length < 4) {
            throw new IllegalArgumentException("not a key shape: " + line);
        }
        Optional<ProviderId> provider =
                column[1].equals("-") ? Optional.empty() : Optional.of(new ProviderId(column[1]));
        return new LeakShape(column[0], provider, column[2].replace("\\s", " "), Pattern.compile(column[3]));
    }
}
