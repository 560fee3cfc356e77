package org.keytally.core.usecase.prompt;

import java.util.Optional;
import org.keytally.core.domain.prompt.Destination;
import org.keytally.core.domain.prompt.Parcel;
import org.keytally.core.domain.prompt.Prompt;
import org.keytally.core.domain.prompt.Refusal;
import org.keytally.core.domain.prompt.Route;
import org.keytally.core.domain.prompt.Step;

/// One step of a way with its model and wire form, or why it cannot be taken.
sealed interface Plan {

    /// Everything is decided; nothing has left.
    ///
    /// @param step none where a local provider wants no key
    /// @param prompt as it is sent, within the limits in force
    record Ready(
            Route route, Optional<Step> step, Destination to, String model, Prompt prompt,
            Parcel parcel) implements Plan {}

    /// It cannot be taken.
    record None(Refusal why) implements Plan {}
}
