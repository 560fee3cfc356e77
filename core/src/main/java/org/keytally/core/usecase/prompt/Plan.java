package org.keytally.core.usecase.prompt;

import org.keytally.core.domain.prompt.Parcel;
import org.keytally.core.domain.prompt.Refusal;
import org.keytally.core.domain.prompt.Route;

/// A prompt with its way, model and wire form, or why it cannot be sent.
sealed interface Plan {

    /// Everything is decided; nothing has left.
    record Ready(Route route, String model, Parcel parcel) implements Plan {}

    /// It cannot be sent.
    record None(Refusal why) implements Plan {}
}
