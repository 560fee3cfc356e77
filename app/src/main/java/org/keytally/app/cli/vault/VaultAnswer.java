package org.keytally.app.cli.vault;

import org.keytally.app.cli.desk.Json;
import org.keytally.app.cli.desk.Problem;

/// What came of asking one vault, before it is told.
sealed interface VaultAnswer {

    /// It did what was asked.
    record Told(Json.Part members, String lines) implements VaultAnswer {}

    /// It did part of it.
    record Partly(Json.Part members, String lines, Problem problem) implements VaultAnswer {}

    /// It did not.
    ///
    /// @param vault the members that say which one, beside others
    record Failed(Json.Part vault, Problem problem) implements VaultAnswer {}
}
