package org.keytally.app.cli;

import java.nio.file.Path;
import org.keytally.app.cli.desk.HomeDoor;
import org.keytally.core.Keytally;
import org.keytally.core.domain.command.Command;
import org.keytally.core.domain.command.Conversation;
import org.keytally.core.domain.home.HomeException;
import org.keytally.core.usecase.home.CheckHealth;

/// The door to a home whose folder cannot be written, which says so to whoever wants to go through.
final class UnusableHome implements HomeDoor {

    private final OpenHome home;
    private final String why;

    UnusableHome(OpenHome home, String why) {
        this.home = home;
        this.why = why;
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public Path folder() {
        return home.folder();
    }

    @Override
    public Keytally open(Command command, Conversation talk) {
        throw shut();
    }

    @Override
    public Keytally openOlder(Command command, Conversation talk) {
        throw shut();
    }

    @Override
    public boolean erase(Command command, Conversation talk) {
        throw shut();
    }

    @Override
    public CheckHealth machineHealth(Command command) {
        return home.machineHealth(command);
    }

    @Override
    public void move(Keytally opened, boolean intoKeychain, Command command, Conversation talk) {
        throw shut();
    }

    @Override
    public void close() {
        home.close();
    }

    private HomeException shut() {
        return new HomeException(HomeException.Kind.READ_ONLY, why);
    }
}
