package org.keytally.core.adapter.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/// A file in memory that remembers every version since it was last forced.
final class MemoryFile {

    private static final int SECTOR = 512;
    private static final int MOST_VERSIONS = 100;

    private byte[] durable;
    private byte[] present;
    private final List<byte[]> unforced = new ArrayList<>();
    private boolean isForgetful;

    MemoryFile(byte[] bytes) {
        this.durable = bytes.clone();
        this.present = bytes.clone();
    }

    byte[] bytes() {
        return present;
    }

    /// As systems do after a failed force: later ones claim success, and what was unforced is never written.
    void forget() {
        isForgetful = true;
    }

    private void change(byte[] bytes) {
        present = bytes;
        unforced.add(bytes);
        if (unforced.size() > MOST_VERSIONS) {
            unforced.removeFirst();
        }
    }

    /// Each sector may be of another version, and the length of yet another; what was never written is garbage or zero.
    MemoryFile afterPowerCut(RandomGenerator random) {
        int calm = random.nextInt(4);
        byte[] after = new byte[version(random, calm).length];
        if (random.nextBoolean()) {
            random.nextBytes(after);
        }
        for (int start = 0; start < after.length; start += SECTOR) {
            byte[] source = version(random, calm);
            int length = Math.min(SECTOR, Math.min(after.length, source.length) - start);
            if (length > 0) {
                System.arraycopy(source, start, after, start, length);
            }
        }
        return new MemoryFile(after);
    }

    private byte[] version(RandomGenerator random, int calm) {
        int version = switch (calm) {
            case 0 -> unforced.size();
            case 1 -> Math.max(0, unforced.size() - random.nextInt(3));
            default -> random.nextInt(unforced.size() + 1);
        };
        return version == 0 ? durable : unforced.get(version - 1);
    }

    Folder.Input input() {
        return new Folder.Input() {
            @Override
            public long size() {
                return present.length;
            }

            @Override
            public int read(byte[] target, int start, int length, long position) {
                int count = Math.clamp(present.length - position, 0, length);
                System.arraycopy(present, (int) Math.min(position, present.length), target, start, count);
                return count;
            }

            @Override
            public void close() {
                // nothing is held
            }
        };
    }

    Folder.Output output() {
        return new Folder.Output() {
            @Override
            public long size() {
                return present.length;
            }

            @Override
            public void write(byte[] source, int length) {
                byte[] longer = Arrays.copyOf(present, present.length + length);
                System.arraycopy(source, 0, longer, present.length, length);
                change(longer);
            }

            @Override
            public void truncate(long size) {
                change(Arrays.copyOf(present, (int) size));
            }

            @Override
            public void refresh(long offset) {
                isForgetful = false;
                change(present);
            }

            @Override
            public void force() {
                if (!isForgetful) {
                    durable = present;
                    unforced.clear();
                }
            }

            @Override
            public void close() {
                // nothing is held
            }
        };
    }
}
