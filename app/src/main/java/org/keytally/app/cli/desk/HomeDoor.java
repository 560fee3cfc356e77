package org.keytally.app.cli.desk;

import java.nio.file.Path;
import org.keytally.core.Keytally;
import org.keytally.core.domain.command.Command;
import org.keytally.core.domain.command.Conversation;
import org.keytally.core.usecase.home.CheckHealth;

/// The way into the home, opened at most once by the process that owns it.
public interface HomeDoor {

    /// Whether a home has been made at all.
    boolean exists();

    /// Where it lies.
    Path folder();

    /// Opens it, or gives what is open; asks for a passphrase through the conversation where one is needed.
    Keytally open(Command command, Conversation talk);

    /// Opens it although it is older than the keychain remembers it.
    Keytally openOlder(Command command, Conversation talk);

    /// Destroys it, open or not; false where items of it may rest in the keychain still.
    boolean erase(Command command, Conversation talk);

    /// The health of the machine the home lies on.
    CheckHealth machineHealth(Command command);

    /// Moves it into the operating system's keychain, or into the sealed file alone.
    void move(Keytally home, boolean intoKeychain, Command command, Conversation talk);

    /// Closes it; it is opened anew when it is wanted again.
    void close();
}
