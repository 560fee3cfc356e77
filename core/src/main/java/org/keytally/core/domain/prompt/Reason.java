package org.keytally.core.domain.prompt;

import java.util.Optional;
import org.keytally.core.domain.policy.FallbackReason;

/// Why a key of a route was passed over or failed, as one word.
public sealed interface Reason permits Unfit, FailureKind {

    String word();

    /// As what it may move a prompt to another payer's key; none where it never does.
    Optional<FallbackReason> crossesAs();
}
