package org.keytally.app.costs;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The place of one entry in the list, empty until the entry was read.
final class EntrySlot {

    private final ReadOnlyObjectWrapper<@Nullable EntryRow> row = new ReadOnlyObjectWrapper<>();

    ReadOnlyObjectProperty<@Nullable EntryRow> rowProperty() {
        return row.getReadOnlyProperty();
    }

    Optional<EntryRow> row() {
        return Optional.ofNullable(row.get());
    }

    void fill(EntryRow read) {
        row.set(read);
    }
}
