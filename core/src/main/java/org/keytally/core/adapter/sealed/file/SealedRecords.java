package org.keytally.core.adapter.sealed.file;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keytally.core.adapter.sealed.Disk;
import org.keytally.core.adapter.sealed.HomeKey;
import org.keytally.core.adapter.sealed.Purpose;
import org.keytally.core.adapter.sealed.Replacement;
import org.keytally.core.adapter.sealed.SealedException;

/// The sealed file `records`: sections by name, whose changes take hold together or not at all.
public final class SealedRecords implements AutoCloseable {

    /// The name of the file in the home.
    public static final String FILE = "records";

    private final Path path;
    private final Disk disk;
    private final SealedFile file;
    private final List<RecordsMigration> migrations;

    /// @param migrations the steps from format 1 on, in order; the present format is one more than their number
    public SealedRecords(Path home, HomeKey key, List<RecordsMigration> migrations, Disk disk) {
        this.path = home.resolve(FILE);
        this.disk = disk;
        this.migrations = List.copyOf(migrations);
        this.file = new SealedFile(path, key.derive(Purpose.RECORDS), migrations.size() + 1, disk);
    }

    /// Writes the file without sections unless it is there already; only for the making of a home.
    public void make() throws SealedException {
        file.make();
    }

    /// Opens one section; empty where it was never written.
    public synchronized Optional<byte[]> read(String section) throws SealedException {
        migrate();
        return file.read(section);
    }

    public synchronized Set<String> sections() throws SealedException {
        migrate();
        return file.names();
    }

    /// Writes the changed sections, all in one replacement of the file.
    public synchronized void write(Map<String, byte[]> changed) throws SealedException {
        migrate();
        file.write(changed, Set.of());
    }

    /// How often the file was written; who remembers it elsewhere notices an older file put back.
    public synchronized long generation() throws SealedException {
        migrate();
        return file.generation();
    }

    /// Opens every section and returns each damage found.
    public synchronized List<SealedException> check() throws SealedException {
        return file.check();
    }

    @Override
    public void close() {
        file.close();
    }

    private void migrate() throws SealedException {
        int from = file.contentFormat();
        int to = migrations.size() + 1;
        if (from >= to) {
            return;
        }
        backUp(to);
        Map<String, byte[]> sections = all();
        for (RecordsMigration step : migrations.subList(from - 1, to - 1)) {
            sections = step.migrate(Map.copyOf(sections));
        }
        Set<String> gone = new HashSet<>(file.names());
        gone.removeAll(sections.keySet());
        file.write(sections, gone);
    }

    private void backUp(int to) throws SealedException {
        Path backup = path.resolveSibling(FILE + ".before-" + to);
        new Replacement(disk, backup).with(disk.read(path, SealedFile.LARGEST_FILE));
    }

    private Map<String, byte[]> all() throws SealedException {
        Map<String, byte[]> sections = new HashMap<>();
        for (String name : file.names()) {
            file.read(name).ifPresent(bytes -> sections.put(name, bytes));
        }
        return sections;
    }
}
