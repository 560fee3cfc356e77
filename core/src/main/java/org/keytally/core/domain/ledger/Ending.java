package org.keytally.core.domain.ledger;

import java.util.Optional;

/// What a provider said at the end of an attempt.
///
/// @param modelReported the model the answer names
/// @param finish our word for how it finished
/// @param failure the kind of failure, where it failed
/// @param requestId the provider's name for the request
public record Ending(
        Optional<String> modelReported, String finish, Optional<String> failure, Optional<String> requestId) {

    public static Ending of(String finish) {
        return new Ending(Optional.empty(), finish, Optional.empty(), Optional.empty());
    }

    /// Of an attempt that failed before anything was answered.
    public static Ending failed(String kind, Optional<String> requestId) {
        return new Ending(Optional.empty(), "error", Optional.of(kind), requestId);
    }
}
