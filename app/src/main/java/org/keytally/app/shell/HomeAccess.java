package org.keytally.app.shell;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.keytally.core.Keytally;
import org.keytally.core.ThisMachine;
import org.keytally.core.domain.home.PassphraseSource;
import org.keytally.core.usecase.home.CheckHealth;

/// The way into the home behind the window, which the commands handed over to it share.
///
/// @param exists whether a home has been made at all
/// @param open opens it, or gives what is open
public record HomeAccess(
        Path folder, ThisMachine machine, BooleanSupplier exists, Function<PassphraseSource, Keytally> open) {

    /// Whether Alt is a key that leads somewhere; on a Mac it writes signs, and no program has letters to it.
    boolean hasMnemonics() {
        return !machine.surroundings().system().toLowerCase(Locale.ROOT).startsWith("mac");
    }

    /// The health of the machine the home lies on.
    CheckHealth health() {
        return machine.health(folder, machine.surroundings().environment());
    }
}
