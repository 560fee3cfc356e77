package org.keytally.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.keytally.app.cli.desk.HomeDoor;
import org.keytally.app.words.Words;
import org.keytally.core.Keytally;
import org.keytally.core.Surroundings;
import org.keytally.core.ThisMachine;
import org.keytally.core.domain.command.Command;
import org.keytally.core.domain.command.Conversation;
import org.keytally.core.usecase.home.CheckHealth;

/// The home of this process, opened when the first command wants it and shared by all that follow.
final class OpenHome implements HomeDoor, AutoCloseable {

    private final Path folder;
    private final ThisMachine machine;
    private final Words words;
    private Optional<Keytally> open = Optional.empty();

    OpenHome(Path folder, ThisMachine machine, Words words) {
        this.folder = folder;
        this.machine = machine;
        this.words = words;
    }

    /// For commands that want none.
    static HomeDoor closed() {
        return new ClosedDoor();
    }

    @Override
    public boolean exists() {
        return Files.exists(folder.resolve(Keytally.HEADER_FILE));
    }

    @Override
    public synchronized Keytally open(Command command, Conversation talk) {
        if (open.isEmpty()) {
            machine.awaitHardening();
            Surroundings here = machine.surroundings().with(command.environment());
            open = Optional.of(
                    Keytally.open(folder, here, new AskedPassphrase(talk, words), Clock.tickMillis(ZoneOffset.UTC)));
        }
        return open.get();
    }

    @Override
    public CheckHealth machineHealth(Command command) {
        return machine.health(folder, command.environment());
    }

    @Override
    public void move(Keytally home, boolean intoKeychain, Command command, Conversation talk) {
        Surroundings here = machine.surroundings().with(command.environment());
        home.moveTo(intoKeychain, here, new AskedPassphrase(talk, words));
    }

    @Override
    public synchronized void close() {
        open.ifPresent(Keytally::close);
        open = Optional.empty();
    }
}
