package org.keytally.core.adapter.journal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// A folder that asks a watch before every operation and counts the bytes read.
final class WatchedFolder implements Folder {

    /// Meets every operation before it is done, and may throw in its place.
    interface Watch {
        void before(Operation operation, String name) throws IOException;
    }

    enum Operation {
        CREATE, APPEND, WRITE, TRUNCATE, REFRESH, FORCE, RENAME, DELETE, FORCE_NAMES
    }

    private final Folder folder;
    Watch watch;
    long bytesRead;

    WatchedFolder(Folder folder, Watch watch) {
        this.folder = folder;
        this.watch = watch;
    }

    @Override
    public List<String> names() throws IOException {
        return folder.names();
    }

    @Override
    public Optional<Facts> facts(String name) throws IOException {
        return folder.facts(name);
    }

    @Override
    public Input read(String name) throws IOException {
        Input input = folder.read(name);
        return new Input() {
            @Override
            public long size() throws IOException {
                return input.size();
            }

            @Override
            public int read(byte[] target, int start, int length, long position) throws IOException {
                int count = input.read(target, start, length, position);
                bytesRead += count;
                return count;
            }

            @Override
            public void close() throws IOException {
                input.close();
            }
        };
    }

    @Override
    public Output create(String name) throws IOException {
        watch.before(Operation.CREATE, name);
        return watched(folder.create(name), name);
    }

    @Override
    public Output append(String name) throws IOException {
        watch.before(Operation.APPEND, name);
        return watched(folder.append(name), name);
    }

    private Output watched(Output output, String name) {
        return new Output() {
            @Override
            public long size() throws IOException {
                return output.size();
            }

            @Override
            public void write(byte[] source, int length) throws IOException {
                try {
                    watch.before(Operation.WRITE, name);
                } catch (PartialWrite partial) {
                    output.write(source, partial.part(length));
                    throw partial;
                }
                output.write(source, length);
            }

            @Override
            public void truncate(long size) throws IOException {
                watch.before(Operation.TRUNCATE, name);
                output.truncate(size);
            }

            @Override
            public void refresh(long offset) throws IOException {
                watch.before(Operation.REFRESH, name);
                output.refresh(offset);
            }

            @Override
            public void force() throws IOException {
                watch.before(Operation.FORCE, name);
                output.force();
            }

            @Override
            public void close() throws IOException {
                output.close();
            }
        };
    }

    @Override
    public void rename(String from, String to) throws IOException {
        watch.before(Operation.RENAME, to);
        folder.rename(from, to);
    }

    @Override
    public void delete(String name) throws IOException {
        watch.before(Operation.DELETE, name);
        folder.delete(name);
    }

    @Override
    public void force() throws IOException {
        watch.before(Operation.FORCE_NAMES, "");
        folder.force();
    }

    @Override
    public JournalException.Kind kindOf(IOException fault) {
        return folder.kindOf(fault);
    }

    /// A write of which only the first half reached the disk.
    static final class PartialWrite extends IOException {

        private static final long serialVersionUID = 1L;

        int part(int length) {
            return length / 2;
        }
    }
}
