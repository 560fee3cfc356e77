package org.keytally.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.keytally.app.cli.desk.HomeDoor;
import org.keytally.core.Keytally;
import org.keytally.core.domain.command.Command;
import org.keytally.core.domain.command.Conversation;
import org.keytally.core.domain.home.HomeException;
import org.keytally.core.usecase.home.CheckHealth;

/// A door that nobody goes through, and that tells whoever wants to why.
final class ShutDoor implements HomeDoor {

    private final Optional<OpenHome> home;
    private final Supplier<RuntimeException> why;

    private ShutDoor(Optional<OpenHome> home, Supplier<RuntimeException> why) {
        this.home = home;
        this.why = why;
    }

    /// For commands that want no home, such as help.
    static ShutDoor withoutHome() {
        return new ShutDoor(Optional.empty(), () -> new IllegalStateException("this command has no home"));
    }

    /// Before a home whose folder cannot be written.
    static ShutDoor before(OpenHome home, String why) {
        return new ShutDoor(Optional.of(home), () -> new HomeException(HomeException.Kind.READ_ONLY, why));
    }

    @Override
    public boolean exists() {
        return home.isPresent();
    }

    @Override
    public Path folder() {
        return home.orElseThrow(why).folder();
    }

    @Override
    public Keytally open(Command command, Conversation talk) {
        throw why.get();
    }

    @Override
    public Keytally openOlder(Command command, Conversation talk) {
        throw why.get();
    }

    @Override
    public boolean erase(Command command, Conversation talk) {
        throw why.get();
    }

    @Override
    public CheckHealth machineHealth(Command command) {
        return home.orElseThrow(why).machineHealth(command);
    }

    @Override
    public void move(Keytally opened, boolean intoKeychain, Command command, Conversation talk) {
        throw why.get();
    }

    @Override
    public void close() {
        home.ifPresent(OpenHome::close);
    }
}
