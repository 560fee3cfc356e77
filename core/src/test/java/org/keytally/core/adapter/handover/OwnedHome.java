package org.keytally.core.adapter.handover;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keytally.core.domain.command.Claim;
import org.keytally.core.domain.command.Command;
import org.keytally.core.domain.command.CommandRunner;
import org.keytally.core.domain.command.Conversation;
import org.keytally.core.domain.command.Handover;
import org.keytally.core.domain.command.Outcome;
import org.keytally.core.domain.command.Owner;
import org.keytally.core.domain.command.OwnershipException;

/// A home in a temporary folder that this process owns and listens for.
final class OwnedHome implements AutoCloseable {

    static final Limits SHORT = new Limits(
            Duration.ofSeconds(3),
            Duration.ofSeconds(2),
            Duration.ofSeconds(3),
            Duration.ofMillis(300),
            Duration.ofSeconds(3),
            Duration.ofMillis(300));

    private final Path home;
    private final SocketPlaces places;
    private final Owner owner;
    private final Thread listening;

    OwnedHome(Path folder, CommandRunner runner) throws IOException, OwnershipException, InterruptedException {
        this.home = folder.resolve("home");
        this.places = places(folder);
        this.owner = ((Claim.Owned) ownership().claim()).owner();
        this.listening = Thread.ofVirtual().start(() -> owner.listen(runner));
    }

    static SocketPlaces places(Path folder) throws IOException {
        Path runtime = folder.resolve("run");
        if (!Files.exists(runtime)) {
            Files.createDirectory(
                    runtime, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        return new SocketPlaces(Optional.of(runtime), folder);
    }

    static Command command(String... arguments) {
        return new Command(List.of(arguments), Path.of("").toAbsolutePath(), Map.of("PATH", "/bin"), false, 80);
    }

    SocketOwnership ownership() {
        return new SocketOwnership(home, _ -> true, places, SHORT, FileChannel::tryLock);
    }

    Handover handover() throws OwnershipException, InterruptedException {
        return ((Claim.Taken) ownership().claim()).handover();
    }

    Outcome send(Conversation conversation, String... arguments) throws OwnershipException, InterruptedException {
        try (Handover handover = handover()) {
            return handover.send(command(arguments), conversation);
        }
    }

    Owner owner() {
        return owner;
    }

    Path home() {
        return home;
    }

    Path socket() {
        return OwnerNote.read(home).orElseThrow().socket();
    }

    @Override
    public void close() {
        owner.close();
        try {
            listening.join();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
