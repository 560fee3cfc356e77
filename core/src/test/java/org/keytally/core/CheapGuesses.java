package org.keytally.core;

import java.nio.file.Path;
import java.util.Map;
import org.keytally.core.adapter.sealed.home.Argon2Cost;

/// Surroundings whose homes guard canaries alone: a guess of their passphrase costs the least that is read.
///
/// What the program itself takes costs a test ten times as much as all else a home is made of; it is looked at where
/// the real program is started.
public final class CheapGuesses {

    private static final Argon2Cost LEAST_READ = new Argon2Cost(Argon2Cost.LEAST_MEMORY, 1, 1);

    private CheapGuesses() {}

    /// Those of a home in the sealed file.
    static Surroundings sealed(Path folder) {
        return in(new Surroundings(
                Map.of("KEYTALLY_KEYCHAIN", "sealed"), "Linux", folder, folder, "sarah", "testhost"));
    }

    /// The same, but for what a guess costs.
    public static Surroundings in(Surroundings usual) {
        return new Surroundings(
                usual.environment(), usual.system(), usual.userHome(), usual.temporaryFolder(), usual.user(),
                usual.host(), () -> LEAST_READ);
    }
}
