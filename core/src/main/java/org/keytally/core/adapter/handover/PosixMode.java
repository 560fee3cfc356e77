package org.keytally.core.adapter.handover;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/// What Unix knows of a file and other systems do not.
final class PosixMode {

    private static final int OTHERS_AND_GROUP = 0077;
    private static final int OTHERS_OR_GROUP_WRITE = 0022;
    private static final int STICKY = 01000;

    private PosixMode() {}

    static boolean isKnown() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("unix");
    }

    static Optional<Integer> userNumber(Path path) throws IOException {
        return isKnown()
                ? Optional.of((Integer) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS))
                : Optional.empty();
    }

    /// Whether only its owner may do anything with it.
    static boolean isPrivate(Path path) throws IOException {
        return !isKnown() || (mode(path) & OTHERS_AND_GROUP) == 0;
    }

    /// Whether others cannot put something else in the place of what lies in this folder.
    static boolean keepsOwners(Path folder) throws IOException {
        if (!isKnown()) {
            return true;
        }
        int mode = mode(folder);
        return (mode & OTHERS_OR_GROUP_WRITE) == 0 || (mode & STICKY) != 0;
    }

    static FileAttribute<?>[] privateFolder() {
        return attributes("rwx------");
    }

    static FileAttribute<?>[] privateFile() {
        return attributes("rw-------");
    }

    private static FileAttribute<?>[] attributes(String permissions) {
        return isKnown()
                ? new FileAttribute<?>[]{
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static int mode(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:mode", LinkOption.NOFOLLOW_LINKS);
    }
}
