package org.keytally.core.adapter.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.keytally.core.domain.home.HomeSeclusion;

/// Closes a folder and everything in it to other users of this machine; what links lead to is left alone.
public final class FolderSeclusion implements HomeSeclusion {

    private static final Set<PosixFilePermission> MINE = PosixFilePermissions.fromString("rwx------");

    private final Path folder;

    public FolderSeclusion(Path folder) {
        this.folder = folder;
    }

    @Override
    public boolean closeToOthers() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(one -> !Files.isSymbolicLink(one)).toList()) {
                close(file);
            }
            return true;
        } catch (IOException | UnsupportedOperationException failed) {
            return false;
        }
    }

    private static void close(Path file) throws IOException {
        var view = Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (view == null) {
            throw new UnsupportedOperationException("no such permissions");
        }
        Set<PosixFilePermission> kept = EnumSet.noneOf(PosixFilePermission.class);
        kept.addAll(view.readAttributes().permissions());
        if (!MINE.containsAll(kept)) {
            kept.retainAll(MINE);
            Files.setPosixFilePermissions(file, kept);
        }
    }
}
