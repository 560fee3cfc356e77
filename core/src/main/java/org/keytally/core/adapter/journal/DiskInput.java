package org.keytally.core.adapter.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/// A file of a real disk being read; unlike a channel, it stays open when its thread is interrupted.
final class DiskInput implements Folder.Input {

    private final RandomAccessFile file;

    DiskInput(Path path) throws IOException {
        this.file = new RandomAccessFile(path.toFile(), "r");
    }

    @Override
    public long size() throws IOException {
        return file.length();
    }

    @Override
    public int read(byte[] target, int start, int length, long position) throws IOException {
        file.seek(position);
        int filled = 0;
        while (filled < length) {
            int count = file.read(target, start + filled, length - filled);
            if (count < 0) {
                break;
            }
            filled += count;
        }
        return filled;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
