package org.keytally.app.cli;

import java.nio.file.Path;
import org.keytally.app.cli.desk.HomeDoor;
import org.keytally.core.Keytally;
import org.keytally.core.domain.command.Command;
import org.keytally.core.domain.command.Conversation;
import org.keytally.core.usecase.home.CheckHealth;

/// The door for commands that want no home, such as help.
final class ClosedDoor implements HomeDoor {

    @Override
    public boolean exists() {
        return false;
    }

    @Override
    public Path folder() {
        throw noHome();
    }

    @Override
    public Keytally open(Command command, Conversation talk) {
        throw noHome();
    }

    @Override
    public Keytally openOlder(Command command, Conversation talk) {
        throw noHome();
    }

    @Override
    public boolean erase(Command command, Conversation talk) {
        throw noHome();
    }

    @Override
    public CheckHealth machineHealth(Command command) {
        throw noHome();
    }

    @Override
    public void move(Keytally home, boolean intoKeychain, Command command, Conversation talk) {
        throw noHome();
    }

    @Override
    public void close() {}

    private static IllegalStateException noHome() {
        return new IllegalStateException("this command has no home");
    }
}
