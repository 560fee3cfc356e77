package org.keytally.core.adapter.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Locale;

/// A file of a real disk being appended to; unlike a channel, it stays open when its thread is interrupted.
final class DiskOutput implements Folder.Output {

    private static final int CHUNK = 64 << 10;
    private static final boolean IS_MAC = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");

    private final RandomAccessFile file;

    DiskOutput(Path path) throws IOException {
        this.file = new RandomAccessFile(path.toFile(), "rw");
        file.seek(file.length());
    }

    @Override
    public long size() throws IOException {
        return file.length();
    }

    @Override
    public void write(byte[] source, int length) throws IOException {
        file.write(source, 0, length);
    }

    @Override
    public void truncate(long size) throws IOException {
        file.setLength(size);
        file.seek(size);
    }

    @Override
    public void refresh(long offset) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long end = file.length();
        for (long at = offset; at < end; at += CHUNK) {
            int length = (int) Math.min(CHUNK, end - at);
            file.seek(at);
            file.readFully(chunk, 0, length);
            file.seek(at);
            file.write(chunk, 0, length);
        }
    }

    @Override
    public void force() throws IOException {
        if (IS_MAC) {
            // there only a channel asks the drive itself to empty its cache, and a channel minds interrupts
            Uninterrupted.run(() -> file.getChannel().force(false));
            return;
        }
        file.getFD().sync();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
