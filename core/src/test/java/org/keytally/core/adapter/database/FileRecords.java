package org.keytally.core.adapter.database;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.keytally.core.adapter.journal.Follower;

/// A journal for measuring: a file of records without seal or chain, so that what is measured is the index alone.
public final class FileRecords implements Records, AutoCloseable {

    private static final int HEAD = 5;
    private static final int SPARSE = 1_024;
    private static final int WINDOW = 1 << 20;

    private final Path file;
    private final List<Long> offsets = new ArrayList<>();
    private final DataOutputStream out;
    private Follower follower = Follower.none();
    private long last;
    private long length;

    public FileRecords(Path file) throws IOException {
        this.file = file;
        OutputStream stream = Files.newOutputStream(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        this.out = new DataOutputStream(new BufferedOutputStream(stream, WINDOW));
    }

    /// Shows a follower everything there is, and from then on whatever is appended.
    public <T extends Follower> T followedBy(T met) {
        read(1, (sequence, kind, payload) -> {
            met.follow(sequence, kind, payload);
            return true;
        });
        follower = met;
        return met;
    }

    @Override
    public long append(byte kind, byte[] payload) {
        try {
            if (last % SPARSE == 0) {
                offsets.add(length);
            }
            out.writeInt(payload.length);
            out.writeByte(kind);
            out.write(payload);
            length += HEAD + payload.length;
            last++;
            follower.follow(last, kind, payload);
            return last;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public void force(long sequence) {
        try {
            out.flush();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public long last() {
        return last;
    }

    public long bytes() {
        return length;
    }

    @Override
    public void read(long from, Reader reader) {
        long first = Math.max(1, from);
        if (first > last) {
            return;
        }
        force(last);
        int step = (int) ((first - 1) / SPARSE);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.position(offsets.get(step));
            ByteBuffer window = ByteBuffer.allocate(WINDOW).limit(0);
            for (long sequence = (long) step * SPARSE + 1; sequence <= last; sequence++) {
                fill(channel, window, HEAD);
                byte[] payload = new byte[window.getInt()];
                byte kind = window.get();
                fill(channel, window, payload.length);
                window.get(payload);
                if (sequence >= first && !reader.read(sequence, kind, payload)) {
                    return;
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private static void fill(FileChannel channel, ByteBuffer window, int wanted) throws IOException {
        if (window.remaining() >= wanted) {
            return;
        }
        window.compact();
        while (window.position() < wanted && channel.read(window) >= 0) {
            continue;
        }
        window.flip();
    }
}
