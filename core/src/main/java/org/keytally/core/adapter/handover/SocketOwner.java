package org.keytally.core.adapter.handover;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.keytally.core.domain.command.CommandRunner;
import org.keytally.core.domain.command.Owner;

/// The owner of a home, listening at a socket.
final class SocketOwner implements Owner {

    private static final Duration LOOK = Duration.ofSeconds(1);

    private final OwnedFolder home;
    private final Path socket;
    private final ServerSocketChannel server;
    private final OwnUser user;
    private final Limits limits;
    private final Admission admission = new Admission();
    private final Set<SocketChannel> channels = ConcurrentHashMap.newKeySet();

    SocketOwner(OwnedFolder home, Path socket, ServerSocketChannel server, OwnUser user, Limits limits) {
        this.home = home;
        this.socket = socket;
        this.server = server;
        this.user = user;
        this.limits = limits;
    }

    @Override
    public void listen(CommandRunner runner) {
        while (server.isOpen()) {
            try {
                SocketChannel channel = server.accept();
                Thread.ofVirtual().name("handover").start(() -> serve(channel, runner));
            } catch (ClosedChannelException over) {
                return;
            } catch (IOException exhausted) {
                // Too many files are open; callers wait in the system's queue until some are closed.
                LockSupport.parkNanos(LOOK.toNanos() / 20);
            }
        }
    }

    @Override
    public void leave() throws InterruptedException {
        admission.leave(limits.grace());
        admission.guests().forEach(OwnerConnection::letGo);
        while (!admission.shutWhenEmpty(LOOK)) {
            admission.guests().forEach(OwnerConnection::cutIfStalled);
        }
    }

    @Override
    public void close() {
        admission.shut();
        admission.guests().forEach(OwnerConnection::interrupt);
        boolean isQuiet = awaitQuiet();
        Closing.quietly(server);
        deleteTraces();
        channels.forEach(Closing::quietly);
        // While a command still runs it may write to the home: then the lock ends with the process, not before.
        if (isQuiet) {
            home.close();
        }
    }

    private void serve(SocketChannel channel, CommandRunner runner) {
        channels.add(channel);
        try (channel) {
            if (!server.isOpen()) {
                return;
            }
            if (!user.isAt(channel)) {
                new FrameWriter(channel).write(Frame.empty(FrameType.OTHER_USER, 0));
                return;
            }
            new OwnerConnection(channel, admission, runner, limits).serve();
        } catch (IOException gone) {
            // The caller left or spoke nonsense: its command was interrupted, and nobody is there to be told.
        } finally {
            channels.remove(channel);
        }
    }

    private boolean awaitQuiet() {
        try {
            return admission.shutWhenEmpty(limits.ending());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void deleteTraces() {
        try {
            OwnerNote.delete(home.path());
            Files.deleteIfExists(socket);
        } catch (IOException left) {
            // The next owner replaces both.
        }
    }
}
