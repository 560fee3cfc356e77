package org.keytally.core.domain.prompt;

/// Why a key of a route was passed over or failed, as one word.
public sealed interface Reason permits Unfit, FailureKind {

    String word();
}
