package org.keytally.core.domain.model;

import java.util.Optional;

/// The model that others are compared with, to tell what the choice of a model saves.
///
/// @param type the prompt type it holds for; all where it is empty
public record Baseline(Optional<PromptType> type, OfferedModel model) {

    boolean isOf(Optional<PromptType> other) {
        return type.map(PromptType::name).equals(other.map(PromptType::name));
    }
}
