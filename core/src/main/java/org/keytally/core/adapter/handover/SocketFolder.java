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
            if (places.runtimeFolder().isPresent()) {
                Path runtime = places.runtimeFolder().get();
                Path socket = runtime.resolve("keytally").resolve(name);
                if (isOurs(runtime) && fits(socket)) {
                    return make(socket);
                }
            }
            return temporarySocket(name);
        } catch (IOException refused) {
            throw new OwnershipException(Kind.SOCKET_REFUSED, refused.toString(), refused);
        }
    }

    /// Whether only this user can have put a socket into that folder.
    boolean isTrusted(Path folder) throws IOException {
        return isOurs(folder) && PosixMode.keepsOwners(folder.toRealPath().getParent());
    }

    private Path temporarySocket(String name) throws IOException, OwnershipException {
        String own = user.number().map(number -> "keytally-" + number).orElse("keytally");
        Path socket = places.temporaryFolder().toRealPath().resolve(own).resolve(name);
        if (!fits(socket)) {
            throw new OwnershipException(Kind.SOCKET_REFUSED, "too long for a socket: " + socket);
        }
        return make(socket);
    }

    private Path make(Path socket) throws IOException, OwnershipException {
        Path folder = socket.getParent();
        try {
            Files.createDirectory(folder, PosixMode.privateFolder());
        } catch (FileAlreadyExistsException there) {
            // It may be anybody's and anything, which is looked at next in either case.
        }
        if (!isTrusted(folder)) {
            throw new OwnershipException(Kind.SOCKET_REFUSED, "not a folder of this user alone: " + folder);
        }
        return socket;
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
