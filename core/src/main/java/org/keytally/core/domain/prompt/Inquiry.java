package org.keytally.core.domain.prompt;

import java.util.Optional;

/// The questions a provider answers beside prompts, put into its wire format: which models, how many tokens.
public interface Inquiry {

    WireRequest writeModels();

    Listing readModels(AnswerHead head, byte[] body);

    /// The request that counts, where the dialect has one.
    Optional<WireRequest> writeCount(Prompt prompt, String model);

    Counting readCount(AnswerHead head, byte[] body);
}
