package org.keytally.core.adapter.sealed;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.keytally.core.adapter.sealed.SealedException.Kind;

/// A disk in memory that fails at the step it is told to, leaving what a real one would leave there.
public final class MemoryDisk implements Disk {

    /// How a step ends that fails.
    public enum Failing {
        BEFORE,
        HALFWAY,
        AFTER
    }

    private final Map<Path, byte[]> files = new HashMap<>();
    private int stepsUntilFault = Integer.MAX_VALUE;
    private Failing failing = Failing.BEFORE;
    private Kind kind = Kind.FULL;
    private boolean isGone;

    /// The next steps until then succeed, that one fails, and with it every later one until `mend`.
    public void failAt(int step, Failing how, Kind as) {
        stepsUntilFault = step;
        failing = how;
        kind = as;
        isGone = false;
    }

    public void mend() {
        stepsUntilFault = Integer.MAX_VALUE;
        isGone = false;
    }

    /// Whether the fault has happened.
    public boolean hasFailed() {
        return isGone;
    }

    public byte[] content(Path file) {
        return bytesOf(file).clone();
    }

    public void put(Path file, byte[] content) {
        files.put(file, content.clone());
    }

    public Map<Path, byte[]> files() {
        return Map.copyOf(files);
    }

    @Override
    public boolean isThere(Path file) {
        return files.containsKey(file);
    }

    @Override
    public void prepare(Path folder) {}

    @Override
    public byte[] read(Path file, int most) throws SealedException {
        if (!files.containsKey(file)) {
            throw new SealedException(Kind.MISSING, file.toString(), "not there");
        }
        byte[] bytes = bytesOf(file);
        if (bytes.length > most) {
            throw new SealedException(Kind.TOO_LARGE, file.toString(), bytes.length + " bytes");
        }
        return bytes.clone();
    }

    @Override
    public void write(Path file, byte[] content) throws SealedException {
        step(() -> files.put(file, Arrays.copyOf(content, content.length / 2)), () -> files.put(file, content.clone()));
    }

    @Override
    public void append(Path file, byte[] content) throws SealedException {
        step(() -> extend(file, content, content.length / 2), () -> extend(file, content, content.length));
    }

    private void extend(Path file, byte[] content, int much) {
        byte[] before = bytesOf(file);
        byte[] after = Arrays.copyOf(before, before.length + much);
        System.arraycopy(content, 0, after, before.length, much);
        files.put(file, after);
    }

    @Override
    public void rename(Path file, Path target) throws SealedException {
        step(() -> {}, () -> {
            files.put(target, bytesOf(file));
            files.remove(file);
        });
    }

    @Override
    public void force(Path folder) throws SealedException {
        step(() -> {}, () -> {});
    }

    @Override
    public void remove(Path file) throws SealedException {
        step(() -> {}, () -> files.remove(file));
    }

    private void step(Runnable half, Runnable whole) throws SealedException {
        stepsUntilFault--;
        if (stepsUntilFault > 0) {
            whole.run();
            return;
        }
        if (!isGone) {
            switch (failing) {
                case BEFORE -> {}
                case HALFWAY -> half.run();
                case AFTER -> whole.run();
            }
        }
        isGone = true;
        throw new SealedException(kind, "disk", "fault of the test");
    }

    private byte[] bytesOf(Path file) {
        byte[] bytes = files.get(file);
        if (bytes == null) {
            throw new IllegalStateException("no such file: " + file);
        }
        return bytes;
    }
}
