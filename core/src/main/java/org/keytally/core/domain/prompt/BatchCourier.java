package org.keytally.core.domain.prompt;

import java.util.Optional;
import org.keytally.core.domain.catalog.ProviderId;
import org.keytally.core.domain.key.Secret;
import org.keytally.core.domain.ledger.EntryId;

/// The port to providers that answer prompts when they please, at a lower price.
public interface BatchCourier {

    boolean serves(ProviderId provider);

    /// Gives a prompt to the provider under the name of its entry; sent once, whatever comes of it.
    Submission submit(EntryId entry, Prompt prompt, String model, Destination to, Optional<Secret> secret);

    BatchNews ask(PendingBatch batch, Destination to, Optional<Secret> secret);
}
