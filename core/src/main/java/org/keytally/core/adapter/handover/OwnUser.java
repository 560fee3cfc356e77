package org.keytally.core.adapter.handover;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jdk.net.ExtendedSocketOptions;
import org.keytally.core.domain.command.OwnershipException;

/// The user this process runs as, as the system sees it, not as a variable or a property names it.
record OwnUser(UserPrincipal principal, Optional<Integer> number) {

    /// Found by the owner of a file that is made for it: asking the system itself costs a native library, and
    /// `/proc/self` belongs to root once the process forbids to be dumped.
    static OwnUser find(List<Path> folders) throws OwnershipException {
        List<String> refusals = new ArrayList<>();
        for (Path folder : folders) {
            try {
                return probe(folder);
            } catch (IOException refused) {
                refusals.add(refused.toString());
            }
        }
        throw new OwnershipException(OwnershipException.Kind.SOCKET_REFUSED, "no file can be made: " + refusals);
    }

    boolean owns(Path path) throws IOException {
        return Files.getOwner(path, LinkOption.NOFOLLOW_LINKS).equals(principal);
    }

    /// Whether the process at the other end is this user's; true where the system does not tell, and the folder of the
    /// socket alone decides.
    boolean isAt(SocketChannel channel) throws IOException {
        try {
            return channel.getOption(ExtendedSocketOptions.SO_PEERCRED).user().equals(principal);
        } catch (UnsupportedOperationException untold) {
            return true;
        }
    }

    private static OwnUser probe(Path folder) throws IOException {
        while (true) {
            Path probe = folder.resolve("keytally-probe-" + ProcessHandle.current().pid() + "-" + System.nanoTime());
            try {
                Files.createFile(probe, PosixMode.privateFile());
            } catch (FileAlreadyExistsException taken) {
                // Another thread was as quick; the next name is a later one.
                continue;
            }
            try {
                return new OwnUser(Files.getOwner(probe), PosixMode.userNumber(probe));
            } finally {
                Files.delete(probe);
            }
        }
    }
}
