package org.keytally.app.prompt;

import java.util.List;
import java.util.Optional;
import org.keytally.core.domain.catalog.ModelFacts;
import org.keytally.core.usecase.prompt.Answer;
import org.keytally.core.usecase.usage.MeasureFreeTier;

/// What came of a question, with what a person wants to know beside it.
///
/// @param larger models that take a longer prompt, where it was too long
/// @param free how much of the provider's free requests was used, where it counts them
record Told(Answer answer, List<ModelFacts> larger, Optional<MeasureFreeTier.Measured> free) {

    Told {
        larger = List.copyOf(larger);
    }

    /// With nothing beside it.
    static Told plain(Answer answer) {
        return new Told(answer, List.of(), Optional.empty());
    }
}
