package org.keytally.core.adapter.records;

import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.keytally.core.domain.home.HomeException;

/// A section of the records as a list of one kind, read when it is first wanted and written as a whole.
final class Book<T> {

    private final Section section;
    private final Function<T, Map<String, String>> write;
    private final Function<Map<String, String>, T> read;
    private Optional<List<T>> known = Optional.empty();

    Book(Section section, Function<T, Map<String, String>> write, Function<Map<String, String>, T> read) {
        this.section = section;
        this.write = write;
        this.read = read;
    }

    synchronized List<T> all() {
        if (known.isEmpty()) {
            known = Optional.of(section.read().map(this::opened).orElse(List.of()));
        }
        return known.get();
    }

    synchronized void add(Collection<T> added) {
        if (added.isEmpty()) {
            return;
        }
        List<T> now = new ArrayList<>(all());
        now.addAll(added);
        write(now);
    }

    // Memory follows the file, so that a failed write changes nothing.
    synchronized void write(Collection<T> all) {
        List<T> now = List.copyOf(all);
        section.write(Rows.write(now.stream().map(write).toList()));
        known = Optional.of(now);
    }

    private List<T> opened(byte[] bytes) {
        try {
            return Rows.read(bytes).stream().map(read).toList();
        } catch (IllegalArgumentException | NoSuchElementException | UncheckedIOException
                | DateTimeException broken) {
            throw new HomeException(HomeException.Kind.DAMAGED, "the " + section.name() + " of the records", broken);
        }
    }
}
