package org.keytally.core.adapter.handover;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import org.keytally.core.domain.command.Handover;
import org.keytally.core.domain.command.OwnershipException;
import org.keytally.core.domain.command.OwnershipException.Kind;

/// The attempt to be heard by the owner of a home, if there is one.
final class Knock {

    private final Path home;
    private final Path usualSocket;
    private final SocketFolder folder;
    private final OwnUser user;
    private String impression = "";

    Knock(Path home, Path usualSocket, SocketFolder folder, OwnUser user) {
        this.home = home;
        this.usualSocket = usualSocket;
        this.folder = folder;
        this.user = user;
    }

    /// The owner's ear; empty where nobody listens now, be it that there is no owner, not yet, or no more.
    Optional<Handover> tryOnce(Patience patience) throws OwnershipException, InterruptedException {
        Optional<OwnerNote> note = OwnerNote.read(home);
        Path socket = note.map(OwnerNote::socket).orElse(usualSocket);
        impression = note.map(known -> "process " + known.process() + " at ").orElse("a process at ") + socket;
        try {
            return isWorthTrying(socket) ? greet(OwnerLine.connect(socket), patience) : Optional.empty();
        } catch (ClosedByInterruptException interrupted) {
            Thread.interrupted();
            throw new InterruptedException();
        } catch (IOException nobody) {
            impression += ": " + nobody.getMessage();
            return Optional.empty();
        }
    }

    /// What is known of an owner that could not be spoken to, for the technical detail of an exception.
    String impression() {
        return impression;
    }

    private boolean isWorthTrying(Path socket) throws IOException {
        if (!socket.isAbsolute() || !Files.exists(socket, LinkOption.NOFOLLOW_LINKS)) {
            impression += ", where nothing is";
            return false;
        }
        if (!folder.isTrusted(socket)) {
            impression += ", which is not in a folder of this user alone";
            return false;
        }
        return true;
    }

    private Optional<Handover> greet(OwnerLine line, Patience patience)
            throws IOException, OwnershipException, InterruptedException {
        boolean isHeard = false;
        try {
            if (!user.isAt(line.channel())) {
                throw new OwnershipException(Kind.OTHER_USER, impression);
            }
            line.outbox().put(Greeting.hello());
            Optional<Frame> reply = line.inbox().take(patience.left());
            isHeard = reply.isPresent() && isWelcome(reply.get(), line, patience);
            return isHeard ? Optional.of(new SocketHandover(line)) : Optional.empty();
        } finally {
            if (!isHeard) {
                line.close();
            }
        }
    }

    private boolean isWelcome(Frame reply, OwnerLine line, Patience patience)
            throws OwnershipException, InterruptedException {
        return switch (reply.type()) {
            case WELCOME -> true;
            case LEAVING -> {
                awaitEnd(line);
                patience.renew();
                yield false;
            }
            case OTHER_VERSION ->
                throw new OwnershipException(
                        Kind.OTHER_VERSION,
                        impression + " speaks protocol " + reply.value().orElse(0) + ", this process "
                                + Greeting.PROTOCOL);
            case OTHER_USER -> throw new OwnershipException(Kind.OTHER_USER, impression);
            default -> false;
        };
    }

    // An owner that is leaving is alive, and when it is gone the line ends: there is no need for a time limit.
    private static void awaitEnd(OwnerLine line) throws InterruptedException {
        Optional<Frame> last = line.inbox().take();
        while (last.isPresent()) {
            last = line.inbox().take();
        }
    }
}
