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
import java.util.function.Predicate;
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
    private final Predicate<Path> isMade;
    private final SocketPlaces places;
    private final Limits limits;
    private final HomeLock.Locking locking;

    /// @param isMade whether a home lies in the folder; the owner of none leaves nothing behind
    public SocketOwnership(Path home, Predicate<Path> isMade, SocketPlaces places) {
        this(home, isMade, places, Limits.usual(), FileChannel::tryLock);
    }

    SocketOwnership(
            Path home, Predicate<Path> isMade, SocketPlaces places, Limits limits, HomeLock.Locking locking) {
        this.home = home;
        this.isMade = isMade;
        this.places = places;
        this.limits = limits;
        this.locking = locking;
    }

    @Override
    public Claim claim() throws OwnershipException, InterruptedException {
        HomeGround ground = new HomeGround(home);
        Path realHome = ground.lay();
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
            // An owner of no home takes the folder away as it ends.
            Optional<HomeLock> lock = HomeLock.tryLock(ground.lay(), locking);
            if (lock.isPresent()) {
                OwnedFolder owned = new OwnedFolder(realHome, ground, lock.get(), isMade);
                return new Claim.Owned(open(owned, socket, user));
            }
        } while (patience.pause());
        throw new OwnershipException(Kind.OWNER_SILENT, knock.impression());
    }

    private SocketOwner open(OwnedFolder owned, Path socket, OwnUser user) throws OwnershipException {
        boolean isOpen = false;
        try {
            SocketOwner owner = new SocketOwner(owned, socket, bind(socket), user, limits);
            note(owned.path(), socket);
            isOpen = true;
            return owner;
        } catch (IOException refused) {
            throw new OwnershipException(Kind.SOCKET_REFUSED, refused.toString(), refused);
        } finally {
            if (!isOpen) {
                owned.close();
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
