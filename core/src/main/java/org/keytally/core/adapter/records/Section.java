package org.keytally.core.adapter.records;

import java.util.Map;
import java.util.Optional;
import org.keytally.core.adapter.sealed.SealedException;
import org.keytally.core.adapter.sealed.file.SealedRecords;

/// One section of the records, read and written as a whole.
final class Section {

    private final SealedRecords records;
    private final String name;

    Section(SealedRecords records, String name) {
        this.records = records;
        this.name = name;
    }

    String name() {
        return name;
    }

    Optional<byte[]> read() {
        try {
            return records.read(name);
        } catch (SealedException failed) {
            throw failed.ofTheHome();
        }
    }

    void write(byte[] content) {
        try {
            records.write(Map.of(name, content));
        } catch (SealedException failed) {
            throw failed.ofTheHome();
        }
    }
}
