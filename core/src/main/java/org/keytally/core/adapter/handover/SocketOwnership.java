package org.keytally.core.adapter.handover;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.keytally.core.domain.command.Claim;
import org.keytally.core.domain.command.Handover;
import org.keytally.core.domain.command.Ownership;
import org.keytally.core.domain.command.OwnershipException;
import org.keytally.core.domain.command.OwnershipException.Kind;

/// Ownership by a lock in the home and a socket in a folder of the user.
public final class SocketOwnership implements Ownership {

    private static final int BACKLOG = 1024;
    private static final int NAME_BYTES = 10;

    private final Path home;
    private final SocketPlaces places;
    private final Limits limits;
    private final HomeLock.Locking locking;

    public SocketOwnership(Path home, SocketPlaces places) {
        this(home, places, Limits.usual(), FileChannel::tryLock);
    }

    SocketOwnership(Path home, SocketPlaces places, Limits limits, HomeLock.Locking locking) {
        this.home = home;
        this.places = places;
        this.limits = limits;
        this.locking = locking;
    }

    @Override
    public Claim claim() throws OwnershipException, InterruptedException {
        Path realHome = HomeLock.home(home);
        List<Path> probePlaces = new ArrayList<>(places.all());
        probePlaces.add(realHome);
        OwnUser user = OwnUser.find(probePlaces);
        SocketFolder folder = new SocketFolder(places, user);
        Path socket = folder.socket(name(realHome));
        Knock knock = new Knock(realHome, socket, folder, user);
        Patience patience = new Patience(limits.claim());
        do {
            // The socket is tried first: a second claim in one process must not come near the lock.
            Optional<Handover> handover = knock.tryOnce(patience);
            if (handover.isPresent()) {
                return new Claim.Taken(handover.get());
            }
            Optional<HomeLock> lock = HomeLock.tryLock(realHome, locking);
            if (lock.isPresent()) {
                return new Claim.Owned(open(lock.get(), realHome, socket, user));
            }
        } while (patience.pause());
        throw new OwnershipException(Kind.OWNER_SILENT, knock.impression());
    }

    private SocketOwner open(HomeLock lock, Path realHome, Path socket, OwnUser user) throws OwnershipException {
        boolean isOpen = false;
        try {
            SocketOwner owner = new SocketOwner(lock, realHome, socket, bind(socket), user, limits);
            note(realHome, socket);
            isOpen = true;
            return owner;
        } catch (IOException refused) {
            throw new OwnershipException(Kind.SOCKET_REFUSED, refused.toString(), refused);
        } finally {
            if (!isOpen) {
                lock.close();
            }
        }
    }

    private static void note(Path realHome, Path socket) {
        try {
            new OwnerNote(ProcessHandle.current().pid(), socket).write(realHome);
        } catch (IOException full) {
            // A full disk is no reason to refuse the home: callers then try the usual socket.
        }
    }

    private static ServerSocketChannel bind(Path socket) throws IOException {
        // Whoever holds the lock knows that nobody listens there.
        Files.deleteIfExists(socket);
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            return server.bind(UnixDomainSocketAddress.of(socket), BACKLOG);
        } catch (IOException refused) {
            Closing.quietly(server);
            throw refused;
        }
    }

    private static String name(Path realHome) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(realHome.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, NAME_BYTES) + ".sock";
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
