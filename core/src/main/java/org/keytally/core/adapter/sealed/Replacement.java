package org.keytally.core.adapter.sealed;

import java.nio.file.Path;
import java.util.Arrays;
import org.keytally.core.adapter.sealed.SealedException.Kind;

/// The way a file gets a new content: written whole beside it, forced, read back, renamed over it, the name forced.
///
/// At every moment the file holds the old content or the new one.
public final class Replacement {

    private final Disk disk;
    private final Path target;
    private final Path beside;

    public Replacement(Disk disk, Path target) {
        this.disk = disk;
        this.target = target;
        this.beside = target.resolveSibling(DiskFault.name(target) + ".new");
    }

    public void with(byte[] content) throws SealedException {
        disk.remove(beside);
        try {
            disk.write(beside, content);
            if (!Arrays.equals(disk.read(beside, content.length), content)) {
                throw new SealedException(Kind.NOT_KEPT, DiskFault.name(target), "read back otherwise than written");
            }
            disk.rename(beside, target);
        } catch (SealedException failure) {
            removeRemains(failure);
            throw failure;
        }
        disk.force(LocalDisk.folder(target));
    }

    // A full disk should not stay full of what could not be written.
    private void removeRemains(SealedException failure) {
        try {
            disk.remove(beside);
        } catch (SealedException second) {
            failure.addSuppressed(second);
        }
    }
}
