package org.keytally.core.adapter.journal;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/// A folder in memory that keeps apart what was forced, and can lose the rest as a power cut does.
final class MemoryFolder implements Folder {

    private final Map<String, MemoryFile> durable = new TreeMap<>();
    private final Map<String, MemoryFile> present = new TreeMap<>();
    private final List<Map<String, MemoryFile>> unforced = new ArrayList<>();
    JournalException.Kind kind = JournalException.Kind.DISK_FAULT;
    boolean isPrivate = true;

    /// What a disk may hold after a power cut at this moment.
    synchronized MemoryFolder afterPowerCut(RandomGenerator random) {
        MemoryFolder after = new MemoryFolder();
        int kept = random.nextInt(unforced.size() + 1);
        Map<String, MemoryFile> names = kept == 0 ? durable : unforced.get(kept - 1);
        names.forEach((name, file) -> after.put(name, file.afterPowerCut(random)));
        return after;
    }

    /// The same folder as another process would find it: nothing is lost, nothing became durable.
    synchronized MemoryFolder copy() {
        MemoryFolder copy = new MemoryFolder();
        present.forEach((name, file) -> copy.put(name, new MemoryFile(file.bytes())));
        return copy;
    }

    private void put(String name, MemoryFile file) {
        present.put(name, file);
        durable.put(name, file);
    }

    synchronized byte[] bytes(String name) {
        return known(name).bytes();
    }

    synchronized void replace(String name, byte[] bytes) {
        put(name, new MemoryFile(bytes));
    }

    /// Takes the name a file had when it was opened, which it may have changed since.
    synchronized void forget(String opened) {
        String renamed = opened.replace(SegmentNames.unfinished(""), "");
        known(present.containsKey(opened) ? opened : renamed).forget();
    }

    private MemoryFile known(String name) {
        return Objects.requireNonNull(present.get(name));
    }

    private void changed() {
        unforced.add(new TreeMap<>(present));
    }

    @Override
    public synchronized List<String> names() {
        return List.copyOf(present.keySet());
    }

    @Override
    public synchronized Optional<Facts> facts(String name) {
        return Optional.ofNullable(present.get(name))
                .map(file -> new Facts(true, true, isPrivate, file.bytes().length));
    }

    @Override
    public synchronized Input read(String name) throws IOException {
        return file(name).input();
    }

    private MemoryFile file(String name) throws FileNotFoundException {
        MemoryFile file = present.get(name);
        if (file == null) {
            throw new FileNotFoundException(name);
        }
        return file;
    }

    @Override
    public synchronized Output create(String name) throws IOException {
        if (present.containsKey(name)) {
            throw new IOException("exists: " + name);
        }
        present.put(name, new MemoryFile(new byte[0]));
        changed();
        return file(name).output();
    }

    @Override
    public synchronized Output append(String name) throws IOException {
        return file(name).output();
    }

    @Override
    public synchronized void rename(String from, String to) throws IOException {
        MemoryFile file = file(from);
        present.remove(from);
        present.put(to, file);
        changed();
    }

    @Override
    public synchronized void delete(String name) {
        if (present.remove(name) != null) {
            changed();
        }
    }

    @Override
    public synchronized void force() {
        durable.clear();
        durable.putAll(present);
        unforced.clear();
    }

    @Override
    public JournalException.Kind kindOf(IOException fault) {
        return kind;
    }
}
