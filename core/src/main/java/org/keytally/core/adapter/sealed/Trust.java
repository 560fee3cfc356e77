package org.keytally.core.adapter.sealed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keytally.core.adapter.sealed.SealedException.Kind;

/// The examination whether a file or folder is this user's and closed to everyone else.
///
/// Where there are no POSIX permissions (Windows) the folder's inherited access list does that work.
public final class Trust {

    private static final Set<PosixFilePermission> OWNERS = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private final ReentrantLock asking = new ReentrantLock();
    private @Nullable UserPrincipal user;

    public static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /// The attributes of a plain file of this user's.
    public BasicFileAttributes requireFile(Path file) throws IOException, SealedException {
        BasicFileAttributes attributes = require(file);
        if (!attributes.isRegularFile()) {
            throw refused(Kind.NOT_A_FILE, file, "not a plain file");
        }
        return attributes;
    }

    void requireFolder(Path folder) throws IOException, SealedException {
        if (!require(folder.toRealPath()).isDirectory()) {
            throw refused(Kind.NOT_A_FILE, folder, "not a folder");
        }
    }

    void narrow(Path folder) throws IOException, SealedException {
        if (!isPosix(folder)) {
            return;
        }
        Path real = folder.toRealPath();
        if (!owner(real).equals(processUser())) {
            throw refused(Kind.FOREIGN_OWNER, folder, "belongs to another user");
        }
        Set<PosixFilePermission> found = Files.getPosixFilePermissions(real);
        if (OWNERS.containsAll(found)) {
            return;
        }
        // Somebody's documents or /tmp may be named as the home by mistake: only an empty folder is ours to change.
        if (!isEmpty(real)) {
            throw refused(Kind.UNSAFE_PERMISSIONS, folder, PosixFilePermissions.toString(found) + " lets others in");
        }
        Files.setPosixFilePermissions(real, OWNERS);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> content = Files.list(folder)) {
            return content.findAny().isEmpty();
        }
    }

    private BasicFileAttributes require(Path path) throws IOException, SealedException {
        if (!isPosix(path)) {
            return requireNoLink(path,
                    Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        }
        PosixFileAttributes attributes =
                Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        requireNoLink(path, attributes);
        if (!attributes.owner().equals(processUser())) {
            throw refused(Kind.FOREIGN_OWNER, path, "belongs to another user");
        }
        if (!OWNERS.containsAll(attributes.permissions())) {
            String found = PosixFilePermissions.toString(attributes.permissions());
            throw refused(Kind.UNSAFE_PERMISSIONS, path, found + " lets others in");
        }
        return attributes;
    }

    private static BasicFileAttributes requireNoLink(Path path, BasicFileAttributes attributes) throws SealedException {
        if (attributes.isSymbolicLink()) {
            throw refused(Kind.SYMBOLIC_LINK, path, "a symbolic link");
        }
        return attributes;
    }

    private UserPrincipal processUser() throws IOException {
        asking.lock();
        try {
            UserPrincipal known = user;
            if (known == null) {
                known = namedUser().orElse(null);
            }
            if (known == null) {
                known = ownerOfANewFile();
            }
            user = known;
            return known;
        } finally {
            asking.unlock();
        }
    }

    // /proc/self would not do: it belongs to root once this process has made itself undumpable.
    private static Optional<UserPrincipal> namedUser() {
        try {
            String name = System.getProperty("user.name", "");
            return Optional.of(Path.of("").getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name));
        } catch (IOException | UnsupportedOperationException nameless) {
            return Optional.empty();
        }
    }

    // In a container the process' user may have a number and no name.
    private static UserPrincipal ownerOfANewFile() throws IOException {
        Path probe = Files.createTempFile("keytally", null);
        try {
            return owner(probe);
        } finally {
            Files.delete(probe);
        }
    }

    private static UserPrincipal owner(Path path) throws IOException {
        return Files.getOwner(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static SealedException refused(Kind kind, Path path, String detail) {
        return new SealedException(kind, DiskFault.name(path), detail);
    }
}
