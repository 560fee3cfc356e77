package org.keytally.core.domain.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.UnaryOperator;
import org.keytally.core.domain.catalog.TableFormat;

/// The port to files of entries.
public interface EntryTables {

    /// Begins a file; entries are added one by one, so that a long book needs no room in memory.
    ///
    /// @param names gives the name behind a random id
    EntryTable open(TableFormat format, OutputStream to, UnaryOperator<String> names) throws IOException;

    /// A file of entries being written; closing it writes its end.
    interface EntryTable extends AutoCloseable {

        void add(Entry entry) throws IOException;

        @Override
        void close() throws IOException;
    }
}
