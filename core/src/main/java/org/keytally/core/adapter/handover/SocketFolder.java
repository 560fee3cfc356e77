package org.keytally.core.adapter.handover;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.keytally.core.domain.command.OwnershipException;
import org.keytally.core.domain.command.OwnershipException.Kind;

/// The folder of our sockets, which nobody else may enter or replace.
final class SocketFolder {

    // The system's structure holds 104 bytes on macOS and 108 on Linux and Windows, a zero at the end included.
    private static final int LONGEST_SOCKET = 100;

    private final SocketPlaces places;
    private final OwnUser user;

    SocketFolder(SocketPlaces places, OwnUser user) {
        this.places = places;
        this.user = user;
    }

    /// The path of the socket of that name; its folder is made where it is missing.
    Path socket(String name) throws OwnershipException {
        try {
            Path folder = place(name);
            make(folder);
            return folder.resolve(name);
        } catch (IOException refused) {
            throw new OwnershipException(Kind.SOCKET_REFUSED, refused.toString(), refused);
        }
    }

    /// Whether only this user can have put that socket where it is.
    boolean isTrusted(Path socket) throws IOException {
        Path folder = socket.getParent();
        return folder != null && isSafe(folder);
    }

    private Path place(String name) throws IOException, OwnershipException {
        if (places.runtimeFolder().isPresent()) {
            Path runtime = places.runtimeFolder().get();
            Path folder = runtime.resolve("keytally");
            if (isOurs(runtime) && fits(folder.resolve(name))) {
                return folder;
            }
        }
        String own = user.number().map(number -> "keytally-" + number).orElse("keytally");
        Path folder = places.temporaryFolder().toRealPath().resolve(own);
        if (!fits(folder.resolve(name))) {
            throw new OwnershipException(Kind.SOCKET_REFUSED, "too long for a socket: " + folder.resolve(name));
        }
        return folder;
    }

    private void make(Path folder) throws IOException, OwnershipException {
        try {
            Files.createDirectory(folder, PosixMode.privateFolder());
        } catch (FileAlreadyExistsException there) {
            // It may be anybody's and anything, which is looked at next in either case.
        }
        if (!isSafe(folder)) {
            throw new OwnershipException(Kind.SOCKET_REFUSED, "not a folder of this user alone: " + folder);
        }
    }

    private boolean isSafe(Path folder) throws IOException {
        Path around = folder.toRealPath().getParent();
        return isOurs(folder) && around != null && PosixMode.keepsOwners(around);
    }

    private boolean isOurs(Path folder) throws IOException {
        return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                && PosixMode.isPrivate(folder)
                && (!PosixMode.isKnown() || user.owns(folder));
    }

    private static boolean fits(Path socket) {
        return socket.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST_SOCKET;
    }
}
