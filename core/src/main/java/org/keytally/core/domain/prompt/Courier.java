package org.keytally.core.domain.prompt;

import java.util.Optional;
import org.keytally.core.domain.key.Secret;

/// The port to providers: what carries prompts there and answers back.
public interface Courier {

    /// Makes a prompt ready to be sent; nothing leaves yet.
    Packing pack(Prompt prompt, Destination to, String model, Pace pace);

    /// Asks which models may be used there.
    Listing models(Destination to, Optional<Secret> secret);
}
