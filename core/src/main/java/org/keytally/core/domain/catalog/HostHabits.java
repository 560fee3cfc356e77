package org.keytally.core.domain.catalog;

import java.util.Optional;

/// What one host of a dialect does otherwise than most hosts of it.
///
/// @param outputLimit the name under which it takes the greatest number of output tokens
/// @param streamedUsage how a streamed answer comes to carry its usage
/// @param deploymentVersion the `api-version` of a host that addresses models by deployment (Azure)
public record HostHabits(OutputLimit outputLimit, StreamedUsage streamedUsage, Optional<String> deploymentVersion) {

    public static final HostHabits USUAL =
            new HostHabits(OutputLimit.MAX_TOKENS, StreamedUsage.ON_REQUEST, Optional.empty());

    /// The name of the option that bounds the output.
    public enum OutputLimit {
        MAX_TOKENS,
        MAX_COMPLETION_TOKENS
    }

    /// Whether usage in a stream has to be asked for.
    public enum StreamedUsage {
        ON_REQUEST,
        UNASKED
    }
}
