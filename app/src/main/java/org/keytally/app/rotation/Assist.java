package org.keytally.app.rotation;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.keytally.core.domain.key.Environment;
import org.keytally.core.domain.key.Payer;

/// A rotation as the assistant shows it.
///
/// @param text what is to be done now
record Assist(Whose whose, Phase phase, Side former, Side next, List<Step> steps, String text, Ways ways) {

    /// The key it is about.
    ///
    /// @param provider its name
    /// @param vault from which it comes, if from one
    /// @param page where a person makes and ends keys of that provider
    record Whose(
            String label,
            Payer payer,
            Optional<Environment> environment,
            String provider,
            Optional<String> vault,
            Optional<URI> page) {}

    /// One of the two secrets: how it is shown, and what it is good for.
    record Side(String masked, String note) {}

    /// One step of the way.
    record Step(String text, Reached reached) {}

    /// How far one step is.
    enum Reached {
        DONE,
        NOW,
        LATER
    }

    /// What a program can do of it.
    ///
    /// @param makes whether it makes the next secret
    /// @param ends whether it ends the former one
    /// @param early until when somebody may hold the former one still, where that is yet to come
    record Ways(boolean makes, boolean ends, Optional<String> early) {}
}
